// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.model;

import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Base class of the types of the API, which are immutable. */
public abstract class Model {
  private static final Map<Class<?>, TypeAdapter<?>> ADAPTERS = new ConcurrentHashMap<>();

  Model() {}

  /** Registers the adapter of a model, which does so when its class is initialized. */
  static <T extends Model> void register(Class<T> model, TypeAdapter<@Nullable T> adapter) {
    ADAPTERS.put(model, adapter);
  }

  /**
   * Returns the adapter of a model.
   *
   * @throws IllegalArgumentException if the model has registered none
   */
  @SuppressWarnings("unchecked") // register puts each adapter beside its type
  static <T> TypeAdapter<T> adapter(Class<T> model) {
    try {
      MethodHandles.lookup().ensureInitialized(model);
    } catch (IllegalAccessException e) {
      throw new IllegalArgumentException("Cannot initialize " + model, e);
    }
    TypeAdapter<?> adapter = ADAPTERS.get(model);
    if (adapter == null) {
      throw new IllegalArgumentException("There is no adapter of " + model);
    }
    return (TypeAdapter<T>) adapter;
  }

  /** Returns the values of the members in the order of the spec, with null for absent ones. */
  abstract @Nullable Object[] members();

  /** Checks the members as their annotations say, and adds what is wrong to the violations. */
  abstract void check(Violations violations);

  /** Writes the object as JSON. */
  abstract void write(JsonWriter out) throws IOException;

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || other instanceof Model that
            && getClass() == that.getClass()
            && Arrays.equals(members(), that.members());
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(members());
  }
}
