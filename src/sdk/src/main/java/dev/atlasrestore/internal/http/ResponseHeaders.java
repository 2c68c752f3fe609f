// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.internal.http;

import dev.atlasrestore.error.RateLimit;
import okhttp3.Headers;
import org.jspecify.annotations.Nullable;

/** Reads the headers of a response. */
final class ResponseHeaders {
  private ResponseHeaders() {}

  static RateLimit rateLimit(Headers headers) {
    return new RateLimit(
        integer(headers.get("RateLimit-Limit")), integer(headers.get("RateLimit-Remaining")));
  }

  static @Nullable String errorCode(Headers headers) {
    return headers.get("X-Error-Code");
  }

  static @Nullable Integer integer(@Nullable String text) {
    if (text == null || text.isEmpty() || text.length() > 9) {
      return null;
    }
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return null;
      }
    }
    return Integer.valueOf(text);
  }
}
