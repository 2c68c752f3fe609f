// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0
// Generated from spec/atlas-restore.yaml: edit the spec or the templates, not this file.

package dev.atlasrestore.model;

import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Reads and writes {@link FieldViolation} as JSON, token by token. */
final class FieldViolationAdapter extends TypeAdapter<@Nullable FieldViolation> {
  static final TypeAdapter<@Nullable FieldViolation> INSTANCE = new FieldViolationAdapter();

  private FieldViolationAdapter() {}

  @Override
  public @Nullable FieldViolation read(JsonReader in) throws IOException {
    if (in.peek() == JsonToken.NULL) {
      in.nextNull();
      return null;
    }
    FieldViolation.Builder builder = FieldViolation.builder();
    in.beginObject();
    while (in.hasNext()) {
      switch (in.nextName()) {
        case "field" -> builder.field(Scalars.readString(in));
        case "description" -> builder.description(Scalars.readString(in));
        default -> in.skipValue();
      }
    }
    in.endObject();
    return builder.build();
  }

  @Override
  public void write(JsonWriter out, @Nullable FieldViolation value) throws IOException {
    if (value == null) {
      out.nullValue();
      return;
    }
    out.beginObject();
    if (value.field != null) {
      Scalars.STRING.write(out.name("field"), value.field);
    }
    if (value.description != null) {
      Scalars.STRING.write(out.name("description"), value.description);
    }
    out.endObject();
  }
}
