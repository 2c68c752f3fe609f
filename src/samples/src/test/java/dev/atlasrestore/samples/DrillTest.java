// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.samples;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.atlasrestore.AtlasClient;
import dev.atlasrestore.junit.AtlasSimulatorExtension;
import dev.atlasrestore.simulator.AtlasSimulator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A test of a tool of yours, on the simulator. */
// docs: simulator-test
@ExtendWith(AtlasSimulatorExtension.class)
class DrillTest {
  @Test
  void restoresOnce(AtlasSimulator simulator, AtlasClient atlas) throws Exception {
    new Drill(atlas).run(simulator.groupId(), simulator.sourceCluster(), simulator.targetCluster());

    assertEquals(1, simulator.restoreJobs().size());
  }
}
// end
