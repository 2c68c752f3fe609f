// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.restore;

import dev.atlasrestore.api.CloudBackupsApi;
import dev.atlasrestore.error.AtlasException;
import dev.atlasrestore.error.BadRequestException;
import dev.atlasrestore.error.ErrorCode;
import dev.atlasrestore.error.RestoreFailedException;
import dev.atlasrestore.error.RestoreOutcomeUnknownException;
import dev.atlasrestore.error.RestoreRefusedException;
import dev.atlasrestore.error.RestoreRefusedException.Reason;
import dev.atlasrestore.error.RestoreTimeoutException;
import dev.atlasrestore.http.Time;
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
 * Restores clusters: starts a job exactly once, waits for its end, cancels it, downloads its files.
 * Thread-safe.
 *
 * <p>The group and the cluster in each method are those that the snapshot was taken of; the target
 * is named in the request.
 */
public final class Restores implements AutoCloseable {
  private final CloudBackupsApi api;
  private final Time time;
  private final Claims claims = new Claims();
  private final JobSearch search;
  private final Starter starter;
  private final KeyedStarter keyed;
  private final Watches watches;
  private final Downloads downloads;

  /**
   * Creates the workflow.
   *
   * @param api the operations
   * @param http fetches files from other hosts, so it has no credentials
   * @param keys where restore keys are kept
   * @param time what waiting goes by
   */
  public Restores(CloudBackupsApi api, OkHttpClient http, RestoreKeyStore keys, Time time) {
    this.api = api;
    this.time = time;
    search = new JobSearch(api, time, claims);
    starter = new Starter(api, search, claims);
    keyed = new KeyedStarter(api, starter, keys);
    watches = new Watches(time);
    downloads = new Downloads(http, time);
  }

  /** Starts a restore job as {@link StartOptions#DEFAULT} has it. */
  public RestoreJob start(String groupId, String clusterName, RestoreJobRequest request) {
    return start(groupId, clusterName, request, StartOptions.DEFAULT);
  }

  /**
   * Starts a restore job: at most one, and if one is made, this returns it or says that it is open
   * whether there is one.
   *
   * <p>An automated or point-in-time restore deletes everything on its target first.
   *
   * <p>The request is sent once. Where its answer leaves open what became of it (the connection was
   * lost, a timeout, a status of 5xx, a body that was cut short), the cluster's jobs are compared
   * with those from before the request, until a new one that asks for the same thing is there or
   * the settling time is over. A job that somebody else starts with the same request at the same
   * moment cannot be told from one's own; it restores the same.
   *
   * @return the job, which goes on after this method has returned
   * @throws dev.atlasrestore.error.InvalidRequestException if the request breaks the API's rules;
   *     nothing was sent
   * @throws RestoreRefusedException if the client refuses to send the request; its reason tells why
   * @throws RestoreOutcomeUnknownException if there may be a job that was not found, or the thread
   *     was interrupted while it was looked for
   * @throws AtlasException if the service refused, or the list of jobs before the request could not
   *     be had; there is no job
   */
  public RestoreJob start(
      String groupId, String clusterName, RestoreJobRequest request, StartOptions options) {
    api.createBackupRestoreJob(groupId, clusterName, request); // refuses what breaks the rules
    Runnable end = claims.begin(groupId, clusterName, request, options.allowConcurrentStarts());
    try {
      Optional<String> key = options.restoreKey();
      return key.isPresent()
          ? keyed.start(key.get(), groupId, clusterName, request, options)
          : starter.start(groupId, clusterName, request, options, StartJournal.NONE);
    } finally {
      end.run();
    }
  }

  /**
   * Looks once more for the job of a start that ended with its outcome unknown.
   *
   * @return the job, or nothing when the list of jobs has none; the longer after the attempt, the
   *     surer it is that there is none
   * @throws AtlasException if the list could not be had
   */
  public Optional<RestoreJob> resolve(RestoreOutcomeUnknownException exception) {
    return search.once(exception.attempt());
  }

