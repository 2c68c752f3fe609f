// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.error;

import org.jspecify.annotations.Nullable;

/** Thrown when a file of a download could not be fetched or written. */
public final class DownloadException extends AtlasException {
  private static final long serialVersionUID = 1L;

  /** Creates the exception. The message names the file, without the signature of its URL. */
  public DownloadException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
