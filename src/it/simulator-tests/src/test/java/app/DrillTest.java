// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.atlasrestore.AtlasClient;
import dev.atlasrestore.auth.Credentials;
import dev.atlasrestore.error.ConflictException;
import dev.atlasrestore.model.RestoreJob;
import dev.atlasrestore.model.RestoreJobRequest;
import dev.atlasrestore.simulator.AtlasSimulator;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The tests of an application that restores, on the simulator. */
class DrillTest {
  @Test
  void theDrillRestoresOnceAndIsRefusedWhileItRuns() throws Exception {
    try (AtlasSimulator simulator =
            AtlasSimulator.builder().restoreDuration(Duration.ofSeconds(1)).start();
        AtlasClient atlas =
            AtlasClient.builder()
                .credentials(Credentials.accessToken(simulator.accessToken()))
                .baseUrl(simulator.baseUrl())
                .build()) {
      String group = simulator.groupId();
      String source = simulator.sourceCluster();
      String snapshot =
          atlas
              .cloudBackups()
              .listBackupSnapshots(group, source)
              .execute()
              .getResults()
              .get(0)
              .getId();
      var request = RestoreJobRequest.automated(snapshot, group, simulator.targetCluster());

      RestoreJob job = atlas.restores().start(group, source, request);
      assertThrows(
          ConflictException.class, () -> atlas.restores().start(group, source, request));
      atlas.restores().await(group, source, job.getId(), Duration.ofMinutes(1), progress -> {});

      assertEquals(1, simulator.restoreJobs().size());
    }
  }
}
