// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.error;

import org.jspecify.annotations.Nullable;

/** Thrown when the client itself refuses to act, since it would do harm or be in vain. */
public final class RestoreRefusedException extends AtlasException {
  private static final long serialVersionUID = 1L;

  private final Reason reason;

  /** Why the client refuses. */
  public enum Reason {
    /** Another {@code start} of this client for the same target, or snapshot, is under way. */
    START_IN_PROGRESS,
    /** The target is the cluster that the snapshot was taken of. */
    TARGET_IS_SOURCE,
    /** A job of the same source cluster restores the target already. */
    TARGET_BEING_RESTORED,
    /** The cluster has no such snapshot. */
    SNAPSHOT_NOT_FOUND,
    /** The snapshot is not completed, so it cannot be restored. */
    SNAPSHOT_NOT_COMPLETED,
    /** The restore key was used for a different request before. */
    RESTORE_KEY_REUSED,
    /** The job is a restore onto a cluster, which cannot be cancelled. */
    NOT_CANCELLABLE,
    /** The job is no download, or has no files to download: not yet, no longer, or never. */
    NO_DOWNLOAD,
    /** The job has the files of some of its parts, and not of all. */
    INCOMPLETE_DOWNLOAD
  }

  /** Creates the exception; the message names the remedy. */
  public RestoreRefusedException(Reason reason, String message, @Nullable Throwable cause) {
    super(message, cause);
    this.reason = reason;
  }

  /** Returns why the client refuses. */
  public Reason reason() {
    return reason;
  }
}
