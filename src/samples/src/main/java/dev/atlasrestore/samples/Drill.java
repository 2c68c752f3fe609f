// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.samples;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsFirst;

import dev.atlasrestore.AtlasClient;
import dev.atlasrestore.auth.Credentials;
import dev.atlasrestore.model.ReplicaSetSnapshot;
import dev.atlasrestore.model.RestoreJob;
import dev.atlasrestore.model.RestoreJobRequest;
import dev.atlasrestore.model.SnapshotStatus;
import dev.atlasrestore.simulator.AtlasSimulator;
import java.time.Duration;

/** A small tool of yours: restores the newest snapshot. Its test is {@code DrillTest}. */
public final class Drill {
  private final AtlasClient atlas;

  /** Creates the drill. */
  public Drill(AtlasClient atlas) {
    this.atlas = atlas;
  }

  /** Restores the newest snapshot of one cluster onto another and waits for the end. */
  public RestoreJob run(String groupId, String cluster, String targetCluster)
      throws InterruptedException {
    ReplicaSetSnapshot newest =
        atlas.cloudBackups().listBackupSnapshots(groupId, cluster).execute().getResults().stream()
            .filter(snapshot -> SnapshotStatus.COMPLETED.equals(snapshot.getStatus()))
            .max(comparing(ReplicaSetSnapshot::getCreatedAt, nullsFirst(naturalOrder())))
            .orElseThrow();
    var request = RestoreJobRequest.automated(newest.getId(), groupId, targetCluster);
    RestoreJob job = atlas.restores().start(groupId, cluster, request);
    return atlas
        .restores()
        .await(groupId, cluster, job.getId(), Duration.ofHours(2), progress -> {});
  }

  /** Runs the drill on a simulator; takes no arguments. */
  public static void main(String[] args) throws InterruptedException {
    try (AtlasSimulator simulator = AtlasSimulator.start();
        AtlasClient atlas =
            AtlasClient.builder()
                .credentials(Credentials.accessToken(simulator.accessToken()))
                .baseUrl(simulator.baseUrl())
                .build()) {
      RestoreJob job =
          new Drill(atlas)
              .run(simulator.groupId(), simulator.sourceCluster(), simulator.targetCluster());
      System.out.println(job.getTargetClusterName() + " was restored");
    }
  }
}
