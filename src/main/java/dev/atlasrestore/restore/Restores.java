// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.restore;

import dev.atlasrestore.api.CloudBackupsApi;
import dev.atlasrestore.error.AtlasException;
import dev.atlasrestore.error.RestoreFailedException;
import dev.atlasrestore.error.RestoreTimeoutException;
import dev.atlasrestore.model.RestoreJob;
import dev.atlasrestore.model.RestoreJobRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * Restores clusters: starts a job, waits for its end, cancels it. Thread-safe.
 *
 * <p>The group and the cluster in each method are those that the snapshot was taken of; the target
 * is named in the request.
 */
public final class Restores {
  private static final Duration FIRST_PAUSE = Duration.ofMillis(250);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

  private final CloudBackupsApi api;
  private final Time time;

  /** Creates the workflow over the operations, with its waiting by the given time. */
  public Restores(CloudBackupsApi api, Time time) {
    this.api = api;
    this.time = time;
  }

  /**
   * Starts a restore job; the request is sent once and never again.
   *
   * <p>An automated or point-in-time restore deletes everything on its target first.
   *
   * @return the job, which goes on after this method has returned
   * @throws dev.atlasrestore.error.InvalidRequestException if the request breaks the API's rules;
   *     nothing was sent
   * @throws dev.atlasrestore.error.AtlasConnectionException if no answer came; the service may have
   *     started the job all the same, so look at the list of jobs before trying again
   * @throws AtlasException if the service refused, or answered what nobody can read
   */
  public RestoreJob start(String groupId, String clusterName, RestoreJobRequest request) {
    return api.createBackupRestoreJob(groupId, clusterName, request).execute();
  }

  /**
   * Waits until a restore job has finished.
   *
   * <p>Looks at the job at once and then again and again, first after a quarter of a second, in the
   * end every 30 seconds. The job goes on when the waiting ends early, and can be awaited again.
   *
   * @param timeout how long to wait at the most
   * @param onProgress is told of each look, on the calling thread
   * @return the finished job
   * @throws RestoreFailedException if the job failed, was cancelled or expired
   * @throws RestoreTimeoutException if the job was still running at the end of the timeout
   * @throws InterruptedException if the thread was interrupted between two looks
   * @throws AtlasException if a look failed
   */
  public RestoreJob await(
      String groupId,
      String clusterName,
      String restoreJobId,
      Duration timeout,
      Consumer<? super RestoreProgress> onProgress)
      throws InterruptedException {
    Instant start = time.now();
    Duration pause = FIRST_PAUSE;
    for (int attempts = 1; ; attempts++) {
      RestoreJob job = api.getBackupRestoreJob(groupId, clusterName, restoreJobId).execute();
      RestoreState state = RestoreState.of(job);
      Duration elapsed = Duration.between(start, time.now());
      onProgress.accept(new RestoreProgress(job, state, elapsed, attempts));
      if (state == RestoreState.FINISHED) {
        return job;
      }
      if (state.isTerminal()) {
        throw new RestoreFailedException(job, state.name().toLowerCase(Locale.ROOT));
      }
      Duration left = timeout.minus(elapsed);
      if (left.isZero() || left.isNegative()) {
        throw new RestoreTimeoutException(job, timeout);
      }
      time.sleep(shorter(pause, left));
      pause = shorter(pause.multipliedBy(3).dividedBy(2), LONGEST_PAUSE);
    }
  }

  /**
   * Cancels a restore job.
   *
   * @throws dev.atlasrestore.error.BadRequestException with the code {@code
   *     CANNOT_CANCEL_AUTOMATED_RESTORE} if the job is an automated restore, which cannot be
   *     cancelled
   * @throws AtlasException if the service refused for another reason or did not answer
   */
  public void cancel(String groupId, String clusterName, String restoreJobId) {
    api.cancelBackupRestoreJob(groupId, clusterName, restoreJobId).execute();
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) <= 0 ? one : other;
  }
}
