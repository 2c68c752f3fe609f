// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.restore;

import dev.atlasrestore.api.CloudBackupsApi;
import dev.atlasrestore.error.DownloadException;
import dev.atlasrestore.error.RestoreRefusedException;
import dev.atlasrestore.error.RestoreRefusedException.Reason;
import dev.atlasrestore.http.Time;
import dev.atlasrestore.internal.download.RemoteFile;
import dev.atlasrestore.model.RestoreJob;
import java.util.List;

/** Looks at a job for the URLs of its files, which live for an hour. Thread-safe. */
final class DownloadSource {
  private final CloudBackupsApi api;
  private final Time time;
  private final String groupId;
  private final String clusterName;
  private final String restoreJobId;

  DownloadSource(
      CloudBackupsApi api, Time time, String groupId, String clusterName, String restoreJobId) {
    this.api = api;
    this.time = time;
    this.groupId = groupId;
    this.clusterName = clusterName;
    this.restoreJobId = restoreJobId;
  }

  /** Returns the files of the job, with the URLs that they have now. */
  List<RemoteFile> files() {
    RestoreJob job = api.getBackupRestoreJob(groupId, clusterName, restoreJobId).execute();
    if (JobMatch.isDownload(job) && isLate(job)) {
      String of =
          job.getSnapshotId() == null ? "the same instant" : "snapshot " + job.getSnapshotId();
      throw new RestoreRefusedException(
          Reason.NO_DOWNLOAD,
          "The files of job "
              + job.getId()
              + " have expired: start another download of "
              + of
              + " and fetch it into the same directory, where it goes on with what has arrived",
          null);
    }
    return DownloadPart.of(job).stream()
        .map(part -> new RemoteFile(part.name(), part.url()))
        .toList();
  }

  private boolean isLate(RestoreJob job) {
    return Boolean.TRUE.equals(job.getExpired())
        || (job.getExpiresAt() != null && !time.now().isBefore(job.getExpiresAt()));
  }

  /** Returns a file with the URL that it has now. */
  RemoteFile renew(RemoteFile file) {
    return files().stream()
        .filter(renewed -> renewed.name().equals(file.name()))
        .findFirst()
        .orElseThrow(
            () -> new DownloadException("Job " + restoreJobId + " no longer has " + file, null));
  }
}
