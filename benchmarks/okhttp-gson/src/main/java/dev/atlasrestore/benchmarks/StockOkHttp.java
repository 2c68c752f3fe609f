// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.benchmarks;

import java.net.URI;
import java.util.List;
import java.util.Map;
import stock.okhttpgson.ApiClient;
import stock.okhttpgson.ApiException;
import stock.okhttpgson.Pair;
import stock.okhttpgson.api.CloudBackupsApi;
import stock.okhttpgson.model.DeliveryType;
import stock.okhttpgson.model.RestoreJobRequest;

/** The stock generator's client for OkHttp and Gson. */
final class StockOkHttp implements BenchmarkClient {
  private final CloudBackupsApi api;

  StockOkHttp(String baseUrl, String options) {
    ApiClient client = new Unauthenticated();
    client.setBasePath(baseUrl.substring(0, baseUrl.length() - 1));
    client.addDefaultHeader("Authorization", "Bearer " + TOKEN);
    api = new CloudBackupsApi(client);
  }

  @Override
  public String createJob() throws ApiException {
    RestoreJobRequest request =
        new RestoreJobRequest()
            .deliveryType(DeliveryType.AUTOMATED)
            .snapshotId(SNAPSHOT)
            .targetGroupId(TARGET_GROUP)
            .targetClusterName(TARGET_CLUSTER);
    return api.createBackupRestoreJob(GROUP, CLUSTER, request, null, null).getId();
  }

  /** Adds no authentication, because the stock client throws if the description contains digest. */
  private static final class Unauthenticated extends ApiClient {
    @Override
    public void updateParamsForAuth(
        String[] names,
        List<Pair> query,
        Map<String, String> headers,
        Map<String, String> cookies,
        String payload,
        String method,
        URI uri) {}
  }
}
