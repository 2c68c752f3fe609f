// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.samples;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsFirst;

import dev.atlasrestore.AtlasClient;
import dev.atlasrestore.auth.Credentials;
import dev.atlasrestore.error.NotFoundException;
import dev.atlasrestore.http.AtlasResponse;
import dev.atlasrestore.model.PaginatedRestoreJobs;
import dev.atlasrestore.model.ReplicaSetSnapshot;
import dev.atlasrestore.model.RestoreJob;
import dev.atlasrestore.model.RestoreJobRequest;
import dev.atlasrestore.model.SnapshotStatus;
import dev.atlasrestore.restore.Restores;
import dev.atlasrestore.simulator.AtlasSimulator;
import java.time.Duration;

/**
 * Restores a cluster of the simulator, then shows the other credentials, the envelope, an error.
 */
public final class Quickstart {
  private Quickstart() {}

  /** Runs the samples; takes no arguments. */
  public static void main(String[] args) throws InterruptedException {
    try (AtlasSimulator simulator = AtlasSimulator.start()) {
      restore(
          simulator.baseUrl(),
          simulator.clientId(),
          simulator.clientSecret(),
          simulator.groupId(),
          simulator.sourceCluster(),
          simulator.targetCluster());
      otherWays(simulator);
    }
  }

  private static void restore(
      String baseUrl,
      String clientId,
      String clientSecret,
      String groupId,
      String cluster,
      String targetCluster)
      throws InterruptedException {
    // docs: quickstart
    try (AtlasClient atlas =
        AtlasClient.builder()
            .credentials(Credentials.serviceAccount(clientId, clientSecret))
            .baseUrl(baseUrl) // leave this line out for the real Atlas
            .build()) {
      ReplicaSetSnapshot newest =
          atlas.cloudBackups().listBackupSnapshots(groupId, cluster).execute().getResults().stream()
              .filter(snapshot -> SnapshotStatus.COMPLETED.equals(snapshot.getStatus()))
              .max(comparing(ReplicaSetSnapshot::getCreatedAt, nullsFirst(naturalOrder())))
              .orElseThrow();
      var request = RestoreJobRequest.automated(newest.getId(), groupId, targetCluster);

      // Everything on the target cluster is deleted now.
      Restores restores = atlas.restores();
      RestoreJob job = restores.start(groupId, cluster, request);
      RestoreJob done =
          restores.await(groupId, cluster, job.getId(), Duration.ofHours(2), System.out::println);
      System.out.println(done.getTargetClusterName() + " was restored at " + done.getFinishedAt());
    }
    // end
  }

  private static void otherWays(AtlasSimulator simulator) {
    String groupId = simulator.groupId();
    String cluster = simulator.sourceCluster();
    try (AtlasClient atlas =
        AtlasClient.builder()
            .credentials(Credentials.apiKey(simulator.publicKey(), simulator.privateKey()))
            .baseUrl(simulator.baseUrl())
            .build()) {
      PaginatedRestoreJobs jobs =
          atlas.cloudBackups().listBackupRestoreJobs(groupId, cluster).execute();
      System.out.println("API key: " + jobs.getTotalCount() + " restore job of " + cluster);
    }
    try (AtlasClient atlas =
        AtlasClient.builder()
            .credentials(Credentials.accessToken(simulator.accessToken()))
            .baseUrl(simulator.baseUrl())
            .envelope(true)
            .build()) {
      AtlasResponse<PaginatedRestoreJobs> response =
          atlas.cloudBackups().listBackupRestoreJobs(groupId, cluster).executeForResponse();
      System.out.println("Envelope: status " + response.status() + ", " + response.rateLimit());
      atlas.cloudBackups().getBackupRestoreJob(groupId, cluster, "0".repeat(24)).execute();
    } catch (NotFoundException e) {
      System.out.println("Typed error: " + e.getMessage());
    }
  }
}
