// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0
// Generated from spec/atlas-restore.yaml: edit the spec or the templates, not this file.

package dev.atlasrestore.model;

import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Reads and writes {@link SnapshotClusterType} as JSON, token by token. */
final class SnapshotClusterTypeAdapter extends TypeAdapter<@Nullable SnapshotClusterType> {
  static final TypeAdapter<@Nullable SnapshotClusterType> INSTANCE =
      new SnapshotClusterTypeAdapter();

  private SnapshotClusterTypeAdapter() {}

  @Override
  public @Nullable SnapshotClusterType read(JsonReader in) throws IOException {
    String value = Scalars.readString(in);
    return value == null ? null : SnapshotClusterType.of(value);
  }

  @Override
  public void write(JsonWriter out, @Nullable SnapshotClusterType value) throws IOException {
    out.value(value == null ? null : value.value());
  }
}
