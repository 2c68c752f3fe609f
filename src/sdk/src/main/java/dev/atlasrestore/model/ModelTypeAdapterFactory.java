// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.model;

import com.google.gson.Gson;
import com.google.gson.TypeAdapter;
import com.google.gson.TypeAdapterFactory;
import com.google.gson.reflect.TypeToken;
import java.lang.reflect.Modifier;
import org.jspecify.annotations.Nullable;

/** Gives Gson the adapters of the models, which need no reflection. Thread-safe. */
public final class ModelTypeAdapterFactory implements TypeAdapterFactory {
  /** Creates the factory. */
  public ModelTypeAdapterFactory() {}

  /** Returns the adapter of a model, or null for any other type. */
  @Override
  @SuppressWarnings("unchecked") // no model has type parameters, so its raw type is its type
  public <T> @Nullable TypeAdapter<T> create(Gson gson, TypeToken<T> type) {
    Class<T> model = (Class<T>) type.getRawType();
    return Model.class.isAssignableFrom(model) && Modifier.isFinal(model.getModifiers())
        ? Model.adapter(model)
        : null;
  }
}
