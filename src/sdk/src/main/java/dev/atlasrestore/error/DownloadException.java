// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.error;

import dev.atlasrestore.internal.redaction.RedactedCause;
import dev.atlasrestore.internal.redaction.SecretUrl;
import org.jspecify.annotations.Nullable;

/** Thrown when a file of a download could not be fetched or written. */
public final class DownloadException extends AtlasException {
  private static final long serialVersionUID = 1L;

  /**
   * Creates the exception. URLs in the message, and in those of the causes, are printed without
   * what opens the data.
   */
  public DownloadException(String message, @Nullable Throwable cause) {
    super(SecretUrl.redactedIn(message), RedactedCause.of(cause));
  }
}
