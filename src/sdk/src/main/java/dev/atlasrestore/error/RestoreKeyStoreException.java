// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.error;

import dev.atlasrestore.internal.redaction.PrintableText;
import dev.atlasrestore.internal.redaction.RedactedCause;
import org.jspecify.annotations.Nullable;

/**
 * Thrown when a store of restore keys cannot be read or written. The start that used it has sent
 * nothing. Whether an earlier start with the same key made a job is not known: mend the store and
 * start again with the same key, or look at the cluster's list of jobs.
 */
public final class RestoreKeyStoreException extends AtlasException {
  private static final long serialVersionUID = 1L;

  private final @Nullable String restoreKey;

  /**
   * Creates the exception for a store that cannot be searched for the key of a job.
   *
   * @param problem what failed and where, such as the folder
   */
  public RestoreKeyStoreException(String problem, Throwable cause) {
    super(
        "The restore keys cannot be searched: " + PrintableText.of(problem),
        RedactedCause.of(cause));
    this.restoreKey = null;
  }

  /**
   * Creates the exception for a key.
   *
   * @param problem what failed and where, such as the file
   * @param cause may be null
   */
  public RestoreKeyStoreException(String restoreKey, String problem, @Nullable Throwable cause) {
    super(
        "The restore key "
            + PrintableText.of(restoreKey)
            + " cannot be used, so nothing was sent: "
            + PrintableText.of(problem),
        RedactedCause.of(cause));
    this.restoreKey = restoreKey;
  }

  /** Returns the key, or null if the store was searched for that of a job. */
  public @Nullable String getRestoreKey() {
    return restoreKey;
  }
}
