// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package app;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsFirst;

import dev.atlasrestore.AtlasClient;
import dev.atlasrestore.auth.Credentials;
import dev.atlasrestore.http.AtlasCall;
import dev.atlasrestore.model.PaginatedRestoreJobs;
import dev.atlasrestore.model.ReplicaSetSnapshot;
import dev.atlasrestore.model.RestoreJob;
import dev.atlasrestore.model.RestoreJobRequest;
import dev.atlasrestore.model.SnapshotStatus;
import java.time.Duration;
import java.util.List;
import retrofit2.http.GET;
import retrofit2.http.Headers;
import retrofit2.http.Path;

/** An application that ProGuard shrinks to one jar, with the SDK and its dependencies. */
public final class Restore {
  private Restore() {}

  /** An interface of the application whose response is a model of the SDK. */
  interface Jobs {
    @Headers("Accept: application/vnd.atlas.2025-03-12+json")
    @GET("api/atlas/v2/groups/{groupId}/clusters/{clusterName}/backup/restoreJobs")
    AtlasCall<PaginatedRestoreJobs> list(
        @Path("groupId") String groupId, @Path("clusterName") String clusterName);
  }

  public static void main(String[] args) throws Exception {
    String group = System.getenv("GROUP");
    String source = System.getenv("SOURCE");
    String target = System.getenv("TARGET");
    try (AtlasClient atlas =
        AtlasClient.builder()
            .credentials(Credentials.fromEnvironment())
            .baseUrl(System.getenv("MONGODB_ATLAS_BASE_URL"))
            .build()) {
      String snapshot =
          atlas.cloudBackups().listBackupSnapshots(group, source).execute().getResults().stream()
              .filter(any -> SnapshotStatus.COMPLETED.equals(any.getStatus()))
              .max(comparing(ReplicaSetSnapshot::getCreatedAt, nullsFirst(naturalOrder())))
              .orElseThrow()
              .getId();
      RestoreJob job =
          atlas
              .restores()
              .start(group, source, RestoreJobRequest.automated(snapshot, group, target));
      RestoreJob done =
          atlas.restores().await(group, source, job.getId(), Duration.ofMinutes(1), progress -> {});
      PaginatedRestoreJobs jobs = atlas.create(Jobs.class).list(group, source).execute();
      if (!jobs.getResults().equals(List.of(done))) {
        throw new IllegalStateException("An interface of the application's own saw " + jobs);
      }
      System.out.println(done.getTargetClusterName() + " was restored at " + done.getFinishedAt());
    }
  }
}
