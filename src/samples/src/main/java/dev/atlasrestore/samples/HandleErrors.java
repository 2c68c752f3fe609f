// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.samples;

import dev.atlasrestore.AtlasClient;
import dev.atlasrestore.auth.Credentials;
import dev.atlasrestore.error.ConflictException;
import dev.atlasrestore.error.ErrorCode;
import dev.atlasrestore.error.InvalidRequestException;
import dev.atlasrestore.model.RestoreJobRequest;
import dev.atlasrestore.simulator.AtlasSimulator;

/** Handles a request that breaks the rules, and a target that is being restored already. */
public final class HandleErrors {
  private HandleErrors() {}

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
      String snapshotId =
          atlas
              .cloudBackups()
              .listBackupSnapshots(groupId, cluster)
              .execute()
              .getResults()
              .get(0)
              .getId();
      var request = RestoreJobRequest.automated(snapshotId, groupId, simulator.targetCluster());
      atlas.restores().start(groupId, cluster, request);

      // docs: conflict
      try {
        atlas.restores().start(groupId, cluster, request);
      } catch (ConflictException e) {
        if (ErrorCode.ATLAS_CLUSTER_RESTORE_IN_PROGRESS.equals(e.getErrorCode())) {
          System.out.println("Somebody is restoring the target already");
        }
      }
      // end

      // docs: violations
      try {
        atlas.restores().start(groupId, cluster, RestoreJobRequest.download("latest"));
      } catch (InvalidRequestException e) {
        e.getViolations().forEach(System.out::println); // all of them; nothing was sent
      }
      // end
    }
  }
}
