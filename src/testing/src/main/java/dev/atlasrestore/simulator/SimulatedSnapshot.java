// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.simulator;

import dev.atlasrestore.model.CloudProvider;
import dev.atlasrestore.model.ReplicaSetSnapshot;
import dev.atlasrestore.model.ShardedClusterSnapshot;
import dev.atlasrestore.model.ShardedClusterSnapshotMember;
import dev.atlasrestore.model.SnapshotClusterType;
import dev.atlasrestore.model.SnapshotStatus;
import dev.atlasrestore.model.SnapshotType;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * A snapshot.
 *
 * @param id 24 hexadecimal digits
 * @param createdAt when it was taken
 * @param status only a completed snapshot can be restored
 * @param shards the shards of a sharded cluster; empty for a replica set
 */
record SimulatedSnapshot(String id, Instant createdAt, SnapshotStatus status, List<String> shards) {
  private static final Duration LIFETIME = Duration.ofDays(7);

  boolean isCompleted() {
    return status.equals(SnapshotStatus.COMPLETED);
  }

  ReplicaSetSnapshot replicaSetView(String cluster) {
    return ReplicaSetSnapshot.builder()
        .id(id)
        .status(status)
        .type(SnapshotClusterType.REPLICA_SET)
        .snapshotType(SnapshotType.SCHEDULED)
        .cloudProvider(CloudProvider.AWS)
        .replicaSetName(cluster + "-shard-0")
        .createdAt(createdAt)
        .expiresAt(createdAt.plus(LIFETIME))
        .storageSizeBytes(1L << 30)
        .mongodVersion("8.0.12")
        .build();
  }

  ShardedClusterSnapshot shardedView() {
    return ShardedClusterSnapshot.builder()
        .id(id)
        .status(status)
        .type(SnapshotClusterType.SHARDED_CLUSTER)
        .snapshotType(SnapshotType.SCHEDULED)
        .createdAt(createdAt)
        .expiresAt(createdAt.plus(LIFETIME))
        .members(
            shards.stream()
                .map(
                    shard ->
                        ShardedClusterSnapshotMember.builder()
                            .id(id)
                            .cloudProvider(CloudProvider.AWS)
                            .replicaSetName(shard)
                            .build())
                .toList())
        .storageSizeBytes(1L << 31)
        .mongodVersion("8.0.12")
        .build();
  }
}
