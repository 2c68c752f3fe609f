// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.restore;

import dev.atlasrestore.api.CloudBackupsApi;
import dev.atlasrestore.error.DownloadException;
import dev.atlasrestore.error.RestoreFailedException;
import dev.atlasrestore.error.RestoreRefusedException;
import dev.atlasrestore.error.RestoreTimeoutException;
import dev.atlasrestore.http.TimeSource;
import dev.atlasrestore.internal.download.RemoteFile;
import dev.atlasrestore.model.RestoreJob;
import java.time.Duration;
import java.util.List;

/** Reads a job for the URLs of its files, which live for an hour. Thread-safe. */
final class DownloadSource {
  private final CloudBackupsApi api;
  private final TimeSource time;
  private final JobWaiter jobWaiter;
  private final String groupId;
  private final String clusterName;
  private final String restoreJobId;
  private final Duration readyTimeout;

  DownloadSource(
      CloudBackupsApi api,
      TimeSource time,
      JobWaiter jobWaiter,
      String groupId,
      String clusterName,
      String restoreJobId,
      Duration readyTimeout) {
    this.api = api;
    this.time = time;
    this.jobWaiter = jobWaiter;
    this.groupId = groupId;
    this.clusterName = clusterName;
    this.restoreJobId = restoreJobId;
    this.readyTimeout = readyTimeout;
  }

  /**
   * Returns the files of all parts of the job, and waits for those that have no URL yet.
   *
   * @throws RestoreRefusedException if the job has no files, or not those of all its parts
   * @throws InterruptedException if the thread was interrupted
   */
  List<RemoteFile> files() throws InterruptedException {
    RestoreJob job =
        new JobReader(api, time).read(groupId, clusterName, restoreJobId, ReadingLag.DEFAULT);
    if (JobMatcher.isDownload(job) && !RestoreState.of(job).isTerminal()) {
      job = awaitParts();
    }
    return files(job);
  }

  /** Returns the job as it was seen last, be it finished or not. */
  private RestoreJob awaitParts() throws InterruptedException {
    AwaitOptions options = AwaitOptions.builder(readyTimeout).build();
    try {
      return jobWaiter.await(new JobPoller(api, time, groupId, clusterName, restoreJobId, options));
    } catch (RestoreFailedException e) {
      return e.getJob();
    } catch (RestoreTimeoutException e) {
      return e.getJob();
    }
  }

  private static List<RemoteFile> files(RestoreJob job) {
    return DownloadPart.of(job).stream()
        .map(part -> new RemoteFile(part.name(), part.url()))
        .toList();
  }

  /** Returns a file, whose URL was refused, with the URL that it has now. */
  RemoteFile renew(RemoteFile file) {
    RestoreJob job = api.getBackupRestoreJob(groupId, clusterName, restoreJobId).execute();
    if (RestoreState.of(job) == RestoreState.FINISHED
        && job.getExpiresAt() != null
        && !time.now().isBefore(job.getExpiresAt())) {
      throw DownloadPart.expired(job);
    }
    return files(job).stream()
        .filter(renewed -> renewed.name().equals(file.name()))
        .findFirst()
        .orElseThrow(
            () -> new DownloadException("Job " + restoreJobId + " no longer has " + file, null));
  }
}
