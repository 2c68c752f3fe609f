// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/**
 * The fastest possible call with the JDK alone: it concatenates the request and cuts the id out of
 * the response.
 */
final class JdkFloor implements BenchmarkClient {
  private static final String ID = "\"id\":\"";

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final String baseUrl;

  JdkFloor(String baseUrl, String options) {
    this.baseUrl = baseUrl;
  }

  @Override
  public String createJob() throws IOException, InterruptedException {
    String body =
        "{\"deliveryType\":\"automated\",\"snapshotId\":\""
            + SNAPSHOT
            + "\",\"targetGroupId\":\""
            + TARGET_GROUP
            + "\",\"targetClusterName\":\""
            + TARGET_CLUSTER
            + "\"}";
    String path = "api/atlas/v2/groups/" + GROUP + "/clusters/" + CLUSTER + "/backup/restoreJobs";
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(baseUrl + path))
            .header("Accept", ACCEPT)
            .header("Content-Type", "application/json")
            .header("User-Agent", "floor")
            .header("Authorization", "Bearer " + TOKEN)
            .POST(BodyPublishers.ofString(body))
            .build();
    HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
    if (response.statusCode() != 200) {
      throw new IOException("status " + response.statusCode());
    }
    int start = response.body().indexOf(ID) + ID.length();
    return response.body().substring(start, response.body().indexOf('"', start));
  }
}
