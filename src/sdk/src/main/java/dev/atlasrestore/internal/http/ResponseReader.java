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
  private final boolean optional;

  /**
   * Creates the reader for one call.
   *
   * @param reader reads the body; null if the call has no value
   */
  ResponseReader(@Nullable BodyReader<T> reader, TimeSource time) {
    this(reader, time, false);
  }

  /**
   * Creates the reader for one call.
   *
   * @param reader reads the body; null if the call has no value
   * @param optional whether the value is null when there is no body, or a JSON null
   */
  ResponseReader(@Nullable BodyReader<T> reader, TimeSource time, boolean optional) {
    this.reader = reader;
    this.time = time;
    this.optional = optional;
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

  // Null is the only value of Void, and one that the spec may allow.
  private T value(Response response) {
    if (reader == null) {
      return null;
    }
    ResponseBody body = response.body();
    if (body.contentLength() == 0) {
      if (optional) {
        return null;
      }
      throw ErrorResponseReader.unexpected(response, "the body is missing", null);
    }
    T value;
    try {
      value = reader.read(body);
    } catch (IOException | RuntimeException e) {
      throw ErrorResponseReader.unexpected(response, "an unreadable body: " + e.getMessage(), e);
    }
    if (value == null && !optional) {
      throw ErrorResponseReader.unexpected(response, "the body is null", null);
    }
    return value;
  }
}
