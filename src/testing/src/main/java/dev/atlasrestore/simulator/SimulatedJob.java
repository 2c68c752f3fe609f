// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.simulator;

import dev.atlasrestore.model.DeliveryType;
import dev.atlasrestore.model.RestoreJobRequest;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A restore job. Its state depends on the time only. */
final class SimulatedJob {
  private static final Duration DOWNLOAD_LIFETIME = Duration.ofHours(1);

  private final String id;
  private final SimulatedCluster cluster;
  private final RestoreJobRequest request;
  private final @Nullable SimulatedSnapshot snapshot;
  private final Instant createdAt;
  private final Instant end;
  private final boolean failing;
  private boolean cancelled;

  SimulatedJob(
      String id,
      SimulatedCluster cluster,
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
    this.end = end;
    this.failing = failing;
  }

  String id() {
    return id;
  }

  /** Returns the cluster that the snapshot was taken of. */
  SimulatedCluster cluster() {
    return cluster;
  }

  RestoreJobRequest request() {
    return request;
  }

  /** Returns what is restored, or null for a point in time. */
  @Nullable SimulatedSnapshot snapshot() {
    return snapshot;
  }

  Instant createdAt() {
    return createdAt;
  }

  Instant end() {
    return end;
  }

  /** Returns when the URLs of a download end. */
  Instant expiresAt() {
    return end.plus(DOWNLOAD_LIFETIME);
  }

  boolean isDownload() {
    return request.getDeliveryType().equals(DeliveryType.DOWNLOAD);
  }

  boolean isOf(String snapshotId) {
    return snapshotId.equals(request.getSnapshotId());
  }

  boolean isOnto(@Nullable String groupId, @Nullable String clusterName) {
    return !isDownload()
        && String.valueOf(groupId).equals(request.getTargetGroupId())
        && String.valueOf(clusterName).equals(request.getTargetClusterName());
  }

  boolean isRunning(Instant now) {
    return !cancelled && now.isBefore(end);
  }

  /** Returns whether the job came to its end, well or badly. */
  boolean hasEnded(Instant now) {
    return !cancelled && !now.isBefore(end);
  }

  boolean hasSucceeded(Instant now) {
    return hasEnded(now) && !failing;
  }

  boolean hasFailed(Instant now) {
    return hasEnded(now) && failing;
  }

  boolean isExpired(Instant now) {
    return isDownload() && hasSucceeded(now) && !now.isBefore(expiresAt());
  }

  /** Returns whether the files of the job can be fetched. */
  boolean hasFiles(Instant now) {
    return isDownload() && hasSucceeded(now) && !isExpired(now);
  }

  boolean isCancelled() {
    return cancelled;
  }

  void cancel() {
    cancelled = true;
  }
}
