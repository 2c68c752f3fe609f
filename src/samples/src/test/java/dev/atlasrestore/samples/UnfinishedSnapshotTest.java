// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.samples;

import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.atlasrestore.AtlasClient;
import dev.atlasrestore.junit.AtlasSimulatorExtension;
import dev.atlasrestore.model.RestoreJob;
import dev.atlasrestore.model.SnapshotStatus;
import dev.atlasrestore.simulator.AtlasSimulator;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The newest snapshot may be one that is not finished. */
@ExtendWith(AtlasSimulatorExtension.class)
class UnfinishedSnapshotTest {
  @Test
  void restoresTheNewestFinishedSnapshot(AtlasSimulator simulator, AtlasClient atlas)
      throws Exception {
    String source = simulator.sourceCluster();
    String unfinished = simulator.addSnapshot(source, Instant.now(), SnapshotStatus.IN_PROGRESS);

    RestoreJob done = new Drill(atlas).run(simulator.groupId(), source, simulator.targetCluster());

    assertNotEquals(unfinished, done.getSnapshotId());
  }
}
