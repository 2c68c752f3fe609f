// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.restore;

import dev.atlasrestore.model.RestoreJob;
import org.jspecify.annotations.Nullable;

/**
 * How far a restore job is, read from the members in which the service reports it.
 *
 * <p>The first line that holds of a job says it:
 *
 * <table>
 *   <caption>States of a job</caption>
 *   <tr><th>the job</th><th>onto a cluster</th><th>download</th></tr>
 *   <tr><td>is {@code failed}</td><td>failed</td><td>failed</td></tr>
 *   <tr><td>is {@code cancelled}</td><td>cancelled</td><td>cancelled</td></tr>
 *   <tr><td>has a {@code finishedAt}</td><td>finished</td><td>says nothing</td></tr>
 *   <tr><td>is {@code expired}</td><td>expired</td><td>expired</td></tr>
 *   <tr><td>has the URLs of all its parts</td><td>says nothing</td><td>finished</td></tr>
 *   <tr><td>is anything else</td><td>in progress</td><td>in progress</td></tr>
 * </table>
 *
 * <p>What a restore onto a cluster has reached stands when the job expires later. The URLs of a
 * download do not: they are dead then. A flag that is absent is false. A ready download has no
 * {@code finishedAt}, and one that has it is not ready by that. Where a download has {@code
 * components}, each is a part, and one without a {@code downloadUrl} is still due; where it has
 * none, the files are those of {@code deliveryUrl}. A delivery type that this version does not know
 * is taken for a restore onto a cluster.
 */
public enum RestoreState {
  /** The service works on the job, has not begun, or has not made all files of a download. */
  IN_PROGRESS,
  /** The data is on the target or, for a download, all of its files can be fetched. */
  FINISHED,
  /** The job failed. The target may be empty or partly restored. */
  FAILED,
  /** The job was cancelled. */
  CANCELLED,
  /** The download is past its time, or the job is and never restored. */
  EXPIRED;

  /** Returns the state of a job as the service last reported it. */
  public static RestoreState of(RestoreJob job) {
    boolean download = JobMatcher.isDownload(job);
    if (isTrue(job.getFailed())) {
      return FAILED;
    }
    if (isTrue(job.getCancelled())) {
      return CANCELLED;
    }
    if (!download && job.getFinishedAt() != null) {
      return FINISHED;
    }
    if (isTrue(job.getExpired())) {
      return EXPIRED;
    }
    return download && DownloadParts.of(job).areComplete() ? FINISHED : IN_PROGRESS;
  }

  /** Returns whether the state is the last one of a job; a finished download expires later. */
  public boolean isTerminal() {
    return this != IN_PROGRESS;
  }

  private static boolean isTrue(@Nullable Boolean flag) {
    return Boolean.TRUE.equals(flag);
  }
}
