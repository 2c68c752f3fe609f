// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.benchmarks;

import java.io.IOException;
import stock.retrofit2.ApiClient;
import stock.retrofit2.api.CloudBackupsApi;
import stock.retrofit2.model.DeliveryType;
import stock.retrofit2.model.RestoreJobRequest;

/** The stock generator's client for Retrofit and Gson. */
final class StockRetrofit implements BenchmarkClient {
  private final CloudBackupsApi api;

  StockRetrofit(String baseUrl, String options) {
    ApiClient client = new ApiClient();
    client.getAdapterBuilder().baseUrl(baseUrl);
    client
        .getOkBuilder()
        .addInterceptor(
            chain ->
                chain.proceed(
                    chain
                        .request()
                        .newBuilder()
                        .header("Accept", ACCEPT)
                        .header("Authorization", "Bearer " + TOKEN)
                        .build()));
    api = client.createService(CloudBackupsApi.class);
  }

  @Override
  public String createJob() throws IOException {
    RestoreJobRequest request =
        new RestoreJobRequest()
            .deliveryType(DeliveryType.AUTOMATED)
            .snapshotId(SNAPSHOT)
            .targetGroupId(TARGET_GROUP)
            .targetClusterName(TARGET_CLUSTER);
    return api.createBackupRestoreJob(GROUP, CLUSTER, request, null, null).execute().body().getId();
  }
}
