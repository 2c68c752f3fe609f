// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.samples;

import dev.atlasrestore.AtlasClient;
import dev.atlasrestore.auth.Credentials;
import dev.atlasrestore.model.RestoreJob;
import dev.atlasrestore.model.RestoreJobRequest;
import dev.atlasrestore.restore.DownloadOptions;
import dev.atlasrestore.restore.Restores;
import dev.atlasrestore.simulator.AtlasSimulator;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** Downloads the files of the newest snapshot of a sharded cluster. */
public final class DownloadBackup {
  private DownloadBackup() {}

  /** Runs the sample; takes no arguments. */
  public static void main(String[] args) throws InterruptedException, IOException {
    try (AtlasSimulator simulator = AtlasSimulator.start();
        AtlasClient atlas =
            AtlasClient.builder()
                .credentials(Credentials.accessToken(simulator.accessToken()))
                .baseUrl(simulator.baseUrl())
                .build()) {
      String groupId = simulator.groupId();
      String cluster = simulator.shardedCluster();
      Path directory = Files.createTempDirectory("backup");
      String snapshotId =
          atlas
              .cloudBackups()
              .listBackupShardedClusters(groupId, cluster)
              .execute()
              .getResults()
              .get(0)
              .getId();

      // docs: download
      Restores restores = atlas.restores();
      var request = RestoreJobRequest.download(snapshotId);
      RestoreJob job = restores.start(groupId, cluster, request);
      restores.await(groupId, cluster, job.getId(), Duration.ofHours(2), System.out::println);
      List<Path> files = restores.download(groupId, cluster, job.getId(), directory);
      // end

      // docs: download-again
      var options = DownloadOptions.builder().onProgress(new ProgressBar(System.out)).build();
      restores.download(groupId, cluster, job.getId(), directory, options);
      // end

      System.out.println();
      for (Path file : files) {
        System.out.println(file.getFileName() + ": " + Files.size(file) + " bytes");
      }
      deleteAll(directory);
    }
  }

  /** Deletes the files, and the hidden records of them, by which a later download leaves them. */
  private static void deleteAll(Path directory) throws IOException {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(directory)) {
      for (Path file : files) {
        Files.delete(file);
      }
    }
    Files.delete(directory);
  }
}
