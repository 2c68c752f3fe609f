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

/** Reads and writes {@link ApiError} as JSON, token by token. */
final class ApiErrorAdapter extends TypeAdapter<@Nullable ApiError> {
  static final TypeAdapter<@Nullable ApiError> INSTANCE = new ApiErrorAdapter();

  private ApiErrorAdapter() {}

  @Override
  public @Nullable ApiError read(JsonReader in) throws IOException {
    if (in.peek() == JsonToken.NULL) {
      in.nextNull();
      return null;
    }
    ApiError.Builder builder = ApiError.builder();
    in.beginObject();
    while (in.hasNext()) {
      switch (in.nextName()) {
        case "error" -> builder.error(Scalars.readInteger(in));
        case "errorCode" -> builder.errorCode(Scalars.readString(in));
        case "detail" -> builder.detail(Scalars.readString(in));
        case "reason" -> builder.reason(Scalars.readString(in));
        case "parameters" ->
            builder.parameters(CollectionAdapter.list(Scalars.JSONELEMENT).read(in));
        case "badRequestDetail" ->
            builder.badRequestDetail(BadRequestDetailAdapter.INSTANCE.read(in));
        default -> in.skipValue();
      }
    }
    in.endObject();
    return builder.build();
  }

  @Override
  public void write(JsonWriter out, @Nullable ApiError value) throws IOException {
    if (value == null) {
      out.nullValue();
      return;
    }
    out.beginObject();
    if (value.error != null) {
      Scalars.INTEGER.write(out.name("error"), value.error);
    }
    if (value.errorCode != null) {
      Scalars.STRING.write(out.name("errorCode"), value.errorCode);
    }
    if (value.detail != null) {
      Scalars.STRING.write(out.name("detail"), value.detail);
    }
    if (value.reason != null) {
      Scalars.STRING.write(out.name("reason"), value.reason);
    }
    if (value.parameters != null) {
      CollectionAdapter.list(Scalars.JSONELEMENT).write(out.name("parameters"), value.parameters);
    }
    if (value.badRequestDetail != null) {
      BadRequestDetailAdapter.INSTANCE.write(out.name("badRequestDetail"), value.badRequestDetail);
    }
    out.endObject();
  }
}
