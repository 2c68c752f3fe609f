// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.error;

import org.jspecify.annotations.Nullable;

/** Thrown when the credentials gave nothing to authenticate with; the call was not sent. */
public final class AtlasAuthenticationException extends AtlasException {
  private static final long serialVersionUID = 1L;

  /** Creates the exception; the message names the remedy and no secret. */
  public AtlasAuthenticationException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
