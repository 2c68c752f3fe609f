// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.simulator;

import dev.atlasrestore.error.ErrorCode;
import dev.atlasrestore.model.DeliveryType;
import dev.atlasrestore.model.RestoreJobRequest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A project with its clusters, snapshots and jobs. Thread-safe. */
final class SimulatedProject {
  private final String groupId;
  private final InstantSource clock;
  private final Duration restoreDuration;
  private final Duration listingDelay;
  private final Map<String, List<SimulatedSnapshot>> clusters = new LinkedHashMap<>();
  private final List<SimulatedJob> jobs = new ArrayList<>();
  private boolean failNextJob;
  private int lastId;

  SimulatedProject(
      String groupId, InstantSource clock, Duration restoreDuration, Duration listingDelay) {
    this.groupId = groupId;
    this.clock = clock;
    this.restoreDuration = restoreDuration;
    this.listingDelay = listingDelay;
  }

  /**
   * Returns an id. Like those of the service, it begins with the time in seconds, eight hex digits.
   */
  synchronized String newId() {
    return String.format("%08x%016x", clock.instant().getEpochSecond(), ++lastId);
  }

  synchronized void addCluster(String name) {
    clusters.putIfAbsent(name, new ArrayList<>());
  }

  synchronized void addSnapshot(String cluster, SimulatedSnapshot snapshot) {
    addCluster(cluster);
    snapshots(cluster).add(snapshot);
  }

  synchronized void failNextRestore() {
    failNextJob = true;
  }

  /** Returns the snapshots of a cluster, the newest first. */
  synchronized List<SimulatedSnapshot> snapshots(String group, String cluster) {
    checkCluster(group, cluster);
    return snapshots(cluster).stream()
        .sorted(Comparator.comparing(SimulatedSnapshot::createdAt).reversed())
        .toList();
  }

  synchronized SimulatedSnapshot snapshot(String group, String cluster, String id) {
    return snapshots(group, cluster).stream()
        .filter(snapshot -> snapshot.id().equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                ApiErrorException.of(
                    ErrorCode.SNAPSHOT_NOT_FOUND, "There is no snapshot " + id + ".", id));
  }

  /** Returns the jobs of a cluster, the newest first. */
  synchronized List<SimulatedJob> jobs(String group, String cluster) {
    checkCluster(group, cluster);
    List<SimulatedJob> found =
        new ArrayList<>(jobs.stream().filter(job -> job.cluster.equals(cluster)).toList());
    Collections.reverse(found);
    return found;
  }

  /** Returns the jobs of a cluster that already appear in its list, the newest first. */
  List<SimulatedJob> listedJobs(String group, String cluster) {
    Instant shown = clock.instant().minus(listingDelay);
    return jobs(group, cluster).stream().filter(job -> !job.createdAt.isAfter(shown)).toList();
  }

  synchronized List<SimulatedJob> jobs() {
    return List.copyOf(jobs);
  }

  synchronized SimulatedJob job(String group, String cluster, String id) {
    return jobs(group, cluster).stream()
        .filter(job -> job.id.equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                ApiErrorException.of(
                    ErrorCode.RESTORE_JOB_NOT_FOUND, "There is no job " + id + ".", id));
  }

  synchronized SimulatedJob start(String group, String cluster, RestoreJobRequest request) {
    checkCluster(group, cluster);
    Instant now = clock.instant();
    SimulatedSnapshot snapshot = restorableSnapshot(group, cluster, request);
    if (request.getDeliveryType().equals(DeliveryType.DOWNLOAD)) {
      checkNoRunningDownload(snapshot, now);
    } else {
      checkTarget(request, now);
    }
    SimulatedJob job =
        new SimulatedJob(
            newId(), cluster, request, snapshot, now, now.plus(restoreDuration), failNextJob);
    failNextJob = false;
    jobs.add(job);
    return job;
  }

  synchronized void cancel(String group, String cluster, String id) {
    SimulatedJob job = job(group, cluster, id);
    if (!job.isDownload()) {
      throw ApiErrorException.of(
          ErrorCode.CANNOT_CANCEL_AUTOMATED_RESTORE,
          "A restore onto a cluster cannot be cancelled.",
          id);
    }
    job.cancel();
  }

  private @Nullable SimulatedSnapshot restorableSnapshot(
      String group, String cluster, RestoreJobRequest request) {
    boolean bySnapshot = !request.getDeliveryType().equals(DeliveryType.POINT_IN_TIME);
    String id = request.getSnapshotId();
    if (!bySnapshot || id == null) {
      return null;
    }
    SimulatedSnapshot snapshot = snapshot(group, cluster, id);
    if (!snapshot.isCompleted()) {
      throw request.getDeliveryType().equals(DeliveryType.DOWNLOAD)
          ? ApiErrorException.of(
              ErrorCode.CANNOT_DOWNLOAD_INCOMPLETE_SNAPSHOT, "The snapshot is not complete.", id)
          : ApiErrorException.of(
              ErrorCode.CANNOT_START_RESTORE_JOB_FOR_INCOMPLETE_CLUSTER_SNAPSHOT,
              "The snapshot is not complete.",
              id);
    }
    return snapshot;
  }

  private void checkNoRunningDownload(@Nullable SimulatedSnapshot snapshot, Instant now) {
    if (snapshot != null
        && jobs.stream()
            .anyMatch(job -> job.isDownload() && job.isOf(snapshot.id()) && job.isRunning(now))) {
      throw ApiErrorException.of(
          ErrorCode.CANNOT_DOWNLOAD_SNAPSHOT_CONCURRENTLY,
          "A download of the snapshot is in progress.",
          snapshot.id());
    }
  }

  private void checkTarget(RestoreJobRequest request, Instant now) {
    String target = String.valueOf(request.getTargetClusterName());
    checkCluster(String.valueOf(request.getTargetGroupId()), target);
    boolean busy =
        jobs.stream()
            .anyMatch(
                job ->
                    !job.isDownload()
                        && target.equals(job.request.getTargetClusterName())
                        && job.isRunning(now));
    if (busy) {
      throw ApiErrorException.of(
          ErrorCode.ATLAS_CLUSTER_RESTORE_IN_PROGRESS,
          "The cluster " + target + " is being restored.",
          target);
    }
  }

  private void checkCluster(String group, String cluster) {
    if (!group.equals(groupId)) {
      throw ApiErrorException.of(
          ErrorCode.GROUP_NOT_FOUND, "There is no project " + group + ".", group);
    }
    if (!clusters.containsKey(cluster)) {
      throw ApiErrorException.of(
          ErrorCode.CLUSTER_NOT_FOUND, "There is no cluster " + cluster + ".", cluster, group);
    }
  }

  private List<SimulatedSnapshot> snapshots(String cluster) {
    return clusters.getOrDefault(cluster, List.of());
  }
}
