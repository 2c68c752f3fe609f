// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.simulator;

import com.google.gson.JsonObject;
import dev.atlasrestore.error.ErrorCode;
import dev.atlasrestore.model.RestoreJobRequest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The behaviour of each operation, by its id in the spec. */
final class OperationHandlers {
  private final SimulatedAtlas atlas;
  private final JobStore jobs;
  private final JobView jobView;
  private final Map<String, Function<ApiCall, ApiResponse>> handlers =
      Map.of(
          "createBackupRestoreJob",
          this::create,
          "listBackupRestoreJobs",
          this::jobs,
          "getBackupRestoreJob",
          this::job,
          "cancelBackupRestoreJob",
          this::cancel,
          "listBackupSnapshots",
          call -> snapshots(call, false),
          "getBackupSnapshot",
          call -> snapshot(call, false),
          "listBackupShardedClusters",
          call -> snapshots(call, true),
          "getBackupShardedCluster",
          call -> snapshot(call, true));

  OperationHandlers(SimulatedAtlas atlas, JobStore jobs, JobView jobView) {
    this.atlas = atlas;
    this.jobs = jobs;
    this.jobView = jobView;
  }

  ApiResponse handle(ApiCall call) {
    Function<ApiCall, ApiResponse> handler = handlers.get(call.operation().id());
    if (handler == null) {
      throw ApiErrorException.notSimulated(call.operation().id());
    }
    synchronized (atlas) {
      return handler.apply(call);
    }
  }

  private ApiResponse create(ApiCall call) {
    RestoreJobRequest request = call.get("body", RestoreJobRequest.class, null);
    return ApiResponse.ok(view(call, jobs.start(cluster(call), request)));
  }

  private ApiResponse jobs(ApiCall call) {
    return ApiResponse.ok(Page.of(call, jobs.list(cluster(call)), job -> view(call, job)));
  }

  private ApiResponse job(ApiCall call) {
    return ApiResponse.ok(view(call, jobs.get(cluster(call), call.text("restoreJobId"))));
  }

  private ApiResponse cancel(ApiCall call) {
    jobs.cancel(cluster(call), call.text("restoreJobId"));
    return ApiResponse.NO_CONTENT;
  }

  private ApiResponse snapshots(ApiCall call, boolean sharded) {
    SimulatedCluster cluster = cluster(call);
    List<SimulatedSnapshot> found =
        cluster.isSharded() == sharded
            ? PointInTimeQuery.of(call, atlas.now()).choose(cluster.snapshots(atlas.now()))
            : List.of();
    return ApiResponse.ok(Page.of(call, found, snapshot -> view(call, cluster, snapshot)));
  }

  private ApiResponse snapshot(ApiCall call, boolean sharded) {
    SimulatedCluster cluster = cluster(call);
    String id = call.text("snapshotId");
    if (cluster.isSharded() != sharded) {
      throw ApiErrorException.of(
          ErrorCode.SNAPSHOT_NOT_FOUND, "There is no snapshot " + id + " of this kind.", id);
    }
    return ApiResponse.ok(view(call, cluster, cluster.snapshot(id, atlas.now())));
  }

  private SimulatedCluster cluster(ApiCall call) {
    return atlas.cluster(call.text("groupId"), call.text("clusterName"));
  }

  private JsonObject view(ApiCall call, SimulatedJob job) {
    return jobView.of(job, atlas.now(), call.links());
  }

  private JsonObject view(ApiCall call, SimulatedCluster cluster, SimulatedSnapshot snapshot) {
    Instant now = atlas.now();
    return SnapshotView.of(snapshot, cluster, now, call.links());
  }
}
