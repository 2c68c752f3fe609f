// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.internal.http;

import com.google.gson.JsonParseException;
import dev.atlasrestore.error.ErrorCode;
import dev.atlasrestore.model.ApiError;
import dev.atlasrestore.model.ModelAdapters;
import java.io.IOException;
import java.util.Optional;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/** Finds the application error code of an answer and leaves the answer as it is. */
public final class ResponseErrorCode {
  private static final long LIMIT = 64 << 10;

  private ResponseErrorCode() {}

  /** Returns the code that the body or else a header has, or nothing when neither has one. */
  public static Optional<ErrorCode> of(Response response) {
    String code = ofBody(response);
    return Optional.ofNullable(code == null ? ResponseHeaders.errorCode(response.headers()) : code)
        .map(ErrorCode::of);
  }

  private static @Nullable String ofBody(Response response) {
    try {
      ApiError error = ModelAdapters.ofApiError().fromJson(response.peekBody(LIMIT).string());
      return error == null ? null : error.getErrorCode();
    } catch (IOException | JsonParseException | IllegalStateException | NumberFormatException e) {
      return null; // no JSON, or not the API's
    }
  }
}
