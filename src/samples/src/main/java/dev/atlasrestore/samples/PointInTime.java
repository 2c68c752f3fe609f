// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.samples;

import dev.atlasrestore.AtlasClient;
import dev.atlasrestore.auth.Credentials;
import dev.atlasrestore.model.RestoreJob;
import dev.atlasrestore.model.RestoreJobRequest;
import dev.atlasrestore.simulator.AtlasSimulator;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Restores a cluster onto another one as it was twelve hours ago. */
public final class PointInTime {
  private PointInTime() {}

  /** Runs the sample; takes no arguments. */
  public static void main(String[] args) throws InterruptedException {
    try (AtlasSimulator simulator = AtlasSimulator.start();
        AtlasClient atlas =
            AtlasClient.builder()
                .credentials(Credentials.accessToken(simulator.accessToken()))
                .baseUrl(simulator.baseUrl())
                .build()) {
      String groupId = simulator.groupId();
      String cluster = simulator.sourceCluster();
      String targetCluster = simulator.targetCluster();

      // docs: point-in-time
      Instant beforeTheMistake =
          Instant.now().minus(Duration.ofHours(12)).truncatedTo(ChronoUnit.SECONDS);
      var request = RestoreJobRequest.pointInTime(groupId, targetCluster, beforeTheMistake);
      RestoreJob job = atlas.restores().start(groupId, cluster, request);
      // end

      atlas.restores().await(groupId, cluster, job.getId(), Duration.ofMinutes(1), progress -> {});
      System.out.println(targetCluster + " is as " + cluster + " was at " + beforeTheMistake);
    }
  }
}
