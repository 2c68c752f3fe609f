// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.internal.http;

import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.MalformedJsonException;
import java.io.IOException;
import okhttp3.ResponseBody;
import okio.Buffer;
import org.jspecify.annotations.Nullable;

/**
 * Reads a body with an adapter while it takes off the envelope, if there is one. What the adapter
 * cannot read is an error, unless it is in a list: see {@link TolerantListReader}.
 */
final class JsonBodyReader<T> implements BodyReader<T> {
  private final TypeAdapter<@Nullable T> adapter;
  private final CallContext context;

  JsonBodyReader(TypeAdapter<@Nullable T> adapter, CallContext context) {
    this.adapter = adapter;
    this.context = context;
  }

  @Override
  public @Nullable T read(ResponseBody body) throws IOException {
    boolean enveloped = body instanceof EnvelopedBody;
    Buffer bytes = Utf8Reader.inMemory(EnvelopedBody.envelopeOf(body).source());
    try {
      return read(bytes, enveloped);
    } catch (IOException | RuntimeException e) {
      T list = new TolerantListReader<>(adapter, context.shapeWarnings()).read(bytes, enveloped);
      if (list == null) {
        throw e;
      }
      return list;
    } finally {
      bytes.clear();
    }
  }

  private @Nullable T read(Buffer bytes, boolean enveloped) throws IOException {
    try (JsonReader in = new JsonReader(new Utf8Reader(bytes))) {
      T value = enveloped ? content(in) : adapter.read(in);
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
