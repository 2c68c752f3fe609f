// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.simulator;

import dev.atlasrestore.model.DeliveryType;
import dev.atlasrestore.model.RestoreJob;
import dev.atlasrestore.model.RestoreJobComponent;
import dev.atlasrestore.model.RestoreJobRequest;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A restore job; how far it is follows from the time alone. */
final class SimulatedJob {
  private static final Duration DOWNLOAD_LIFETIME = Duration.ofDays(1);

  final String id;
  final String cluster;
  final RestoreJobRequest request;
  final Instant createdAt;
  private final @Nullable SimulatedSnapshot snapshot;
  private final Instant end;
  private final boolean failing;
  private boolean cancelled;

  SimulatedJob(
      String id,
      String cluster,
      RestoreJobRequest request,
      @Nullable SimulatedSnapshot snapshot,
      Instant createdAt,
      Instant end,
      boolean failing) {
    this.id = id;
    this.cluster = cluster;
    this.request = request;
    this.snapshot = snapshot;
    this.createdAt = createdAt;
    this.end = end.truncatedTo(ChronoUnit.MILLIS);
    this.failing = failing;
  }

  boolean isDownload() {
    return request.getDeliveryType().equals(DeliveryType.DOWNLOAD);
  }

  boolean isRunning(Instant now) {
    return !cancelled && now.isBefore(end);
  }

  boolean isOf(String snapshotId) {
    return snapshotId.equals(request.getSnapshotId());
  }

  void cancel() {
    cancelled = true;
  }

  RestoreJob toRestoreJob(Instant now, FileHost files) {
    boolean ended = !cancelled && !now.isBefore(end);
    boolean done = ended && !failing;
    boolean expired = done && isDownload() && !now.isBefore(end.plus(DOWNLOAD_LIFETIME));
    RestoreJob.Builder job =
        RestoreJob.builder()
            .id(id)
            .deliveryType(request.getDeliveryType())
            .snapshotId(request.getSnapshotId())
            .timestamp(snapshot == null ? null : snapshot.createdAt())
            .targetGroupId(request.getTargetGroupId())
            .targetClusterName(request.getTargetClusterName())
            .pointInTimeUTCSeconds(request.getPointInTimeUTCSeconds())
            .oplogTs(request.getOplogTs())
            .oplogInc(request.getOplogInc())
            .cancelled(cancelled)
            .failed(ended && failing)
            .expired(expired)
            .finishedAt(done ? end : null)
            .deliveryUrl(List.of());
    if (!isDownload()) {
      return job.targetDeploymentItemName("atlas-" + id.substring(18)).build();
    }
    job.expiresAt(end.plus(DOWNLOAD_LIFETIME));
    if (done && !expired) {
      List<String> parts = snapshot == null ? List.of() : snapshot.shards();
      if (parts.isEmpty()) {
        job.deliveryUrl(List.of(files.url(id, "", request.getSnapshotId())));
      } else {
        job.components(parts.stream().map(part -> component(part, files)).toList());
      }
    }
    return job.build();
  }

  private RestoreJobComponent component(String shard, FileHost files) {
    return RestoreJobComponent.builder()
        .replicaSetName(shard)
        .downloadUrl(files.url(id, shard, request.getSnapshotId()))
        .build();
  }
}
