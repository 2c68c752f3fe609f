// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.benchmarks;

import dev.atlasrestore.AtlasClient;
import dev.atlasrestore.auth.Credentials;
import dev.atlasrestore.model.RestoreJobRequest;

/**
 * The SDK by its operation, which sends what all others send: the workflow on top of it asks for
 * the list of the jobs first, which none of them does.
 */
final class SdkContender implements Contender {
  private final AtlasClient atlas;

  SdkContender(String baseUrl, String options) {
    atlas =
        AtlasClient.builder()
            .credentials(
                options.equals("login")
                    ? Credentials.serviceAccount(CLIENT_ID, CLIENT_SECRET)
                    : Credentials.accessToken(TOKEN))
            .baseUrl(baseUrl)
            .envelope(options.equals("envelope"))
            .build();
  }

  @Override
  public String createJob() {
    return atlas
        .cloudBackups()
        .createBackupRestoreJob(
            GROUP, CLUSTER, RestoreJobRequest.automated(SNAPSHOT, TARGET_GROUP, TARGET_CLUSTER))
        .execute()
        .getId();
  }
}
