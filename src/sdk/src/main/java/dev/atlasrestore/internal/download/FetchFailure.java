// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.internal.download;

import java.io.IOException;
import java.time.Duration;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/** Says what an answer is not good for, and what to do about it. */
final class FetchFailure extends IOException {
  private static final long serialVersionUID = 1L;
  private static final long MOST_SECONDS = 120;

  /** What to do. */
  enum Remedy {
    /** Ask once more. */
    AGAIN,
    /** Ask once more, over fewer connections. */
    FEWER,
    /** Look for another URL. */
    RENEW,
    /** Fetch the file from its first byte. */
    RESTART,
    /** Fetch the file from its first byte, over one connection. */
    WITHOUT_RANGES
  }

  private final Remedy remedy;
  private final Duration wait;

  FetchFailure(Remedy remedy, String message) {
    this(remedy, message, Duration.ZERO);
  }

  private FetchFailure(Remedy remedy, String message, Duration wait) {
    super(message);
    this.remedy = remedy;
    this.wait = wait;
  }

  /** Returns what a status asks for, or null when it says that nothing will help. */
  static @Nullable FetchFailure ofStatus(Response response) {
    int status = response.code();
    String message = "status " + status;
    if (status == 401 || status == 403 || status == 404 || status == 410) {
      return new FetchFailure(Remedy.RENEW, message);
    }
    if (status == 429 || status == 503) {
      return new FetchFailure(Remedy.FEWER, message, retryAfter(response));
    }
    return status == 408 || status >= 500 ? new FetchFailure(Remedy.AGAIN, message) : null;
  }

  private static Duration retryAfter(Response response) {
    String seconds = response.header("Retry-After");
    return seconds != null && seconds.matches("\\d{1,9}")
        ? Duration.ofSeconds(Math.min(MOST_SECONDS, Long.parseLong(seconds)))
        : Duration.ZERO;
  }

  Remedy remedy() {
    return remedy;
  }

  /** Returns how long the host wants to be left alone. */
  Duration waiting() {
    return wait;
  }
}
