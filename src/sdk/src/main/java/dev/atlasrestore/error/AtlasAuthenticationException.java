// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.error;

import org.jspecify.annotations.Nullable;

/**
 * Thrown when the client could not obtain a token or answer a challenge. The call was not executed.
 */
public final class AtlasAuthenticationException extends AtlasException {
  private static final long serialVersionUID = 1L;

  private final boolean isTransient;

  /**
   * Creates the exception. The message says what to do and contains no secret.
   *
   * @param isTransient whether a later attempt with the same credentials may succeed
   */
  public AtlasAuthenticationException(
      String message, @Nullable Throwable cause, boolean isTransient) {
    super(message, cause);
    this.isTransient = isTransient;
  }

  /**
   * Returns whether a later attempt with the same credentials may succeed, because the token
   * endpoint was unreachable, overloaded or unavailable.
   */
  @Override
  public boolean isTransient() {
    return isTransient;
  }
}
