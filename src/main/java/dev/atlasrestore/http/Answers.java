// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.http;

import java.io.IOException;
import okhttp3.ResponseBody;
import retrofit2.Converter;
import retrofit2.Response;

/** Turns the answer to a call into its value, or into the exception that it means. */
final class Answers<T> {
  private final Converter<ResponseBody, T> converter;
  private final boolean empty;
  private final ErrorAnswers errors;

  Answers(Converter<ResponseBody, T> converter, boolean empty, ErrorAnswers errors) {
    this.converter = converter;
    this.empty = empty;
    this.errors = errors;
  }

  AtlasResponse<T> read(Response<ResponseBody> response) {
    if (!response.isSuccessful()) {
      throw errors.read(response);
    }
    return new AtlasResponse<>(
        value(response),
        response.code(),
        response.headers(),
        ResponseHeaders.rateLimit(response.headers()));
  }

  // Null is the one value of Void.
  private T value(Response<ResponseBody> response) {
    if (empty) {
      return null;
    }
    ResponseBody body = response.body();
    if (body == null || body.contentLength() == 0) {
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
