// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.simulator;

import dev.atlasrestore.error.ErrorCode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** A cluster and its snapshots. */
final class SimulatedCluster {
  private final String groupId;
  private final String name;
  private final List<String> shards;
  private final List<SimulatedSnapshot> snapshots = new ArrayList<>();
  private final Set<String> deleted = new HashSet<>();

  /** Makes a cluster; one without shards is a replica set. */
  SimulatedCluster(String groupId, String name, List<String> shards) {
    this.groupId = groupId;
    this.name = name;
    this.shards = shards;
  }

  String groupId() {
    return groupId;
  }

  String name() {
    return name;
  }

  List<String> shards() {
    return shards;
  }

  boolean isSharded() {
    return !shards.isEmpty();
  }

  void add(SimulatedSnapshot snapshot) {
    snapshots.add(snapshot);
  }

  void delete(String snapshotId) {
    deleted.add(snapshotId);
  }

  /**
   * Returns whether the cluster had a snapshot that was deleted or kept for as long as it should.
   */
  boolean hasLost(String snapshotId, Instant now) {
    return snapshots.stream().anyMatch(s -> s.id().equals(snapshotId) && isGone(s, now));
  }

  /** Returns the snapshots that there are, the newest first. */
  List<SimulatedSnapshot> snapshots(Instant now) {
    return present(now)
        .sorted(Comparator.comparing(SimulatedSnapshot::createdAt).reversed())
        .toList();
  }

  SimulatedSnapshot snapshot(String id, Instant now) {
    return present(now)
        .filter(snapshot -> snapshot.id().equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                ApiErrorException.of(
                    ErrorCode.SNAPSHOT_NOT_FOUND, "There is no snapshot " + id + ".", id));
  }

  private Stream<SimulatedSnapshot> present(Instant now) {
    return snapshots.stream().filter(snapshot -> !isGone(snapshot, now));
  }

  private boolean isGone(SimulatedSnapshot snapshot, Instant now) {
    return deleted.contains(snapshot.id()) || !now.isBefore(snapshot.expiresAt(now));
  }
}
