// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0
// Generated from spec/atlas-restore.yaml: edit the spec or the templates, not this file.

package dev.atlasrestore.model;

import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Reads and writes {@link SnapshotStatus} as JSON, token by token. */
final class SnapshotStatusAdapter extends TypeAdapter<@Nullable SnapshotStatus> {
  static final TypeAdapter<@Nullable SnapshotStatus> INSTANCE = new SnapshotStatusAdapter();

  private SnapshotStatusAdapter() {}

  @Override
  public @Nullable SnapshotStatus read(JsonReader in) throws IOException {
    String value = Scalars.readString(in);
    return value == null ? null : SnapshotStatus.of(value);
  }

  @Override
  public void write(JsonWriter out, @Nullable SnapshotStatus value) throws IOException {
    out.value(value == null ? null : value.value());
  }
}
