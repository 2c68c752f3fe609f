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
}
