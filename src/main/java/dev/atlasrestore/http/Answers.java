// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.http;

import java.io.IOException;
import java.time.InstantSource;
import okhttp3.Response;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;
import retrofit2.Converter;

/** Turns the answer to a call into its value, or into the exception that it means. */
final class Answers<T> {
  private final @Nullable Converter<ResponseBody, T> converter;
  private final InstantSource clock;

  /**
   * Creates the reader of the answers to one call.
   *
   * @param converter reads the body; null when the call answers nothing
   */
  Answers(@Nullable Converter<ResponseBody, T> converter, InstantSource clock) {
    this.converter = converter;
    this.clock = clock;
  }

  AtlasResponse<T> read(Response response) {
    if (!response.isSuccessful()) {
      throw new ErrorAnswers(clock).read(response);
    }
    return new AtlasResponse<>(
        value(response),
        response.code(),
        response.headers(),
        ResponseHeaders.rateLimit(response.headers()));
  }

  // Null is the one value of Void.
  private T value(Response response) {
    if (converter == null) {
      return null;
    }
    ResponseBody body = response.body();
    if (body.contentLength() == 0) {
      throw ErrorAnswers.unexpected(response, "no body where one is due", null);
    }
    T value;
    try {
      value = converter.convert(body);
    } catch (IOException | RuntimeException e) {
      throw ErrorAnswers.unexpected(response, "a body that cannot be read: " + e.getMessage(), e);
    }
    if (value == null) {
      throw ErrorAnswers.unexpected(response, "null where a value is due", null);
    }
    return value;
  }
}
