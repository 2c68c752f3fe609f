// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package app;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsFirst;

import dev.atlasrestore.AtlasClient;
import dev.atlasrestore.auth.Credentials;
import dev.atlasrestore.model.ReplicaSetSnapshot;
import dev.atlasrestore.model.RestoreJob;
import dev.atlasrestore.model.RestoreJobRequest;
import dev.atlasrestore.model.SnapshotStatus;
import java.time.Duration;

/** An application that is a Java module. */
public final class Restore {
  private Restore() {}

  public static void main(String[] args) throws Exception {
    String group = System.getenv("GROUP");
    String source = System.getenv("SOURCE");
    String target = System.getenv("TARGET");
    if (!AtlasClient.class.getModule().isNamed()) {
      throw new IllegalStateException("The SDK is on the class path, not on the module path");
    }
    try (AtlasClient atlas =
        AtlasClient.builder()
            .credentials(Credentials.fromEnvironment())
            .baseUrl(System.getenv("MONGODB_ATLAS_BASE_URL"))
            .build()) {
      String snapshot =
          atlas.cloudBackups().listBackupSnapshots(group, source).execute().getResults().stream()
              .filter(any -> SnapshotStatus.COMPLETED.equals(any.getStatus()))
              .max(comparing(ReplicaSetSnapshot::getCreatedAt, nullsFirst(naturalOrder())))
              .orElseThrow()
              .getId();
      RestoreJob job =
          atlas
              .restores()
              .start(group, source, RestoreJobRequest.automated(snapshot, group, target));
      RestoreJob done =
          atlas.restores().await(group, source, job.getId(), Duration.ofMinutes(1), progress -> {});
      System.out.println(done.getTargetClusterName() + " was restored at " + done.getFinishedAt());
    }
  }
}
