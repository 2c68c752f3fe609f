// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.samples;

import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.atlasrestore.AtlasClient;
import dev.atlasrestore.error.RestoreTimeoutException;
import dev.atlasrestore.junit.AtlasSimulatorExtension;
import dev.atlasrestore.model.RestoreJob;
import dev.atlasrestore.model.RestoreJobRequest;
import dev.atlasrestore.simulator.AtlasSimulator;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A test with a simulator of other settings. */
class SlowRestoreTest {
  // docs: simulator-settings
  @RegisterExtension
  static final AtlasSimulatorExtension ATLAS =
      AtlasSimulatorExtension.with(settings -> settings.restoreDuration(Duration.ofHours(1)));

  // end

  @Test
  void waitingEndsBeforeTheJob(AtlasSimulator simulator, AtlasClient atlas) {
    String group = simulator.groupId();
    String cluster = simulator.sourceCluster();
    String snapshot =
        atlas
            .cloudBackups()
            .listBackupSnapshots(group, cluster)
            .execute()
            .getResults()
            .get(0)
            .getId();
    RestoreJob job = atlas.restores().start(group, cluster, RestoreJobRequest.download(snapshot));

    assertThrows(
        RestoreTimeoutException.class,
        () ->
            atlas
                .restores()
                .await(group, cluster, job.getId(), Duration.ofSeconds(1), progress -> {}));
  }
}
