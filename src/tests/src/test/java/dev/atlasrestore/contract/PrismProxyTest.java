// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.atlasrestore.AtlasClient;
import dev.atlasrestore.VirtualTimeSource;
import dev.atlasrestore.auth.Credentials;
import dev.atlasrestore.error.NotFoundException;
import dev.atlasrestore.http.AtlasApi;
import dev.atlasrestore.junit.PrismExtension;
import dev.atlasrestore.model.RestoreJob;
import dev.atlasrestore.model.RestoreJobRequest;
import dev.atlasrestore.simulator.AtlasSimulator;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Checks the client and the simulator against the spec, with Prism between them. */
class PrismProxyTest {
  private static final VirtualTimeSource TIME = new VirtualTimeSource();
  private static final AtlasSimulator SIMULATOR =
      AtlasSimulator.builder().clock(TIME).tokenLifetime(Duration.ofDays(1)).start();

  @RegisterExtension
  static final PrismExtension PRISM =
      PrismExtension.proxy(SIMULATOR::baseUrl)
          .command(
              System.getProperty("node", "node"),
              "../../spec/node_modules/@stoplight/prism-cli/dist/index.js");

  @AfterAll
  static void stop() {
    SIMULATOR.close();
  }

  /**
   * Collects the violations that Prism reports. Token requests, which are not in the spec, bypass
   * Prism.
   */
  private static final class ViolationRecorder implements Interceptor {
    private final List<String> found = new CopyOnWriteArrayList<>();

    @Override
    public Response intercept(Chain chain) throws IOException {
      Request request = chain.request();
      if (request.url().encodedPath().equals(AtlasApi.TOKEN_PATH)) {
        HttpUrl simulator = HttpUrl.get(SIMULATOR.baseUrl());
        HttpUrl url = request.url().newBuilder().port(simulator.port()).build();
        return chain.proceed(request.newBuilder().url(url).build());
      }
      Response response = chain.proceed(request);
      String violations = response.header("sl-violations");
      if (violations != null && response.code() != 401) {
        found.add(request.method() + " " + request.url() + ": " + violations);
      }
      return response;
    }
  }

  static Stream<Credentials> credentials() {
    return Stream.of(
        Credentials.serviceAccount(SIMULATOR.clientId(), SIMULATOR.clientSecret()),
        Credentials.apiKey(SIMULATOR.publicKey(), SIMULATOR.privateKey()),
        Credentials.accessToken(SIMULATOR.accessToken()));
  }

  @ParameterizedTest
  @MethodSource("credentials")
  void keepsToTheSpecInEveryExchange(Credentials credentials) throws InterruptedException {
    ViolationRecorder violations = new ViolationRecorder();
    String group = SIMULATOR.groupId();
    String source = SIMULATOR.sourceCluster();
    String sharded = SIMULATOR.shardedCluster();
    try (AtlasClient atlas =
        AtlasClient.builder()
            .credentials(credentials)
            .baseUrl(PRISM.baseUrl())
            .timeSource(TIME)
            .okHttpClient(
                client ->
                    client.addInterceptor(violations).addNetworkInterceptor(new CompactDigest()))
            .build()) {
      var backups = atlas.cloudBackups();
      String snapshot =
          backups.listBackupSnapshots(group, source).execute().getResults().get(0).getId();
      backups.getBackupSnapshot(group, source, snapshot).execute();
      String parts =
          backups.listBackupShardedClusters(group, sharded).execute().getResults().get(0).getId();
      backups.getBackupShardedCluster(group, sharded, parts).execute();
      RestoreJob job =
          atlas
              .restores()
              .start(
                  group,
                  source,
                  RestoreJobRequest.automated(snapshot, group, SIMULATOR.targetCluster()));
      atlas.restores().await(group, source, job.getId(), Duration.ofHours(1), progress -> {});
      RestoreJob files = atlas.restores().start(group, sharded, RestoreJobRequest.download(parts));
      atlas.restores().await(group, sharded, files.getId(), Duration.ofHours(1), progress -> {});
      // No cancelling here: the 204 of the service has a media type, and Prism adds a body to it.
      TIME.advance(Duration.ofHours(2)); // the download expires
      assertThat(backups.listBackupRestoreJobs(group, source).execute().getResults()).isNotEmpty();
      assertThatThrownBy(() -> backups.getBackupRestoreJob(group, source, "0".repeat(24)).execute())
          .isInstanceOf(NotFoundException.class);
    }
    assertThat(violations.found).isEmpty();
  }
}
