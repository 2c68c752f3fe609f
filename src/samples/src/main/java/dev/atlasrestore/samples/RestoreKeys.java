// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.samples;

import dev.atlasrestore.AtlasClient;
import dev.atlasrestore.auth.Credentials;
import dev.atlasrestore.model.RestoreJob;
import dev.atlasrestore.model.RestoreJobRequest;
import dev.atlasrestore.restore.RestoreKeyStore;
import dev.atlasrestore.restore.StartOptions;
import dev.atlasrestore.simulator.AtlasSimulator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Starts a restore, and starts it again as after a crash: there is one job. */
public final class RestoreKeys {
  private RestoreKeys() {}

  /** Runs the sample; takes no arguments. */
  public static void main(String[] args) throws IOException {
    Path directory = Files.createTempDirectory("restore-keys");
    try (AtlasSimulator simulator = AtlasSimulator.start()) {
      String first = start(simulator, directory).getId();
      String second = start(simulator, directory).getId();
      System.out.println(first.equals(second) ? "One job" : "Two jobs");
    }
  }

  private static RestoreJob start(AtlasSimulator simulator, Path directory) {
    String baseUrl = simulator.baseUrl();
    Credentials credentials = Credentials.accessToken(simulator.accessToken());
    String groupId = simulator.groupId();
    String cluster = simulator.sourceCluster();

    // docs: restore-key-store
    try (AtlasClient atlas =
        AtlasClient.builder()
            .credentials(credentials)
            .baseUrl(baseUrl)
            .restoreKeys(RestoreKeyStore.inDirectory(directory)) // outlives the process
            .build()) {
      // end
      String snapshotId =
          atlas
              .cloudBackups()
              .listBackupSnapshots(groupId, cluster)
              .execute()
              .getResults()
              .get(0)
              .getId();
      var request = RestoreJobRequest.automated(snapshotId, groupId, simulator.targetCluster());

      // docs: restore-key
      StartOptions options =
          StartOptions.builder()
              .checkFirst(true) // snapshot completed, target idle, target not the source
              .restoreKey("drill-2026-11-24") // started again after a crash: the same job
              .build();
      RestoreJob job = atlas.restores().start(groupId, cluster, request, options);
      // end
      return job;
    }
  }
}
