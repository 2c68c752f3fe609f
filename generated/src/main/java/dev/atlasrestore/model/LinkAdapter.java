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

/** Reads and writes {@link Link} as JSON, token by token. */
final class LinkAdapter extends TypeAdapter<@Nullable Link> {
  static final TypeAdapter<@Nullable Link> INSTANCE = new LinkAdapter();

  private LinkAdapter() {}

  @Override
  public @Nullable Link read(JsonReader in) throws IOException {
    if (in.peek() == JsonToken.NULL) {
      in.nextNull();
      return null;
    }
    Link.Builder builder = Link.builder();
    in.beginObject();
    while (in.hasNext()) {
      switch (in.nextName()) {
        case "href" -> builder.href(Scalars.readString(in));
        case "rel" -> builder.rel(Scalars.readString(in));
        default -> in.skipValue();
      }
    }
    in.endObject();
    return builder.build();
  }

  @Override
  public void write(JsonWriter out, @Nullable Link value) throws IOException {
    if (value == null) {
      out.nullValue();
      return;
    }
    out.beginObject();
    if (value.href != null) {
      Scalars.STRING.write(out.name("href"), value.href);
    }
    if (value.rel != null) {
      Scalars.STRING.write(out.name("rel"), value.rel);
    }
    out.endObject();
  }
}
