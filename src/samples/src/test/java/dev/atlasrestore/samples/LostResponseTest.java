// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.samples;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.atlasrestore.AtlasClient;
import dev.atlasrestore.junit.AtlasSimulatorExtension;
import dev.atlasrestore.simulator.AtlasSimulator;
import dev.atlasrestore.simulator.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A test of what a tool of yours does when an answer is lost. */
@ExtendWith(AtlasSimulatorExtension.class)
class LostResponseTest {
  @Test
  void restoresOnceWhenTheAnswerIsLost(AtlasSimulator simulator, AtlasClient atlas)
      throws Exception {
    // docs: lost-answer
    simulator.faults(
        (method, path) ->
            method.equals("POST") && path.endsWith("/restoreJobs")
                ? Fault.of(Fault.Delivery.ONCE, Fault.Outcome.NO_RESPONSE)
                : null);
    // end

    new Drill(atlas).run(simulator.groupId(), simulator.sourceCluster(), simulator.targetCluster());

    assertEquals(1, simulator.restoreJobs().size());
  }
}
