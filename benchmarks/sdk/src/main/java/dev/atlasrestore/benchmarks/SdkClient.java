// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.benchmarks;

import dev.atlasrestore.AtlasClient;
import dev.atlasrestore.auth.Credentials;
import dev.atlasrestore.model.RestoreJobRequest;

/**
 * The SDK's operation, which sends the same request as all others. The workflow on top of it would
 * read the list of jobs first, which the others do not do.
 */
final class SdkClient implements BenchmarkClient {
  private final AtlasClient atlas;

  SdkClient(String baseUrl, String options) {
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
