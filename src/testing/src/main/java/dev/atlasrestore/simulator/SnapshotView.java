// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.simulator;

import com.google.gson.JsonObject;
import dev.atlasrestore.model.CloudProvider;
import dev.atlasrestore.model.ConfigServerType;
import dev.atlasrestore.model.SnapshotClusterType;
import dev.atlasrestore.model.SnapshotFrequency;
import dev.atlasrestore.model.SnapshotStatus;
import dev.atlasrestore.model.SnapshotType;
import java.time.Instant;
import java.util.List;

/** Writes snapshots as the service does; more members come as a snapshot grows. */
final class SnapshotView {
  private static final long SIZE = 5L << 30;
  private static final String VERSION = "8.0.12";

  private SnapshotView() {}

  static JsonObject of(
      SimulatedSnapshot snapshot, SimulatedCluster cluster, Instant now, Links links) {
    SnapshotStatus status = snapshot.status(now);
    boolean completed = snapshot.isCompleted(now);
    boolean onDemand = snapshot.description() != null;
    JsonMembers json =
        new JsonMembers()
            .put("createdAt", completed ? snapshot.createdAt() : null)
            .put("description", snapshot.description())
            .put("expiresAt", snapshot.expiresAt(now))
            .put("frequencyType", onDemand ? SnapshotFrequency.ONDEMAND : SnapshotFrequency.DAILY)
            .put("id", snapshot.id())
            .put(
                "links",
                new Links.Builder()
                    .add("self", links.snapshot(cluster, snapshot.id()))
                    .addRelated("cluster", links.cluster(cluster))
                    .build())
            .put("mongodVersion", status.equals(SnapshotStatus.QUEUED) ? null : VERSION)
            .put("policyItems", JsonMembers.array(List.of()))
            .put("snapshotType", onDemand ? SnapshotType.ON_DEMAND : SnapshotType.SCHEDULED)
            .put("status", status)
            .put("storageSizeBytes", completed ? SIZE : 0);
    return cluster.isSharded()
        ? sharded(json, snapshot, completed).toJson()
        : json.put("cloudProvider", completed ? CloudProvider.AWS : null)
            .put("copyRegions", JsonMembers.array(List.of()))
            .put("replicaSetName", cluster.name())
            .put("type", SnapshotClusterType.REPLICA_SET)
            .toJson();
  }

  private static JsonMembers sharded(
      JsonMembers json, SimulatedSnapshot snapshot, boolean completed) {
    List<JsonObject> members =
        snapshot.members().stream()
            .map(
                member ->
                    new JsonMembers()
                        .put("cloudProvider", completed ? CloudProvider.AWS : null)
                        .put("id", member.id())
                        .put("replicaSetName", member.name())
                        .toJson())
            .toList();
    List<String> ids = snapshot.members().stream().map(SimulatedSnapshot.Member::id).toList();
    return json.put("configServerType", ConfigServerType.EMBEDDED)
        .put("members", JsonMembers.array(members))
        .put("snapshotIds", JsonMembers.array(ids))
        .put("type", SnapshotClusterType.SHARDED_CLUSTER);
  }
}
