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

/** Reads and writes {@link BsonTimestamp} as JSON, token by token. */
final class BsonTimestampAdapter extends TypeAdapter<@Nullable BsonTimestamp> {
  static final TypeAdapter<@Nullable BsonTimestamp> INSTANCE = new BsonTimestampAdapter();

  private BsonTimestampAdapter() {}

  @Override
  public @Nullable BsonTimestamp read(JsonReader in) throws IOException {
    if (in.peek() == JsonToken.NULL) {
      in.nextNull();
      return null;
    }
    BsonTimestamp.Builder builder = BsonTimestamp.builder();
    in.beginObject();
    while (in.hasNext()) {
      switch (in.nextName()) {
        case "date" -> builder.date(Scalars.readInstant(in));
        case "increment" -> builder.increment(Scalars.readInteger(in));
        default -> in.skipValue();
      }
    }
    in.endObject();
    return builder.build();
  }

  @Override
  public void write(JsonWriter out, @Nullable BsonTimestamp value) throws IOException {
    if (value == null) {
      out.nullValue();
      return;
    }
    out.beginObject();
    if (value.date != null) {
      Scalars.INSTANT.write(out.name("date"), value.date);
    }
    if (value.increment != null) {
      Scalars.INTEGER.write(out.name("increment"), value.increment);
    }
    out.endObject();
  }
}
