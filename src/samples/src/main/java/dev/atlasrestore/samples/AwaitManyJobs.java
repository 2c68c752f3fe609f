// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.samples;

import dev.atlasrestore.AtlasClient;
import dev.atlasrestore.auth.Credentials;
import dev.atlasrestore.model.ReplicaSetSnapshot;
import dev.atlasrestore.model.RestoreJob;
import dev.atlasrestore.model.RestoreJobRequest;
import dev.atlasrestore.restore.AwaitOptions;
import dev.atlasrestore.simulator.AtlasSimulator;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Starts a job for each snapshot and awaits all of them at once, without a thread for each. */
public final class AwaitManyJobs {
  private AwaitManyJobs() {}

  /** Runs the sample; takes no arguments. */
  public static void main(String[] args) {
    try (AtlasSimulator simulator = AtlasSimulator.start();
        AtlasClient atlas =
            AtlasClient.builder()
                .credentials(Credentials.accessToken(simulator.accessToken()))
                .baseUrl(simulator.baseUrl())
                .build()) {
      String groupId = simulator.groupId();
      String cluster = simulator.sourceCluster();
      List<RestoreJob> jobs = new ArrayList<>();
      for (ReplicaSetSnapshot snapshot :
          atlas.cloudBackups().listBackupSnapshots(groupId, cluster).execute().getResults()) {
        var request = RestoreJobRequest.download(snapshot.getId());
        jobs.add(atlas.restores().start(groupId, cluster, request));
      }

      // docs: await-many
      AwaitOptions options =
          AwaitOptions.builder(Duration.ofHours(2)).cancelWhenAbandoned(true).build();
      List<CompletableFuture<RestoreJob>> finished =
          jobs.stream()
              .map(job -> atlas.restores().awaitAsync(groupId, cluster, job.getId(), options))
              .toList();
      CompletableFuture.allOf(finished.toArray(CompletableFuture[]::new)).join();
      // end

      System.out.println(finished.size() + " jobs have finished");
    }
  }
}
