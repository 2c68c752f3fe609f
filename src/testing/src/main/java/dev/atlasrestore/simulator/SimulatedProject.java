// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.simulator;

import dev.atlasrestore.model.SnapshotStatus;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A project: adds clusters and snapshots to the simulator that it belongs to. Thread-safe. */
public final class SimulatedProject {
  private final String groupId;
  private final SimulatedAtlas atlas;
  private final Map<String, SimulatedCluster> clusters = new LinkedHashMap<>();

  SimulatedProject(String groupId, SimulatedAtlas atlas) {
    this.groupId = groupId;
    this.atlas = atlas;
  }

  /** Returns the id of the project, 24 hexadecimal digits. */
  public String groupId() {
    return groupId;
  }

  /**
   * Adds a replica set, unless there is a cluster of that name, and completed snapshots of it.
   *
   * @param name the name of the cluster
   * @param snapshots when they were taken
   * @return the ids of the snapshots, in the same order
   */
  public List<String> addCluster(String name, Instant... snapshots) {
    return add(name, List.of(), snapshots);
  }

  /**
   * Adds a sharded cluster, unless there is a cluster of that name, and completed snapshots of it.
   *
   * @param name the name of the cluster
   * @param shards how many shards it has, one or more
   * @param snapshots when they were taken
   * @return the ids of the snapshots, in the same order
   */
  public List<String> addShardedCluster(String name, int shards, Instant... snapshots) {
    return add(
        name,
        IntStream.range(0, shards).mapToObj(number -> name + "-shard-" + number).toList(),
        snapshots);
  }

  private List<String> add(String name, List<String> shards, Instant... snapshots) {
    synchronized (atlas) {
      clusters.computeIfAbsent(name, added -> new SimulatedCluster(groupId, added, shards));
      return Arrays.stream(snapshots)
          .map(createdAt -> addSnapshot(name, createdAt, SnapshotStatus.COMPLETED))
          .toList();
    }
  }

  /**
   * Adds a scheduled snapshot, and a replica set when there is no cluster of that name.
   *
   * @return the id of the snapshot
   */
  public String addSnapshot(String cluster, Instant createdAt, SnapshotStatus status) {
    synchronized (atlas) {
      addCluster(cluster);
      String id = atlas.newId(createdAt);
      SimulatedCluster found = clusters.get(cluster);
      found.add(
          SimulatedSnapshot.scheduled(id, createdAt, status, members(found.shards(), createdAt)));
      return id;
    }
  }

  /**
   * Begins to take a snapshot on demand, and adds a replica set when there is no cluster of that
   * name. The snapshot is queued, then in progress, and at the end completed.
   *
   * @return the id of the snapshot
   */
  public String takeSnapshot(String cluster, String description) {
    synchronized (atlas) {
      addCluster(cluster);
      Instant now = atlas.now();
      String id = atlas.newId(now);
      SimulatedCluster found = clusters.get(cluster);
      found.add(
          SimulatedSnapshot.onDemand(
              id, now, atlas.snapshotDuration(), description, members(found.shards(), now)));
      return id;
    }
  }

  /** Deletes a snapshot; one that is not there stays so. */
  public void deleteSnapshot(String cluster, String snapshotId) {
    synchronized (atlas) {
      SimulatedCluster found = clusters.get(cluster);
      if (found != null) {
        found.delete(snapshotId);
      }
    }
  }

  private List<SimulatedSnapshot.Member> members(List<String> shards, Instant createdAt) {
    return shards.stream()
        .map(shard -> new SimulatedSnapshot.Member(atlas.newId(createdAt), shard))
        .toList();
  }

  @Nullable SimulatedCluster find(String cluster) {
    return clusters.get(cluster);
  }
}
