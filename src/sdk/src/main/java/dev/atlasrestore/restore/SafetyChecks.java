// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.restore;

import dev.atlasrestore.api.CloudBackupsApi;
import dev.atlasrestore.error.NotFoundException;
import dev.atlasrestore.error.RestoreRefusedException;
import dev.atlasrestore.error.RestoreRefusedException.Reason;
import dev.atlasrestore.model.RestoreJobRequest;
import dev.atlasrestore.model.SnapshotStatus;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Checks, before anything is deleted, whether a restore would be harmful or would fail. */
final class SafetyChecks {
  private final CloudBackupsApi api;

  SafetyChecks(CloudBackupsApi api) {
    this.api = api;
  }

  /** Looks at what is to be restored, and then at where it goes: a wrong id is told as such. */
  void check(
      String groupId,
      String clusterName,
      RestoreJobRequest request,
      JobList jobs,
      StartOptions options) {
    String snapshotId = request.getSnapshotId();
    if (snapshotId != null) {
      checkSnapshot(groupId, clusterName, snapshotId);
    }
    Long second = request.getPointInTimeUTCSeconds();
    Long moment = second != null ? second : request.getOplogTs();
    if (moment != null) {
      checkMoment(groupId, clusterName, Instant.ofEpochSecond(moment));
    }
    if (!JobMatcher.isDownload(request)) {
      checkTarget(groupId, clusterName, request, jobs, options);
    }
  }

  /** A point in time is reached from a snapshot before it. */
  private void checkMoment(String groupId, String clusterName, Instant moment) {
    boolean reachable =
        api
                .listBackupSnapshots(
                    groupId, clusterName, false, 1, 1, moment.getEpochSecond(), null, null)
                .execute()
                .getResults()
                .stream()
                .anyMatch(snapshot -> isBefore(snapshot.getCreatedAt(), moment))
            || api.listBackupShardedClusters(groupId, clusterName).execute().getResults().stream()
                .anyMatch(snapshot -> isBefore(snapshot.getCreatedAt(), moment));
    if (!reachable) {
      throw refuse(
          Reason.SNAPSHOT_NOT_FOUND,
          clusterName + " has no snapshot before " + moment + "; choose a later point in time");
    }
  }

  private static boolean isBefore(@Nullable Instant createdAt, Instant moment) {
    return createdAt != null && !createdAt.isAfter(moment);
  }

  private static void checkTarget(
      String groupId,
      String clusterName,
      RestoreJobRequest request,
      JobList jobs,
      StartOptions options) {
    boolean isSource =
        groupId.equals(request.getTargetGroupId())
            && clusterName.equals(request.getTargetClusterName());
    if (isSource && !options.allowTargetIsSource()) {
      throw refuse(
          Reason.TARGET_IS_SOURCE,
          "The target "
              + clusterName
              + " is also the source; use allowTargetIsSource(true) to allow this");
    }
    jobs.jobs().stream()
        .filter(job -> JobMatcher.blocks(request, job))
        .findFirst()
        .ifPresent(
            job -> {
              throw refuse(
                  Reason.TARGET_BEING_RESTORED,
                  "Job " + job.getId() + " is already restoring the target; await it first");
            });
  }

  private void checkSnapshot(String groupId, String clusterName, String snapshotId) {
    SnapshotStatus status;
    try {
      status = status(groupId, clusterName, snapshotId);
    } catch (NotFoundException e) {
      throw new RestoreRefusedException(
          Reason.SNAPSHOT_NOT_FOUND,
          clusterName + " has no snapshot " + snapshotId + "; list its snapshots",
          e);
    }
    if (!SnapshotStatus.COMPLETED.equals(status)) {
      throw refuse(
          Reason.SNAPSHOT_NOT_COMPLETED,
          "Snapshot " + snapshotId + " is " + status + "; wait until it is completed");
    }
  }

  /** Looks for a snapshot of a replica set, then for one of a sharded cluster. */
  private @Nullable SnapshotStatus status(String groupId, String clusterName, String snapshotId) {
    try {
      return api.getBackupSnapshot(groupId, clusterName, snapshotId).execute().getStatus();
    } catch (NotFoundException e) {
      return api.getBackupShardedCluster(groupId, clusterName, snapshotId).execute().getStatus();
    }
  }

  private static RestoreRefusedException refuse(Reason reason, String message) {
    return new RestoreRefusedException(reason, message, null);
  }
}
