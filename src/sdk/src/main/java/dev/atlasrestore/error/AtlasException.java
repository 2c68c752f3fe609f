// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.error;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The base class of all exceptions of the SDK. No message contains a secret. */
public abstract class AtlasException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  AtlasException(String message) {
    super(message);
  }

  AtlasException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }

  /**
   * Returns whether the same call may succeed later: the connection failed or was cancelled, or the
   * service or a proxy was overloaded or unavailable.
   *
   * <p>This does not say whether a retry is safe. It is false for exceptions that the restore
   * workflow itself throws.
   */
  public boolean isTransient() {
    return false;
  }

  /**
   * Returns how long the answer asks to wait before the next attempt ({@code Retry-After}), or null
   * when there was no answer or it does not ask.
   */
  public @Nullable Duration getRetryAfter() {
    return null;
  }

  /** Returns whether a status is temporary: a timeout, a rate limit, or a gateway error. */
  static boolean isTransient(int status) {
    return switch (status) {
      case 408, 429, 502, 503, 504 -> true;
      default -> false;
    };
  }
}
