// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.internal.http;

import dev.atlasrestore.error.RateLimit;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
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

  /** Returns the time to wait, which the header contains in seconds or as a date. */
  static @Nullable Duration retryAfter(Headers headers, Instant now) {
    Integer seconds = integer(headers.get("Retry-After"));
    if (seconds != null) {
      return Duration.ofSeconds(seconds);
    }
    Date date = headers.getDate("Retry-After");
    if (date == null) {
      return null;
    }
    Duration wait = Duration.between(now, date.toInstant());
    return wait.isNegative() ? Duration.ZERO : wait;
  }

  private static @Nullable Integer integer(@Nullable String text) {
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
