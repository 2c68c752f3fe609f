// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.atlasrestore.AtlasClient;
import dev.atlasrestore.error.ConflictException;
import dev.atlasrestore.junit.AtlasSimulatorExtension;
import dev.atlasrestore.model.RestoreJob;
import dev.atlasrestore.model.RestoreJobRequest;
import dev.atlasrestore.simulator.AtlasSimulator;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Tests of an application that restores clusters, on the simulator. */
class DrillTest {
  @RegisterExtension
  static final AtlasSimulatorExtension ATLAS =
      AtlasSimulatorExtension.with(simulator -> simulator.restoreDuration(Duration.ofSeconds(1)));

  @Test
  void theDrillRestoresOnceAndIsRefusedWhileItRuns(AtlasSimulator simulator, AtlasClient atlas)
      throws Exception {
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
    assertThrows(ConflictException.class, () -> atlas.restores().start(group, source, request));
    atlas.restores().await(group, source, job.getId(), Duration.ofMinutes(1), progress -> {});

    assertEquals(1, simulator.restoreJobs().size());
  }
}
