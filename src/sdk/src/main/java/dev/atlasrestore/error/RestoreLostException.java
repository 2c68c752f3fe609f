// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.error;

/**
 * Thrown when a restore job that the service returned before no longer exists. The outcome of the
 * restore is unknown; check the target.
 */
public final class RestoreLostException extends AtlasException {
  private static final long serialVersionUID = 1L;

  private final String restoreJobId;

  /** Creates the exception; the cause is the service's response that the job does not exist. */
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
