// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0
// Generated from spec/atlas-restore.yaml: edit the spec or the templates, not this file.

package dev.atlasrestore.model;

import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Reads and writes {@link ConfigServerType} as JSON, token by token. */
final class ConfigServerTypeAdapter extends TypeAdapter<@Nullable ConfigServerType> {
  static final TypeAdapter<@Nullable ConfigServerType> INSTANCE = new ConfigServerTypeAdapter();

  private ConfigServerTypeAdapter() {}

  @Override
  public @Nullable ConfigServerType read(JsonReader in) throws IOException {
    String value = Scalars.readString(in);
    return value == null ? null : ConfigServerType.of(value);
  }

  @Override
  public void write(JsonWriter out, @Nullable ConfigServerType value) throws IOException {
    out.value(value == null ? null : value.value());
  }
}