  /** Waits until a restore job has finished, with the options that are arguments here. */
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
   * fail in passing are made up for by later ones. The job goes on when the waiting ends early, and
   * can be awaited again.
   *
   * @return the finished job
   * @throws RestoreFailedException if the job failed, was cancelled or expired
   * @throws RestoreTimeoutException if the job was still running at the end of the timeout
   * @throws InterruptedException if the thread was interrupted
   * @throws java.util.concurrent.CancellationException if the client was closed
   * @throws AtlasException if a look failed for good, or all of them failed
   */
  public RestoreJob await(
      String groupId, String clusterName, String restoreJobId, AwaitOptions options)
      throws InterruptedException {
    return watches.await(new Watch(api, time, groupId, clusterName, restoreJobId, options));
  }

  /**
   * Waits as {@link #await(String, String, String, AwaitOptions)} does, without a thread that
   * waits: any number of jobs is followed on two threads.
   *
   * @return the future of the finished job, which completes with the exceptions of {@code await};
   *     cancelling it ends the waiting
   */
  public CompletableFuture<RestoreJob> awaitAsync(
      String groupId, String clusterName, String restoreJobId, AwaitOptions options) {
    return watches.awaitAsync(new Watch(api, time, groupId, clusterName, restoreJobId, options));
  }

  /**
   * Cancels a restore job, which must be a download.
   *
   * @throws RestoreRefusedException with the reason {@code NOT_CANCELLABLE} if the job restores
   *     onto a cluster, which the service does not cancel
   * @throws AtlasException if the service refused for another reason or did not answer
   */
  public void cancel(String groupId, String clusterName, String restoreJobId) {
    try {
      api.cancelBackupRestoreJob(groupId, clusterName, restoreJobId).execute();
    } catch (BadRequestException e) {
      if (e.errorCode().filter(ErrorCode.CANNOT_CANCEL_AUTOMATED_RESTORE::equals).isEmpty()) {
        throw e;
      }
      throw new RestoreRefusedException(
          Reason.NOT_CANCELLABLE, "Job " + restoreJobId + " restores onto a cluster; await it", e);
    }
  }

  /** Fetches the files of a download as {@link DownloadOptions#DEFAULT} has it. */
  public List<Path> download(
      String groupId, String clusterName, String restoreJobId, Path directory)
      throws InterruptedException {
    return download(groupId, clusterName, restoreJobId, directory, DownloadOptions.DEFAULT);
  }

  /**
   * Fetches the files of a job with the delivery type {@code download}: one for a replica set, one
   * for each part of a sharded cluster, from the URLs that the job has once it has finished.
   *
   * <p>A file is written beside its place, and has its name only when it is as long as its host
   * said. It goes on where it was when the connection breaks, when the process ends, and with
   * another job of the same snapshot, if its host gives it a strong entity tag. A file that is
   * there already is left; any other file of that name is replaced. Only their owner can read the
   * files. The hosts of the files get no credentials.
   *
   * @param directory is made when it is not there
   * @return the files, in the order of the job's URLs
   * @throws RestoreRefusedException with the reason {@code NO_DOWNLOAD} if the job has no files
   * @throws dev.atlasrestore.error.DownloadException if a file could not be fetched or written
   * @throws InterruptedException if the thread was interrupted; what has arrived is kept
   * @throws java.util.concurrent.CancellationException if the client was closed
   * @throws AtlasException if the job could not be looked at
   */
  public List<Path> download(
      String groupId,
      String clusterName,
      String restoreJobId,
      Path directory,
      DownloadOptions options)
      throws InterruptedException {
    DownloadSource source = new DownloadSource(api, time, groupId, clusterName, restoreJobId);
    return downloads.fetch(source, directory, options);
  }

  /**
   * Fetches as {@link #download(String, String, String, Path, DownloadOptions)} does, on threads of
   * its own.
   *
   * @return the future of the files, which completes with the exceptions of {@code download};
   *     cancelling it ends the download at its next byte, and what has arrived is kept
   */
  public CompletableFuture<List<Path>> downloadAsync(
      String groupId,
      String clusterName,
      String restoreJobId,
      Path directory,
      DownloadOptions options) {
    DownloadSource source = new DownloadSource(api, time, groupId, clusterName, restoreJobId);
    return downloads.fetchAsync(source, directory, options);
  }

  /** Ends the waiting and the downloads; the client does so when it is closed. */
  @Override
  public void close() {
    watches.close();
    downloads.close();
  }
}
