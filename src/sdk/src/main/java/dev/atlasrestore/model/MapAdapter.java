// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.model;

import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads and writes JSON objects as maps, and skips null unless the spec allows it. */
final class MapAdapter<V> extends TypeAdapter<@Nullable Map<String, V>> {
  private final TypeAdapter<@Nullable V> value;

  private final boolean nulls;

  private MapAdapter(TypeAdapter<@Nullable V> value, boolean nulls) {
    this.value = value;
    this.nulls = nulls;
  }

  static <V> TypeAdapter<@Nullable Map<String, V>> map(
      TypeAdapter<@Nullable V> value, boolean nulls) {
    return new MapAdapter<>(value, nulls);
  }

  @Override
  public @Nullable Map<String, V> read(JsonReader in) throws IOException {
    if (Values.isNull(in)) {
      return null;
    }
    Map<String, V> entries = new LinkedHashMap<>();
    in.beginObject();
    while (in.hasNext()) {
      String name = in.nextName();
      V read = value.read(in);
      if (read != null || nulls) {
        entries.put(name, read);
      }
    }
    in.endObject();
    return Collections.unmodifiableMap(entries);
  }

  @Override
  public void write(JsonWriter out, @Nullable Map<String, V> entries) throws IOException {
    Values.write(out, entries);
  }
}
