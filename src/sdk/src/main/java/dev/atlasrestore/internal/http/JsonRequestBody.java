// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.internal.http;

import com.google.gson.TypeAdapter;
import java.io.IOException;
import java.io.UncheckedIOException;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okio.BufferedSink;

/** A JSON body of known length. */
final class JsonRequestBody extends RequestBody {
  private static final MediaType JSON = MediaType.get("application/json; charset=UTF-8");

  private final byte[] bytes;

  private JsonRequestBody(byte[] bytes) {
    this.bytes = bytes;
  }

  /** Serializes a value once, for all attempts. */
  static <T> JsonRequestBody of(TypeAdapter<T> adapter, T value) {
    Utf8JsonWriter out = new Utf8JsonWriter();
    try {
      adapter.write(out, value);
    } catch (IOException e) {
      throw new UncheckedIOException(e); // cannot happen in memory
    }
    return new JsonRequestBody(out.toBytes());
  }

  byte[] bytes() {
    return bytes;
  }

  @Override
  public MediaType contentType() {
    return JSON;
  }

  @Override
  public long contentLength() {
    return bytes.length;
  }

  @Override
  public void writeTo(BufferedSink sink) throws IOException {
    sink.write(bytes);
  }
}
