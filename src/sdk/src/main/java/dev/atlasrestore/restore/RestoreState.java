// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.restore;

import dev.atlasrestore.model.DeliveryType;
import dev.atlasrestore.model.RestoreJob;
import org.jspecify.annotations.Nullable;

/** The state of a restore job, derived from its members. */
public enum RestoreState {
  /** The job is queued or running. */
  IN_PROGRESS,
  /** The data is on the target or, for a download, ready to be downloaded. */
  FINISHED,
  /** The job failed. The target may be empty or partly restored. */
  FAILED,
  /** The job was cancelled. */
  CANCELLED,
  /** The job, or the download that it made, has expired. */
  EXPIRED;

  /** Returns the state of a job as the service last reported it. */
  public static RestoreState of(RestoreJob job) {
    if (isTrue(job.getFailed())) {
      return FAILED;
    }
    if (isTrue(job.getCancelled())) {
      return CANCELLED;
    }
    if (isTrue(job.getExpired())) {
      return EXPIRED;
    }
    return job.getFinishedAt() != null || hasDownload(job) ? FINISHED : IN_PROGRESS;
  }

  /** Returns whether the state is final. */
  public boolean isTerminal() {
    return this != IN_PROGRESS;
  }

  private static boolean isTrue(@Nullable Boolean flag) {
    return Boolean.TRUE.equals(flag);
  }

  private static boolean hasDownload(RestoreJob job) {
    return job.getDeliveryType().equals(DeliveryType.DOWNLOAD) && !job.getDeliveryUrl().isEmpty();
  }
}
