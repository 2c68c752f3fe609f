// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.samples;

import com.google.gson.JsonObject;
import dev.atlasrestore.AtlasClient;
import dev.atlasrestore.auth.Credentials;
import dev.atlasrestore.http.AtlasCall;
import dev.atlasrestore.http.AtlasResponse;
import dev.atlasrestore.model.PaginatedRestoreJobs;
import dev.atlasrestore.model.ReplicaSetSnapshot;
import dev.atlasrestore.simulator.AtlasSimulator;
import java.util.concurrent.CompletableFuture;
import retrofit2.http.GET;
import retrofit2.http.Headers;
import retrofit2.http.Path;

/**
 * Makes calls in each way, reads an open enum, and calls an operation of an interface of its own.
 */
public final class MakeCalls {
  private MakeCalls() {}

  // docs: own-interface
  interface ClusterApi {
    @Headers("Accept: application/vnd.atlas.2025-03-12+json")
    @GET("api/atlas/v2/groups/{groupId}/clusters/{clusterName}/backup/snapshots")
    AtlasCall<JsonObject> snapshots(
        @Path("groupId") String groupId, @Path("clusterName") String clusterName);
  }

  // end

  /** Runs the sample; takes no arguments. */
  public static void main(String[] args) {
    try (AtlasSimulator simulator = AtlasSimulator.start();
        AtlasClient atlas =
            AtlasClient.builder()
                .credentials(Credentials.accessToken(simulator.accessToken()))
                .baseUrl(simulator.baseUrl())
                .build()) {
      String groupId = simulator.groupId();
      String cluster = simulator.sourceCluster();

      // docs: ways-to-call
      AtlasCall<PaginatedRestoreJobs> call =
          atlas.cloudBackups().listBackupRestoreJobs(groupId, cluster);

      PaginatedRestoreJobs jobs = call.execute(); // the value, or an exception
      AtlasResponse<PaginatedRestoreJobs> response = call.executeForResponse(); // with its headers
      CompletableFuture<PaginatedRestoreJobs> future = call.executeAsync(); // without waiting
      // end
      System.out.println(jobs.getTotalCount() + " jobs, " + response.rateLimit());
      System.out.println(future.join().equals(jobs) ? "The same" : "Another job has come");

      ReplicaSetSnapshot snapshot =
          atlas.cloudBackups().listBackupSnapshots(groupId, cluster).execute().getResults().get(0);
      // docs: open-enum
      String state =
          snapshot
              .getStatus()
              .known()
              .map(
                  status ->
                      switch (status) {
                        case QUEUED, IN_PROGRESS -> "not ready yet";
                        case COMPLETED -> "ready";
                        case FAILED -> "of no use";
                      })
              .orElse("in a state that this version does not know");
      // end
      System.out.println("The newest snapshot is " + state);

      // docs: create
      ClusterApi clusters = atlas.create(ClusterApi.class);
      JsonObject snapshots = clusters.snapshots(groupId, cluster).execute();
      // end
      System.out.println(snapshots.get("totalCount") + " snapshots");
    }
  }
}
