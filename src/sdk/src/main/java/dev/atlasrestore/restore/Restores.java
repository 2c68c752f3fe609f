// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.restore;

import dev.atlasrestore.api.CloudBackupsApi;
import dev.atlasrestore.error.AtlasException;
import dev.atlasrestore.error.BadRequestException;
import dev.atlasrestore.error.ErrorCode;
import dev.atlasrestore.error.NotFoundException;
import dev.atlasrestore.error.RestoreAttempt;
import dev.atlasrestore.error.RestoreFailedException;
import dev.atlasrestore.error.RestoreLostException;
import dev.atlasrestore.error.RestoreOutcomeUnknownException;
import dev.atlasrestore.error.RestoreRefusedException;
import dev.atlasrestore.error.RestoreRefusedException.Reason;
import dev.atlasrestore.error.RestoreTimeoutException;
import dev.atlasrestore.http.TimeSource;
import dev.atlasrestore.model.RestoreJob;
import dev.atlasrestore.model.RestoreJobRequest;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import okhttp3.OkHttpClient;

/**
 * The restore workflow: starts a job exactly once, waits for it, cancels it, downloads its files.
 * Thread-safe.
 *
 * <p>The group and the cluster in each method are the source, which the snapshot was taken of. The
 * request names the target.
 */
public final class Restores implements AutoCloseable {
  private final CloudBackupsApi api;
  private final TimeSource time;
  private final InFlightStarts inFlight = new InFlightStarts();
  private final JobSearch search;
  private final Starter starter;
  private final KeyedStarter keyedStarter;
  private final JobWaiter jobWaiter;
  private final Downloader downloader;

  /**
   * Creates the workflow.
   *
   * @param api the operations
   * @param http downloads files from other hosts, so it must not send credentials
   * @param keys stores the restore keys
   * @param time the clock for waiting
   */
  public Restores(CloudBackupsApi api, OkHttpClient http, RestoreKeyStore keys, TimeSource time) {
    this.api = api;
    this.time = time;
    RestoreKeyStore store = new GuardedKeyStore(keys);
    JobOwnership ownership = new JobOwnership(store);
    search = new JobSearch(api, time, ownership);
    starter = new Starter(api, search, ownership);
    keyedStarter = new KeyedStarter(new JobReader(api, time), starter, store);
    jobWaiter = new JobWaiter(time);
    downloader = new Downloader(http, time);
  }

  /** Starts a restore job with {@link StartOptions#DEFAULT}. */
  public RestoreJob start(String groupId, String clusterName, RestoreJobRequest request) {
    return start(groupId, clusterName, request, StartOptions.DEFAULT);
  }

  /**
   * Starts at most one restore job. Returns the job, or throws if it is unknown whether there is
   * one.
   *
   * <p>An automated or point-in-time restore deletes everything on its target first.
   *
   * <p>The request is sent once. If the outcome is unknown (a broken connection, a timeout, a
   * status of 5xx, a truncated body), this method searches the cluster's list of jobs for a new job
   * with the same parameters, until it finds one or the settling time is over. If somebody else
   * starts a job with the same request at the same time, the two jobs cannot be distinguished; both
   * restore the same data.
   *
   * @return the job, which is still running
   * @throws dev.atlasrestore.error.InvalidRequestException if the request violates the rules of the
   *     API; nothing was sent
   * @throws RestoreRefusedException if the client refuses the request; nothing was sent
   * @throws RestoreOutcomeUnknownException if there may be a job but it was not found, or the
   *     thread was interrupted during the search
   * @throws dev.atlasrestore.error.RestoreKeyStoreException if the store of restore keys failed;
   *     nothing was sent
   * @throws RestoreLostException if the job of the restore key no longer exists
   * @throws AtlasException if the service refused the request, or the list of jobs could not be
   *     read before; there is no job
   */
  public RestoreJob start(
      String groupId, String clusterName, RestoreJobRequest request, StartOptions options) {
    Runnable end =
        inFlight.register(groupId, clusterName, request, options.allowConcurrentStarts());
    try {
      String key = options.restoreKey();
      return key == null
          ? starter.start(groupId, clusterName, request, options, StartJournal.NONE)
          : keyedStarter.start(key, groupId, clusterName, request, options);
    } finally {
      end.run();
    }
  }

