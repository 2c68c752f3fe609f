// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.internal.http;

import dev.atlasrestore.http.AtlasResponse;
import dev.atlasrestore.http.TimeSource;
import java.io.IOException;
import okhttp3.Response;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;

/** Converts the response to a call to its value, or to an exception. */
final class ResponseReader<T> {
  private final @Nullable BodyReader<T> reader;
  private final TimeSource time;

  /**
   * Creates the reader for one call.
   *
   * @param reader reads the body; null if the call has no value
   */
  ResponseReader(@Nullable BodyReader<T> reader, TimeSource time) {
    this.reader = reader;
    this.time = time;
  }

  AtlasResponse<T> read(Response response) {
    if (!response.isSuccessful()) {
      throw new ErrorResponseReader(time).read(response);
    }
    return new AtlasResponse<>(
        value(response),
        response.code(),
        response.headers(),
        ResponseHeaders.rateLimit(response.headers()));
  }

  // Null is the only value of Void.
  private T value(Response response) {
    if (reader == null) {
      return null;
    }
    ResponseBody body = response.body();
    if (body.contentLength() == 0) {
      throw ErrorResponseReader.unexpected(response, "the body is missing", null);
    }
    T value;
    try {
      value = reader.read(body);
    } catch (IOException | RuntimeException e) {
      throw ErrorResponseReader.unexpected(response, "an unreadable body: " + e.getMessage(), e);
    }
    if (value == null) {
      throw ErrorResponseReader.unexpected(response, "the body is null", null);
    }
    return value;
  }
}
