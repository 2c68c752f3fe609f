// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.restore;

import dev.atlasrestore.model.DeliveryType;
import dev.atlasrestore.model.RestoreJob;
import org.jspecify.annotations.Nullable;

/** How far a restore job is, read from the members in which the service reports it. */
public enum RestoreState {
  /** The service works on the job, or has not begun. */
  IN_PROGRESS,
  /** The data is on the target or, for a download, ready to be fetched. */
  FINISHED,
  /** The service gave up; the target may hold nothing or a part. */
  FAILED,
  /** Somebody cancelled the job. */
  CANCELLED,
  /** The job, or the download that it made, is past its time. */
  EXPIRED;

  /** Returns the state of a job, as the service reported it last. */
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

  /** Returns whether the state is the last one of a job. */
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