  /**
   * Searches again for the job of a start with an unknown outcome, or reads the job if its id is
   * known. A job made more than an hour after the request was sent is not taken for its job.
   *
   * @return the job, or empty if the list of jobs does not contain it; the longer after the start,
   *     the more certain it is that there is none
   * @throws RestoreLostException if the job, whose id is known, no longer exists
   * @throws AtlasException if the list or the job could not be read
   */
  public Optional<RestoreJob> resolve(RestoreOutcomeUnknownException exception) {
    String jobId = exception.getRestoreJobId();
    if (jobId != null) {
      RestoreAttempt attempt = exception.getAttempt();
      try {
        return Optional.of(
            api.getBackupRestoreJob(attempt.groupId(), attempt.clusterName(), jobId).execute());
      } catch (NotFoundException e) {
        throw new RestoreLostException(jobId, e);
      }
    }
    return search.searchOnce(exception.getAttempt());
  }

  /** Waits until a restore job has finished, with a timeout and a listener. */
  public RestoreJob await(
      String groupId,
      String clusterName,
      String restoreJobId,
      Duration timeout,
      Consumer<? super RestoreProgress> onProgress)
      throws InterruptedException {
    AwaitOptions options = AwaitOptions.builder(timeout).onProgress(onProgress).build();
    return await(groupId, clusterName, restoreJobId, options);
  }

  /**
   * Waits until a restore job has finished.
   *
   * <p>Looks at the job at once and then again and again, first after a quarter of a second, in the
   * end every 30 seconds, and up to ten times more seldom as the rate limit runs out. Looks that
   * fail in passing are made up for by later ones, and so are those that do not find the job while
   * it may have been made just now. The job goes on when the waiting ends early, and can be awaited
   * again.
   *
   * <p>{@link RestoreState} says when a job has finished: a restore onto a cluster when it has a
   * {@code finishedAt}, which stands when the job expires later; a download, which has none, when
   * all of its parts have their URLs.
   *
   * @return the finished job
   * @throws RestoreFailedException if the job failed, was cancelled or expired
   * @throws RestoreLostException if the job was seen, and the service no longer knows it
   * @throws dev.atlasrestore.error.NotFoundException if the job was not found by the end of the
   *     settling time
   * @throws RestoreTimeoutException if the job was still running at the end of the timeout
   * @throws InterruptedException if the thread was interrupted
   * @throws java.util.concurrent.CancellationException if the client was closed
   * @throws AtlasException if a look failed for good, or all of them failed
   */
  public RestoreJob await(
      String groupId, String clusterName, String restoreJobId, AwaitOptions options)
      throws InterruptedException {
    return jobWaiter.await(new JobPoller(api, time, groupId, clusterName, restoreJobId, options));
  }

  /**
   * Waits like {@link #await(String, String, String, AwaitOptions)}, but asynchronously. Up to 34
   * threads are enough for any number of jobs. Where the service is so slow that all of them wait
   * for it, a timeout is still kept, to a second.
   *
   * <p>The listener of the options runs on one of these threads, and keeps it while it runs. What
   * depends on the future runs on a thread of its own, and may block, make calls, and wait for
   * other jobs. The listener must not wait for other futures of this method.
   *
   * @return a future of the finished job, which completes with the same exceptions as {@code
   *     await}; cancelling it stops the waiting
   */
  public CompletableFuture<RestoreJob> awaitAsync(
      String groupId, String clusterName, String restoreJobId, AwaitOptions options) {
    return jobWaiter.awaitAsync(
        new JobPoller(api, time, groupId, clusterName, restoreJobId, options));
  }

