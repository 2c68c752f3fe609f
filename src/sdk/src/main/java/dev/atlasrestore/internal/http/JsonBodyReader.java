// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.internal.http;

import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.MalformedJsonException;
import java.io.IOException;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;

/** Reads a body with an adapter, and skips the envelope if there is one. */
final class JsonBodyReader<T> implements BodyReader<T> {
  private final TypeAdapter<@Nullable T> adapter;

  JsonBodyReader(TypeAdapter<@Nullable T> adapter) {
    this.adapter = adapter;
  }

  @Override
  public @Nullable T read(ResponseBody body) throws IOException {
    try (JsonReader in = new JsonReader(new Utf8Reader(EnvelopedBody.envelopeOf(body).source()))) {
      T value = body instanceof EnvelopedBody ? content(in) : adapter.read(in);
      if (in.peek() != JsonToken.END_DOCUMENT) {
        throw new MalformedJsonException("there is text after the JSON");
      }
      return value;
    }
  }

  private @Nullable T content(JsonReader in) throws IOException {
    T value = null;
    in.beginObject();
    while (in.hasNext()) {
      if (in.nextName().equals(EnvelopedBody.CONTENT)) {
        value = adapter.read(in);
      } else {
        in.skipValue();
      }
    }
    in.endObject();
    return value;
  }
}
