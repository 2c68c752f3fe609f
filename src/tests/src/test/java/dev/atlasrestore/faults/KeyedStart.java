// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.faults;

import dev.atlasrestore.AtlasClient;
import dev.atlasrestore.auth.Credentials;
import dev.atlasrestore.model.RestoreJob;
import dev.atlasrestore.model.RestoreJobRequest;
import dev.atlasrestore.restore.RestoreKeyStore;
import dev.atlasrestore.restore.StartOptions;
import java.nio.file.Path;
import java.time.Duration;

/** The process that {@link KillTest} kills. It starts a restore with a key and prints its job. */
final class KeyedStart {
  private KeyedStart() {}

  /** Expects URL, token, project, cluster, snapshot, target, key and directory. */
  public static void main(String[] args) {
    try (AtlasClient atlas =
        AtlasClient.builder()
            .credentials(Credentials.accessToken(args[1]))
            .baseUrl(args[0])
            .restoreKeys(RestoreKeyStore.inDirectory(Path.of(args[7])))
            .build()) {
      RestoreJob job =
          atlas
              .restores()
              .start(
                  args[2],
                  args[3],
                  RestoreJobRequest.automated(args[4], args[2], args[5]),
                  StartOptions.builder()
                      .restoreKey(args[6])
                      .resendAfterSettling(true)
                      .settlingTime(Duration.ofSeconds(1))
                      .build());
      System.out.println("job " + job.getId());
    }
  }
}
