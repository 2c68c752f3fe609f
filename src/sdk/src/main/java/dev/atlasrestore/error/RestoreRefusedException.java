// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.error;

import org.jspecify.annotations.Nullable;

/** Thrown when the client refuses a request because it would be harmful or could not succeed. */
public final class RestoreRefusedException extends AtlasException {
  private static final long serialVersionUID = 1L;

  private final Reason reason;

  /** Why the client refused. */
  public enum Reason {
    /** Another {@code start} of this client for the same target or snapshot is in progress. */
    START_IN_PROGRESS,
    /** The target is the cluster that the snapshot was taken of. */
    TARGET_IS_SOURCE,
    /** Another job of the source cluster is restoring the target. */
    TARGET_BEING_RESTORED,
    /** The cluster has no such snapshot. */
    SNAPSHOT_NOT_FOUND,
    /** The snapshot is not completed, so it cannot be restored. */
    SNAPSHOT_NOT_COMPLETED,
    /** The restore key belongs to a different request. */
    RESTORE_KEY_REUSED,
    /** The job restores onto a cluster and cannot be cancelled. */
    NOT_CANCELLABLE,
    /** The job is no download, or has no files to download: not yet, no longer, or never. */
    NO_DOWNLOAD,
    /** The job has the files of some of its parts, and not of all. */
    INCOMPLETE_DOWNLOAD
  }

  /** Creates the exception. The message says what to do. */
  public RestoreRefusedException(Reason reason, String message, @Nullable Throwable cause) {
    super(message, cause);
    this.reason = reason;
  }

  /** Returns why the client refused. */
  public Reason getReason() {
    return reason;
  }
}