  /**
   * Cancels a restore job, which must be a download.
   *
   * @throws RestoreRefusedException with the reason {@code NOT_CANCELLABLE} if the job restores
   *     onto a cluster, which the service cannot cancel
   * @throws AtlasException if the service refused for another reason or did not respond
   */
  public void cancel(String groupId, String clusterName, String restoreJobId) {
    try {
      api.cancelBackupRestoreJob(groupId, clusterName, restoreJobId).execute();
    } catch (BadRequestException e) {
      if (!ErrorCode.CANNOT_CANCEL_AUTOMATED_RESTORE.equals(e.getErrorCode())) {
        throw e;
      }
      throw new RestoreRefusedException(
          Reason.NOT_CANCELLABLE,
          "Job "
              + restoreJobId
              + " restores onto a cluster and cannot be cancelled; await it instead",
          e);
    }
  }

  /** Downloads the files of a job with {@link DownloadOptions#DEFAULT}. */
  public List<Path> download(
      String groupId, String clusterName, String restoreJobId, Path directory)
      throws InterruptedException {
    return download(groupId, clusterName, restoreJobId, directory, DownloadOptions.DEFAULT);
  }

  /**
   * Fetches the files of a job with the delivery type {@code download}: one for a replica set, one
   * for each part of a sharded cluster, from the URLs that the job has once it has finished. These
   * are all of its parts or none: where one has no URL yet, this waits for it, as long as {@link
   * DownloadOptions.Builder#readyTimeout} says. A file that the job names twice is fetched once;
   * one of a part has the part's name before its own.
   *
   * <p>A file is written beside its place, and renamed when it has the size that its host
   * announced. It is resumed after a broken connection, in another process, and with another job of
   * the same snapshot, if its host gives it a strong entity tag. A file that is there already is
   * left; any other file of that name is replaced. Only their owner can read the files. The hosts
   * of the files get no credentials.
   *
   * @param directory is made when it is not there
   * @return the files of all parts, in the order of the job's components and URLs; what they were
   *     unpacked to if {@link DownloadOptions.Builder#unpack} asks for that
   * @throws RestoreRefusedException with the reason {@code NO_DOWNLOAD} if the job has no files, or
   *     {@code INCOMPLETE_DOWNLOAD} if a part, which the message names, has none at the end of the
   *     waiting
   * @throws dev.atlasrestore.error.DownloadException if a file could not be fetched or written
   * @throws InterruptedException if the thread is interrupted; no incomplete file has its final
   *     name, and what has arrived is kept
   * @throws java.util.concurrent.CancellationException if the client was closed
   * @throws AtlasException if the job could not be read
   */
  public List<Path> download(
      String groupId,
      String clusterName,
      String restoreJobId,
      Path directory,
      DownloadOptions options)
      throws InterruptedException {
    return downloader.fetch(
        downloadSource(groupId, clusterName, restoreJobId, options), directory, options);
  }

  /**
   * Downloads like {@link #download(String, String, String, Path, DownloadOptions)}, but on threads
   * of its own.
   *
   * @return a future of the files, which completes with the same exceptions as {@code download};
   *     cancelling it ends the download at its next byte, and what has arrived is kept
   */
  public CompletableFuture<List<Path>> downloadAsync(
      String groupId,
      String clusterName,
      String restoreJobId,
      Path directory,
      DownloadOptions options) {
    return downloader.fetchAsync(
        downloadSource(groupId, clusterName, restoreJobId, options), directory, options);
  }

  private DownloadSource downloadSource(
      String groupId, String clusterName, String restoreJobId, DownloadOptions options) {
    return new DownloadSource(
        api, time, jobWaiter, groupId, clusterName, restoreJobId, options.readyTimeout());
  }

  /** Stops the waiting and the downloads. Closing the client calls it. */
  @Override
  public void close() {
    jobWaiter.close();
    downloader.close();
  }
}
