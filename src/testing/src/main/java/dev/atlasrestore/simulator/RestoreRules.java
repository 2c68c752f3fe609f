// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.simulator;

import dev.atlasrestore.error.ErrorCode;
import dev.atlasrestore.model.DeliveryType;
import dev.atlasrestore.model.RestoreJobRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rejects valid requests for restores that the service refuses. */
final class RestoreRules {
  private final SimulatedAtlas atlas;
  private final Duration pointInTimeWindow;

  RestoreRules(SimulatedAtlas atlas, Duration pointInTimeWindow) {
    this.atlas = atlas;
    this.pointInTimeWindow = pointInTimeWindow;
  }

  /**
   * Returns the snapshot to restore, or null for a point in time.
   *
   * @throws ApiErrorException if the service would refuse the request because of other jobs
   */
  @Nullable SimulatedSnapshot check(
      SimulatedCluster source, RestoreJobRequest request, List<SimulatedJob> jobs) {
    Instant now = atlas.now();
    boolean download = request.getDeliveryType().equals(DeliveryType.DOWNLOAD);
    SimulatedSnapshot snapshot = null;
    if (request.getDeliveryType().equals(DeliveryType.POINT_IN_TIME)) {
      checkPointInTime(source, request, now);
    } else {
      snapshot = snapshot(source, String.valueOf(request.getSnapshotId()), download, now);
    }
    if (download) {
      checkDownloads(String.valueOf(request.getSnapshotId()), jobs, now);
    } else {
      checkTarget(request, jobs, now);
    }
    return snapshot;
  }

  private static SimulatedSnapshot snapshot(
      SimulatedCluster source, String id, boolean download, Instant now) {
    if (source.hasLost(id, now)) {
      throw ApiErrorException.of(
          source.isSharded()
              ? ErrorCode.CANNOT_START_RESTORE_JOB_FOR_DELETED_CLUSTER_SNAPSHOT
              : ErrorCode.CANNOT_START_RESTORE_JOB_FOR_DELETED_SNAPSHOT,
          "The snapshot was deleted.",
          id);
    }
    SimulatedSnapshot snapshot = source.snapshot(id, now);
    if (!snapshot.isCompleted(now)) {
      throw ApiErrorException.of(
          download
              ? ErrorCode.CANNOT_DOWNLOAD_INCOMPLETE_SNAPSHOT
              : ErrorCode.CANNOT_START_RESTORE_JOB_FOR_INCOMPLETE_CLUSTER_SNAPSHOT,
          "The snapshot is not complete.",
          id);
    }
    return snapshot;
  }

  private void checkPointInTime(SimulatedCluster source, RestoreJobRequest request, Instant now) {
    boolean oplog = request.getPointInTimeUTCSeconds() == null;
    if (oplog && source.isSharded()) {
      throw ApiErrorException.of(
          ErrorCode.OPLOG_RESTORE_ONLY_SUPPORTED_FOR_REPLICA_SETS,
          "A sharded cluster has no oplog timestamp.");
    }
    String member = oplog ? "oplogTs" : "pointInTimeUTCSeconds";
    Long seconds = oplog ? request.getOplogTs() : request.getPointInTimeUTCSeconds();
    Instant wanted = Instant.ofEpochSecond(seconds == null ? 0 : seconds);
    if (wanted.isAfter(now)) {
      throw ApiErrorException.of(
          ErrorCode.INVALID_ATTRIBUTE, member + " is in the future.", member);
    }
    boolean covered =
        source.snapshots(now).stream()
            .anyMatch(
                snapshot -> snapshot.isCompleted(now) && !snapshot.createdAt().isAfter(wanted));
    if (!covered) {
      throw ApiErrorException.of(
          ErrorCode.UNABLE_T0_FIND_SNAPSHOT_PRIOR_TO_PIT_RESTORE_OPTIME,
          "There is no snapshot before " + wanted + ".");
    }
    if (wanted.isBefore(now.minus(pointInTimeWindow))) {
      throw ApiErrorException.of(
          ErrorCode.ATLAS_GENERAL_ERROR,
          wanted + " is before the window of continuous backups.",
          member);
    }
  }

  /** A download that has not expired blocks another one, like a running one. */
  private static void checkDownloads(String snapshotId, List<SimulatedJob> jobs, Instant now) {
    boolean active =
        jobs.stream()
            .anyMatch(
                job ->
                    job.isDownload()
                        && job.isOf(snapshotId)
                        && (job.isRunning(now) || job.hasFiles(now)));
    if (active) {
      throw ApiErrorException.of(
          ErrorCode.CANNOT_DOWNLOAD_SNAPSHOT_CONCURRENTLY,
          "The snapshot has an active download.",
          snapshotId);
    }
  }

  private void checkTarget(RestoreJobRequest request, List<SimulatedJob> jobs, Instant now) {
    String group = request.getTargetGroupId();
    String target = request.getTargetClusterName();
    atlas.cluster(group, target);
    if (jobs.stream().anyMatch(job -> job.isOnto(group, target) && job.isRunning(now))) {
      throw ApiErrorException.of(
          ErrorCode.ATLAS_CLUSTER_RESTORE_IN_PROGRESS,
          "The cluster " + target + " is being restored.",
          target + "");
    }
  }
}
