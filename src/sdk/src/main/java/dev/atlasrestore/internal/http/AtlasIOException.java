// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.internal.http;

import dev.atlasrestore.error.AtlasException;
import java.io.IOException;

/**
 * Carries an {@link AtlasException} through OkHttp, where interceptors may only throw IOExceptions.
 */
public final class AtlasIOException extends IOException {
  private static final long serialVersionUID = 1L;

  private final AtlasException exception;

  /** Wraps the exception. */
  public AtlasIOException(AtlasException exception) {
    super(exception);
    this.exception = exception;
  }

  /** Returns the wrapped exception. */
  public AtlasException getException() {
    return exception;
  }
}
