// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0
// Generated from spec/atlas-restore.yaml: edit the spec or the templates, not this file.

package dev.atlasrestore.model;

import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Reads and writes {@link SnapshotFrequency} as JSON, token by token. */
final class SnapshotFrequencyAdapter extends TypeAdapter<@Nullable SnapshotFrequency> {
  static final TypeAdapter<@Nullable SnapshotFrequency> INSTANCE = new SnapshotFrequencyAdapter();

  private SnapshotFrequencyAdapter() {}

  @Override
  public @Nullable SnapshotFrequency read(JsonReader in) throws IOException {
    String value = Scalars.readString(in);
    return value == null ? null : SnapshotFrequency.of(value);
  }

  @Override
  public void write(JsonWriter out, @Nullable SnapshotFrequency value) throws IOException {
    out.value(value == null ? null : value.value());
  }
}
