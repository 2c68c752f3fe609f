// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.benchmarks;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import okhttp3.Credentials;
import okhttp3.FormBody;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okio.Buffer;

/**
 * The fastest possible call with OkHttp and Gson's streams: one handwritten operation without
 * validation, typed errors and retries.
 */
final class OkHttpFloor implements BenchmarkClient {
  private static final MediaType JSON = MediaType.get("application/json; charset=UTF-8");

  private final OkHttpClient client = new OkHttpClient();
  private final HttpUrl baseUrl;
  private final boolean login;
  private String token;

  OkHttpFloor(String baseUrl, String options) {
    this.baseUrl = HttpUrl.get(baseUrl);
    this.login = options.equals("login");
    this.token = login ? null : TOKEN;
  }

  @Override
  public String createJob() throws IOException {
    if (login && token == null) {
      token = fetchToken();
    }
    HttpUrl url =
        baseUrl
            .newBuilder()
            .addPathSegments("api/atlas/v2/groups")
            .addPathSegment(GROUP)
            .addPathSegment("clusters")
            .addPathSegment(CLUSTER)
            .addPathSegments("backup/restoreJobs")
            .build();
    Request request =
        new Request.Builder()
            .url(url)
            .header("Accept", ACCEPT)
            .header("User-Agent", "floor")
            .header("Authorization", "Bearer " + token)
            .post(body())
            .build();
    try (Response response = client.newCall(request).execute();
        JsonReader in = new JsonReader(response.body().charStream())) {
      if (!response.isSuccessful()) {
        throw new IOException("status " + response.code());
      }
      return read(in).id;
    }
  }

  private String fetchToken() throws IOException {
    Request request =
        new Request.Builder()
            .url(baseUrl.newBuilder().addPathSegments("api/oauth/token").build())
            .header("Accept", "application/json")
            .header("Authorization", Credentials.basic(CLIENT_ID, CLIENT_SECRET))
            .post(new FormBody.Builder().add("grant_type", "client_credentials").build())
            .build();
    try (Response response = client.newCall(request).execute();
        JsonReader in = new JsonReader(response.body().charStream())) {
      String value = null;
      in.beginObject();
      while (in.hasNext()) {
        if (in.nextName().equals("access_token")) {
          value = in.nextString();
        } else {
          in.skipValue();
        }
      }
      return value;
    }
  }

  private static RequestBody body() throws IOException {
    Buffer buffer = new Buffer();
    JsonWriter out =
        new JsonWriter(new OutputStreamWriter(buffer.outputStream(), StandardCharsets.UTF_8));
    out.beginObject();
    out.name("deliveryType").value("automated");
    out.name("snapshotId").value(SNAPSHOT);
    out.name("targetGroupId").value(TARGET_GROUP);
    out.name("targetClusterName").value(TARGET_CLUSTER);
    out.endObject();
    out.close();
    return RequestBody.create(buffer.readByteString(), JSON);
  }

  private static Job read(JsonReader in) throws IOException {
    Job job = new Job();
    in.beginObject();
    while (in.hasNext()) {
      String name = in.nextName();
      if (in.peek() == JsonToken.NULL) {
        in.nextNull();
        continue;
      }
      switch (name) {
        case "id" -> job.id = in.nextString();
        case "deliveryType" -> job.deliveryType = in.nextString();
        case "snapshotId" -> job.snapshotId = in.nextString();
        case "timestamp" -> job.timestamp = in.nextString();
        case "targetGroupId" -> job.targetGroupId = in.nextString();
        case "targetClusterName" -> job.targetClusterName = in.nextString();
        case "cancelled" -> job.cancelled = in.nextBoolean();
        case "expired" -> job.expired = in.nextBoolean();
        case "failed" -> job.failed = in.nextBoolean();
        case "finishedAt" -> job.finishedAt = in.nextString();
        case "deliveryUrl" -> {
          in.beginArray();
          while (in.hasNext()) {
            job.deliveryUrl.add(in.nextString());
          }
          in.endArray();
        }
        default -> in.skipValue();
      }
    }
    in.endObject();
    return job;
  }

  /** The members of a job that a waiting caller needs. */
  private static final class Job {
    String id;
    String deliveryType;
    String snapshotId;
    String timestamp;
    String targetGroupId;
    String targetClusterName;
    boolean cancelled;
    boolean expired;
    boolean failed;
    String finishedAt;
    final List<String> deliveryUrl = new ArrayList<>();
  }
}
