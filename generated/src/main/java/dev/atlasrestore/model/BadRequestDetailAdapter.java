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

/** Reads and writes {@link BadRequestDetail} as JSON, token by token. */
final class BadRequestDetailAdapter extends TypeAdapter<@Nullable BadRequestDetail> {
  static final TypeAdapter<@Nullable BadRequestDetail> INSTANCE = new BadRequestDetailAdapter();

  private BadRequestDetailAdapter() {}

  @Override
  public @Nullable BadRequestDetail read(JsonReader in) throws IOException {
    if (in.peek() == JsonToken.NULL) {
      in.nextNull();
      return null;
    }
    BadRequestDetail.Builder builder = BadRequestDetail.builder();
    in.beginObject();
    while (in.hasNext()) {
      switch (in.nextName()) {
        case "fields" ->
            builder.fields(CollectionAdapter.list(FieldViolationAdapter.INSTANCE).read(in));
        default -> in.skipValue();
      }
    }
    in.endObject();
    return builder.build();
  }

  @Override
  public void write(JsonWriter out, @Nullable BadRequestDetail value) throws IOException {
    if (value == null) {
      out.nullValue();
      return;
    }
    out.beginObject();
    if (value.fields != null) {
      CollectionAdapter.list(FieldViolationAdapter.INSTANCE)
          .write(out.name("fields"), value.fields);
    }
    out.endObject();
  }
}
