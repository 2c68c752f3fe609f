// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package app;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsFirst;

import dev.atlasrestore.AtlasClient;
import dev.atlasrestore.auth.Credentials;
import dev.atlasrestore.error.InvalidRequestException;
import dev.atlasrestore.model.PaginatedReplicaSetSnapshots;
import dev.atlasrestore.model.ReplicaSetSnapshot;
import dev.atlasrestore.model.RestoreJob;
import dev.atlasrestore.model.RestoreJobRequest;
import dev.atlasrestore.model.SnapshotStatus;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;

/**
 * An application with only the SDK and its dependencies on the class path, which measures their
 * cost.
 */
public final class Restore {
  private Restore() {}

  public static void main(String[] args) throws Exception {
    String group = System.getenv("GROUP");
    String source = System.getenv("SOURCE");
    String target = System.getenv("TARGET");
    Map<Limit, Long> measured = new EnumMap<>(Limit.class);
    try (AtlasClient atlas =
        AtlasClient.builder()
            .credentials(Credentials.fromEnvironment())
            .baseUrl(System.getenv("MONGODB_ATLAS_BASE_URL"))
            .build()) {
      PaginatedReplicaSetSnapshots snapshots =
          atlas.cloudBackups().listBackupSnapshots(group, source).execute();
      measured.put(Limit.CLASSES, LoadedClasses.count());
      String snapshot =
          snapshots.getResults().stream()
              .filter(any -> SnapshotStatus.COMPLETED.equals(any.getStatus()))
              .max(comparing(ReplicaSetSnapshot::getCreatedAt, nullsFirst(naturalOrder())))
              .orElseThrow()
              .getId();
      try {
        atlas.restores().start(group, source, RestoreJobRequest.automated("no-id", group, target));
        throw new IllegalStateException("A malformed snapshot id was not refused");
      } catch (InvalidRequestException e) {
        System.out.println(e.getMessage());
      }
      RestoreJob job =
          atlas
              .restores()
              .start(group, source, RestoreJobRequest.automated(snapshot, group, target));
      RestoreJob done =
          atlas.restores().await(group, source, job.getId(), Duration.ofMinutes(1), progress -> {});
      System.out.println(done.getTargetClusterName() + " was restored at " + done.getFinishedAt());
    }
    measured.put(Limit.VALIDATION, LoadedClasses.count("jakarta.validation."));
    RuntimeClassPath classPath = RuntimeClassPath.read();
    classPath.check();
    measured.put(Limit.SDK_JAR, classPath.sdkBytes());
    measured.put(Limit.CLOSURE, classPath.bytes());
    measured.put(Limit.ALLOCATION, Allocation.ofCall(group, source, target));
    Limit.check(measured);
  }
}
