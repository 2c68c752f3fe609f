// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.error;

/**
 * Thrown when the service no longer knows a restore job that it made: it was seen, and is gone.
 * What became of its restore is unknown; look at the target.
 */
public final class RestoreLostException extends AtlasException {
  private static final long serialVersionUID = 1L;

  private final String restoreJobId;

  /** Creates the exception; the cause is how the service said that there is no such job. */
  public RestoreLostException(String restoreJobId, NotFoundException cause) {
    super(
        "Restore job "
            + restoreJobId
            + " was seen, and is gone: the service no longer knows it; look at the target for what"
            + " became of the restore",
        cause);
    this.restoreJobId = restoreJobId;
  }

  /** Returns the id of the job. */
  public String getRestoreJobId() {
    return restoreJobId;
  }
}
