// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atlasrestore.AtlasClient;
import dev.atlasrestore.model.RestoreJobRequest;
import dev.atlasrestore.model.SnapshotStatus;
import dev.atlasrestore.simulator.AtlasSimulator;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.extension.RegisterExtension;

class AtlasSimulatorExtensionTest {
  @RegisterExtension
  static final AtlasSimulatorExtension ATLAS =
      AtlasSimulatorExtension.with(simulator -> simulator.restoreDuration(Duration.ofDays(1)));

  private String snapshot;

  @BeforeEach
  void prepare(AtlasSimulator simulator) {
    snapshot =
        simulator.addSnapshot(
            simulator.sourceCluster(), Instant.now().minusSeconds(60), SnapshotStatus.COMPLETED);
  }

  @RepeatedTest(2)
  void givesEachTestItsOwnSimulator(AtlasSimulator simulator, AtlasClient atlas) {
    assertThat(simulator.restoreJobs()).isEmpty();

    atlas
        .restores()
        .start(
            simulator.groupId(),
            simulator.sourceCluster(),
            RestoreJobRequest.automated(snapshot, simulator.groupId(), simulator.targetCluster()));

    assertThat(simulator.restoreJobs()).hasSize(1);
  }

  @AfterEach
  void keepsTheSimulatorForAfterEach(AtlasSimulator simulator) {
    assertThat(simulator.restoreJobs()).singleElement().matches(job -> job.getFinishedAt() == null);
  }
}
