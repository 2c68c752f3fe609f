// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.samples;

import dev.atlasrestore.AtlasClient;
import dev.atlasrestore.auth.Credentials;
import dev.atlasrestore.error.RestoreOutcomeUnknownException;
import dev.atlasrestore.model.RestoreJob;
import dev.atlasrestore.model.RestoreJobRequest;
import dev.atlasrestore.restore.StartOptions;
import dev.atlasrestore.simulator.AtlasSimulator;
import dev.atlasrestore.simulator.Fault;
import java.time.Duration;
import java.util.Optional;

/** Finds the job of a start whose answer was lost, although the list shows it late. */
public final class UnknownOutcome {
  private UnknownOutcome() {}

  /** Runs the sample; takes no arguments. */
  public static void main(String[] args) throws InterruptedException {
    try (AtlasSimulator simulator =
            AtlasSimulator.builder().listingDelay(Duration.ofSeconds(1)).start();
        AtlasClient atlas =
            AtlasClient.builder()
                .credentials(Credentials.accessToken(simulator.accessToken()))
                .baseUrl(simulator.baseUrl())
                .build()) {
      String groupId = simulator.groupId();
      String cluster = simulator.sourceCluster();
      String snapshotId =
          atlas
              .cloudBackups()
              .listBackupSnapshots(groupId, cluster)
              .execute()
              .getResults()
              .get(0)
              .getId();
      var request = RestoreJobRequest.automated(snapshotId, groupId, simulator.targetCluster());
      simulator.faults(
          (method, path) ->
              method.equals("POST") && path.endsWith("/restoreJobs")
                  ? Fault.of(Fault.Delivery.ONCE, Fault.Outcome.NO_RESPONSE)
                  : null);
      StartOptions options = StartOptions.builder().settlingTime(Duration.ofMillis(200)).build();

      // docs: resolve
      RestoreJob job;
      try {
        job = atlas.restores().start(groupId, cluster, request, options);
      } catch (RestoreOutcomeUnknownException e) {
        Optional<RestoreJob> found = atlas.restores().resolve(e);
        while (found.isEmpty()) {
          Thread.sleep(500); // in a real program: minutes, and a limit
          found = atlas.restores().resolve(e);
        }
        job = found.get();
      }
      // end

      System.out.println("Found a job onto " + job.getTargetClusterName());
    }
  }
}
