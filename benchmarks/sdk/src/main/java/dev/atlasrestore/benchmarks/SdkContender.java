// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.benchmarks;

import dev.atlasrestore.AtlasClient;
import dev.atlasrestore.auth.Credentials;
import dev.atlasrestore.model.RestoreJobRequest;

/** The SDK, as its README uses it. */
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
        .restores()
        .start(
            GROUP, CLUSTER, RestoreJobRequest.automated(SNAPSHOT, TARGET_GROUP, TARGET_CLUSTER))
        .getId();
  }
}
