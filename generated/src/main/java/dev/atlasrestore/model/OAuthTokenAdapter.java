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

/** Reads and writes {@link OAuthToken} as JSON, token by token. */
final class OAuthTokenAdapter extends TypeAdapter<@Nullable OAuthToken> {
  static final TypeAdapter<@Nullable OAuthToken> INSTANCE = new OAuthTokenAdapter();

  private OAuthTokenAdapter() {}

  @Override
  public @Nullable OAuthToken read(JsonReader in) throws IOException {
    if (in.peek() == JsonToken.NULL) {
      in.nextNull();
      return null;
    }
    OAuthToken.Builder builder = OAuthToken.builder();
    in.beginObject();
    while (in.hasNext()) {
      switch (in.nextName()) {
        case "access_token" -> builder.accessToken(Scalars.readString(in));
        case "token_type" -> builder.tokenType(Scalars.readString(in));
        case "expires_in" -> builder.expiresIn(Scalars.readLong(in));
        default -> in.skipValue();
      }
    }
    in.endObject();
    return builder.build();
  }

  @Override
  public void write(JsonWriter out, @Nullable OAuthToken value) throws IOException {
    if (value == null) {
      out.nullValue();
      return;
    }
    out.beginObject();
    Scalars.STRING.write(out.name("access_token"), value.accessToken);
    if (value.tokenType != null) {
      Scalars.STRING.write(out.name("token_type"), value.tokenType);
    }
    if (value.expiresIn != null) {
      Scalars.LONG.write(out.name("expires_in"), value.expiresIn);
    }
    out.endObject();
  }
}
