// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0
// Generated from spec/atlas-restore.yaml: edit the spec or the templates, not this file.

package dev.atlasrestore.model;

import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Reads and writes {@link CloudProvider} as JSON, token by token. */
final class CloudProviderAdapter extends TypeAdapter<@Nullable CloudProvider> {
  static final TypeAdapter<@Nullable CloudProvider> INSTANCE = new CloudProviderAdapter();

  private CloudProviderAdapter() {}

  @Override
  public @Nullable CloudProvider read(JsonReader in) throws IOException {
    String value = Scalars.readString(in);
    return value == null ? null : CloudProvider.of(value);
  }

  @Override
  public void write(JsonWriter out, @Nullable CloudProvider value) throws IOException {
    out.value(value == null ? null : value.value());
  }
}
