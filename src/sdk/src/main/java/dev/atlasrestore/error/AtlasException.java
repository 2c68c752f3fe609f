// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.error;

import org.jspecify.annotations.Nullable;

/** The root of all exceptions of the SDK. No message holds a secret. */
public abstract class AtlasException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  AtlasException(String message) {
    super(message);
  }

  AtlasException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }

  /**
   * Returns whether the same call may do in a while, with nothing changed: there was no connection,
   * it broke or was cancelled, or the service or a proxy before it was too busy or out of service.
   * Says nothing of whether the call can be made again without acting twice, and is false for what
   * the restore workflow throws by itself.
   */
  public boolean isTransient() {
    return false;
  }

  /** Returns whether a status passes by itself: a timeout, a limit, a proxy without its service. */
  static boolean isTransient(int status) {
    return switch (status) {
      case 408, 429, 502, 503, 504 -> true;
      default -> false;
    };
  }
}
