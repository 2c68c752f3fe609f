// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.error;

import org.jspecify.annotations.Nullable;

/** Thrown when the credentials gave nothing to authenticate with; the call was not sent. */
public final class AtlasAuthenticationException extends AtlasException {
  private static final long serialVersionUID = 1L;

  private final boolean isTransient;

  /**
   * Creates the exception; the message names the remedy and no secret.
   *
   * @param isTransient whether the same credentials may do in a while
   */
  public AtlasAuthenticationException(
      String message, @Nullable Throwable cause, boolean isTransient) {
    super(message, cause);
    this.isTransient = isTransient;
  }

  /**
   * Returns whether the same credentials may do in a while: the token endpoint was out of reach,
   * too busy or out of service.
   */
  @Override
  public boolean isTransient() {
    return isTransient;
  }
}
