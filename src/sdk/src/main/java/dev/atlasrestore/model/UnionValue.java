// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.model;

import com.google.gson.JsonElement;
import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A value of one of several types, which is kept as JSON. Immutable. */
public abstract class UnionValue extends Model {
  private final JsonElement value;

  UnionValue(JsonElement value) {
    this.value = value;
  }

  /** Returns a copy of the value as JSON. */
  public final JsonElement value() {
    return value.deepCopy();
  }

  /** Returns the value itself, which must not be changed. */
  final JsonElement json() {
    return value;
  }

  final <T> T read(TypeAdapter<@Nullable T> adapter) {
    T read = adapter.fromJsonTree(value);
    if (read == null) {
      throw new IllegalStateException("The value is null");
    }
    return read;
  }

  @Override
  final void write(JsonWriter out) throws IOException {
    Values.write(out, value);
  }

  @Override
  final @Nullable Object[] members() {
    return new Object[] {value};
  }

  /** Returns the value as JSON, or without quotes if it is a string. */
  @Override
  public final String toString() {
    return value.isJsonPrimitive() ? value.getAsString() : value.toString();
  }
}
