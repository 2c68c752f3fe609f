// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.model;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What the types of the API have in common. Each of them is immutable. */
public abstract class Model {
  Model() {}

  /** Returns the values of the members, in the order of the spec; null for one that is absent. */
  abstract @Nullable Object[] members();

  /** Adds what is wrong with the members to the violations, as the annotations have it. */
  abstract void check(Violations violations);

  /** Writes the JSON, token by token. */
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
