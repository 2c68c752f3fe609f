// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.benchmarks;

import java.io.IOException;
import java.net.http.HttpClient;
import stock.jdk.ApiClient;
import stock.jdk.ApiException;
import stock.jdk.api.CloudBackupsApi;
import stock.jdk.model.DeliveryType;
import stock.jdk.model.RestoreJobRequest;

/** The stock generator's client for the JDK's HTTP client and Jackson. */
final class StockNative implements BenchmarkClient {
  private final CloudBackupsApi api;

  StockNative(String baseUrl, String options) {
    ApiClient client = new ApiClient();
    client.updateBaseUri(baseUrl.substring(0, baseUrl.length() - 1));
    client.setHttpClientBuilder(HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1));
    client.setRequestInterceptor(request -> request.header("Authorization", "Bearer " + TOKEN));
    api = new CloudBackupsApi(client);
  }

  @Override
  public String createJob() throws Exception {
    RestoreJobRequest request =
        new RestoreJobRequest()
            .deliveryType(DeliveryType.AUTOMATED)
            .snapshotId(SNAPSHOT)
            .targetGroupId(TARGET_GROUP)
            .targetClusterName(TARGET_CLUSTER);
    try {
      return api.createBackupRestoreJob(GROUP, CLUSTER, request, null, null).getId();
    } catch (ApiException e) {
      throw e.getCause() instanceof IOException lost ? lost : e;
    }
  }
}
