// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import dev.atlasrestore.AtlasClient;
import dev.atlasrestore.api.CloudBackupsApi;
import dev.atlasrestore.auth.Credentials;
import dev.atlasrestore.error.AtlasApiException;
import dev.atlasrestore.error.ErrorCode;
import dev.atlasrestore.error.UnauthorizedException;
import dev.atlasrestore.http.AtlasCall;
import dev.atlasrestore.http.RetryPolicy;
import dev.atlasrestore.junit.PrismExtension;
import dev.atlasrestore.model.DeliveryType;
import dev.atlasrestore.model.ModelTypeAdapterFactory;
import dev.atlasrestore.model.RestoreJob;
import dev.atlasrestore.model.RestoreJobRequest;
import dev.atlasrestore.restore.RestoreState;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.stream.Stream;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PrismMockTest {
  private static final String GROUP = "64b7c1f09a3e5d2847c6f10a";
  private static final String TARGET_GROUP = "64b7c1f09a3e5d2847c6f10b";
  private static final String CLUSTER = "orders-production";
  private static final String SNAPSHOT = "6a80f3e1d2f34b7e90189c44";
  private static final String JOB = "6a810c55d2f34b7e9018aa01";
  private static final String ACCEPT = "application/vnd.atlas.2025-03-12+json";

  @RegisterExtension
  static final PrismExtension PRISM =
      PrismExtension.mock()
          .command(
              System.getProperty("node", "node"),
              "../../spec/node_modules/@stoplight/prism-cli/dist/index.js");

  /** Adds a header for Prism to requests, and records the requests as the client made them. */
  private static final class Preference implements Interceptor {
    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private final String prefer;

    Preference(String prefer) {
      this.prefer = prefer;
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
      requests.add(chain.request());
      Request.Builder request = chain.request().newBuilder().header("Prefer", prefer);
      if (prefer.startsWith("code=")) {
        // Prism returns an error only if the client accepts its media type.
        request.addHeader("Accept", "application/json");
      }
      return chain.proceed(request.build());
    }
  }

  private static AtlasClient client(Credentials credentials, Preference preference) {
    return AtlasClient.builder()
        .credentials(credentials)
        .baseUrl(PRISM.baseUrl())
        .retry(RetryPolicy.NONE)
        .okHttpClient(
            client ->
                client.addNetworkInterceptor(preference).addNetworkInterceptor(new CompactDigest()))
        .build();
  }

  static Stream<Credentials> credentials() {
    return Stream.of(
        Credentials.accessToken("any-token"), Credentials.apiKey("key", "any-private-key"));
  }

  static Stream<Function<CloudBackupsApi, AtlasCall<?>>> operations() {
    return Stream.of(
        api -> api.createBackupRestoreJob(GROUP, CLUSTER, RestoreJobRequest.download(SNAPSHOT)),
        api -> api.listBackupRestoreJobs(GROUP, CLUSTER, true, 500, 1),
        api -> api.getBackupRestoreJob(GROUP, CLUSTER, JOB),
        api -> api.cancelBackupRestoreJob(GROUP, CLUSTER, JOB),
        api -> api.listBackupSnapshots(GROUP, CLUSTER, true, 1, 1, 1786329300L, null, null),
        api -> api.getBackupSnapshot(GROUP, CLUSTER, SNAPSHOT),
        api -> api.listBackupShardedClusters(GROUP, CLUSTER),
        api -> api.getBackupShardedCluster(GROUP, CLUSTER, SNAPSHOT));
  }

  @ParameterizedTest
  @MethodSource("operations")
  void answersEachOperationAsSpecified(Function<CloudBackupsApi, AtlasCall<?>> operation) {
    Preference preference = new Preference("dynamic=false");
    try (AtlasClient atlas = client(Credentials.accessToken("any-token"), preference)) {
      assertThat(operation.apply(atlas.cloudBackups()).executeForResponse().status())
          .isIn(200, 204);
      assertThat(preference.requests)
          .singleElement()
          .satisfies(request -> assertThat(request.headers("Accept")).containsExactly(ACCEPT));
    }
  }

  @ParameterizedTest
  @MethodSource("credentials")
  void acceptsTheDocumentedRequest(Credentials credentials) {
    RestoreJobRequest automated =
        RestoreJobRequest.automated(SNAPSHOT, TARGET_GROUP, "orders-staging");
    try (AtlasClient atlas = client(credentials, new Preference("example=running"))) {
      RestoreJob job =
          atlas.cloudBackups().createBackupRestoreJob(GROUP, CLUSTER, automated).execute();

      assertThat(job.getId()).isEqualTo(JOB);
      assertThat(job.getDeliveryType()).isEqualTo(DeliveryType.AUTOMATED);
      assertThat(RestoreState.of(job)).isEqualTo(RestoreState.IN_PROGRESS);
    }
  }

  @ParameterizedTest
  @CsvSource({"running, IN_PROGRESS", "finished, FINISHED", "download, FINISHED"})
  void readsEachDocumentedJob(String example, RestoreState state) {
    try (AtlasClient atlas =
        client(Credentials.accessToken("any-token"), new Preference("example=" + example))) {
      RestoreJob job = atlas.cloudBackups().getBackupRestoreJob(GROUP, CLUSTER, JOB).execute();

      assertThat(RestoreState.of(job)).isEqualTo(state);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "400, VALIDATION_ERROR, BadRequestException",
    "401, UNEXPECTED_ERROR, UnauthorizedException",
    "403, CANNOT_CHANGE_GROUP_NAME, ForbiddenException",
    "404, RESOURCE_NOT_FOUND, NotFoundException",
    "409, CANNOT_DELETE_ORG_ACTIVE_LIVE_MIGRATION_ATLAS_ORG_LINK, ConflictException",
    "410, VERSION_GONE, GoneException",
    "429, RATE_LIMITED, TooManyRequestsException",
    "500, UNEXPECTED_ERROR, InternalServerErrorException"
  })
  void throwsForEachDocumentedError(int status, String code, String exception) {
    credentials()
        .forEach(
            credentials -> {
              Preference preference = new Preference("code=" + status);
              try (AtlasClient atlas = client(credentials, preference)) {
                assertThatThrownBy(
                        () ->
                            atlas
                                .cloudBackups()
                                .createBackupRestoreJob(
                                    GROUP, CLUSTER, RestoreJobRequest.download(SNAPSHOT))
                                .execute())
                    .isInstanceOfSatisfying(
                        AtlasApiException.class,
                        e -> {
                          assertThat(e.getStatus()).isEqualTo(status);
                          assertThat(e.getErrorCode()).isEqualTo(ErrorCode.of(code));
                          assertThat(e.getClass().getSimpleName()).isEqualTo(exception);
                          assertThat(e.getDetail()).isNotBlank();
                        });
                assertThat(preference.requests)
                    .allSatisfy(
                        request -> assertThat(request.headers("Accept")).containsExactly(ACCEPT));
              }
            });
  }

  @Test
  void rejectsARequestWithoutCredentials() throws IOException {
    assertThat(post("{\"deliveryType\":\"download\"}", null)).isEqualTo(401);
    try (AtlasClient elsewhere =
        AtlasClient.builder()
            .credentials(Credentials.accessToken("any-token"))
            .baseUrl(PRISM.baseUrl())
            .okHttpClient(
                client ->
                    client.addNetworkInterceptor(
                        chain ->
                            chain.proceed(
                                chain
                                    .request()
                                    .newBuilder()
                                    .removeHeader("Authorization")
                                    .build())))
            .build()) {
      assertThatThrownBy(
              () -> elsewhere.cloudBackups().getBackupRestoreJob(GROUP, CLUSTER, JOB).execute())
          .isInstanceOf(UnauthorizedException.class);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'deliveryType':'download','snapshotId':'6A80F3E1D2F34B7E90189C44'}",
        "{'deliveryType':'download','snapshotId':'6a80'}",
        "{'deliveryType':'automated','targetGroupId':'x'}",
        "{'deliveryType':'automated','targetClusterName':'-x'}",
        "{'deliveryType':'pointInTime','pointInTimeUTCSeconds':1199145599}",
        "{'deliveryType':'pointInTime','oplogTs':1199145599}",
        "{'deliveryType':'pointInTime','oplogInc':0}",
        "{'snapshotId':'6a80f3e1d2f34b7e90189c44'}"
      })
  void rejectsWhatPrismRejects(String json) throws IOException {
    String body = json.replace('\'', '"');
    assertThat(post(body, "Bearer any-token")).isEqualTo(400);

    Gson gson =
        new GsonBuilder().registerTypeAdapterFactory(new ModelTypeAdapterFactory()).create();
    Preference preference = new Preference("dynamic=false");
    try (AtlasClient atlas = client(Credentials.accessToken("any-token"), preference)) {
      assertThatThrownBy(
              () ->
                  atlas
                      .restores()
                      .start(GROUP, CLUSTER, gson.fromJson(body, RestoreJobRequest.class)))
          .hasMessageMatching("Not sent: .*|.*RestoreJobRequest needs deliveryType.*");
      assertThat(preference.requests).isEmpty();
    }
  }

  private static int post(String body, String authorization) throws IOException {
    Request.Builder request =
        new Request.Builder()
            .url(
                PRISM.baseUrl()
                    + "api/atlas/v2/groups/"
                    + GROUP
                    + "/clusters/"
                    + CLUSTER
                    + "/backup/restoreJobs")
            .header("Accept", ACCEPT)
            .post(RequestBody.create(body, MediaType.get("application/json")));
    if (authorization != null) {
      request.header("Authorization", authorization);
    }
    OkHttpClient client = new OkHttpClient();
    try (Response response = client.newCall(request.build()).execute()) {
      return response.code();
    } finally {
      client.dispatcher().executorService().shutdown();
      client.connectionPool().evictAll();
    }
  }

  @Nested
  class InANestedClass {
    @Test
    void usesThePrismOfTheOuterClass() {
      try (AtlasClient atlas =
          client(Credentials.accessToken("any-token"), new Preference("dynamic=false"))) {
        assertThat(atlas.cloudBackups().getBackupRestoreJob(GROUP, CLUSTER, JOB).execute().getId())
            .isEqualTo(JOB);
      }
    }
  }
}
