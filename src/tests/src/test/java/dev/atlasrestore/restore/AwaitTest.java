// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.restore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.atlasrestore.AtlasClient;
import dev.atlasrestore.VirtualTimeSource;
import dev.atlasrestore.auth.Credentials;
import dev.atlasrestore.error.ForbiddenException;
import dev.atlasrestore.error.NotFoundException;
import dev.atlasrestore.error.RestoreFailedException;
import dev.atlasrestore.error.RestoreTimeoutException;
import dev.atlasrestore.error.UnauthorizedException;
import dev.atlasrestore.http.AtlasApi;
import dev.atlasrestore.model.RestoreJob;
import dev.atlasrestore.model.RestoreJobRequest;
import dev.atlasrestore.model.SnapshotStatus;
import dev.atlasrestore.simulator.AtlasSimulator;
import dev.atlasrestore.simulator.AtlasSimulator.Exchange;
import dev.atlasrestore.simulator.Fault;
import dev.atlasrestore.simulator.Fault.Delivery;
import dev.atlasrestore.simulator.Fault.Outcome;
import java.net.InetAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicInteger;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AwaitTest {
  private static final Duration HOURS = Duration.ofHours(3);
  private static final AwaitOptions LONG_TIMEOUT =
      AwaitOptions.builder(HOURS.multipliedBy(2)).build();

  private final VirtualTimeSource time = new VirtualTimeSource();
  private final AtlasSimulator simulator =
      AtlasSimulator.builder()
          .clock(time)
          .restoreDuration(HOURS)
          .tokenLifetime(Duration.ofMinutes(10))
          .start();
  private final AtlasClient atlas = client(simulator);
  private final String group = simulator.groupId();
  private final String source = simulator.sourceCluster();

  @AfterEach
  void stop() {
    atlas.close();
    simulator.close();
  }

  private AtlasClient client(AtlasSimulator simulator) {
    return AtlasClient.builder()
        .credentials(Credentials.serviceAccount(simulator.clientId(), simulator.clientSecret()))
        .baseUrl(simulator.baseUrl())
        .timeSource(time)
        .build();
  }

  private String start(AtlasSimulator simulator, RestoreJobRequest request) {
    return client(simulator).restores().start(group, source, request).getId();
  }

  private RestoreJobRequest automated(AtlasSimulator simulator) {
    return RestoreJobRequest.automated(
        simulator.addSnapshot(source, time.now(), SnapshotStatus.COMPLETED),
        group,
        simulator.targetCluster());
  }

  private RestoreJobRequest download() {
    return RestoreJobRequest.download(
        simulator.addSnapshot(source, time.now(), SnapshotStatus.COMPLETED));
  }

  @Test
  void waitsThroughExpiriesFaultsAndARestart() throws InterruptedException {
    String job = start(simulator, automated(simulator));
    AtomicInteger calls = new AtomicInteger();
    simulator.faults(
        (method, path) ->
            switch (calls.incrementAndGet() % 7) {
              case 1 -> Fault.of(Delivery.LOST, Outcome.NO_RESPONSE);
              case 2 -> Fault.of(Delivery.LOST, Outcome.SERVER_ERROR);
              case 3 -> Fault.of(Delivery.ONCE, Outcome.TRUNCATED);
              case 4 -> Fault.of(Delivery.LOST, Outcome.BAD_GATEWAY);
              default -> null;
            });
    Set<RestoreState> states = new TreeSet<>();
    AwaitOptions options =
        AwaitOptions.builder(HOURS.multipliedBy(2))
            .onProgress(
                progress -> {
                  states.add(progress.state());
                  if (progress.attempts() % 50 == 0) {
                    simulator.goOffline();
                    simulator.goOnline();
                    simulator.revokeAuthentication();
                  }
                })
            .build();

    RestoreJob done = atlas.restores().await(group, source, job, options);

    assertThat(done.getFinishedAt()).isNotNull();
    assertThat(states).containsExactly(RestoreState.IN_PROGRESS, RestoreState.FINISHED);
    assertThat(time.now()).isBefore(VirtualTimeSource.START.plus(HOURS).plusSeconds(300));
  }

  @Test
  void pollsSlowerAtALowRateLimit() throws InterruptedException {
    try (AtlasSimulator strict =
            AtlasSimulator.builder().clock(time).restoreDuration(HOURS).rateLimit(20).start();
        AtlasClient atlas = client(strict)) {
      String job = start(strict, automated(strict));
      time.advance(Duration.ofMinutes(2));

      atlas.restores().await(group, source, job, LONG_TIMEOUT);

      List<Exchange> looks =
          strict.exchanges().stream().filter(e -> e.path().endsWith(job)).toList();
      assertThat(looks).extracting(Exchange::status).doesNotContain(429);
      assertThat(looks).hasSizeLessThan(370);
    }
  }

  @Test
  void awaitsAThousandJobsOnTwoThreads() {
    Duration half = Duration.ofSeconds(30);
    try (AtlasSimulator generous =
            AtlasSimulator.builder()
                .clock(time)
                .restoreDuration(half.multipliedBy(2))
                .rateLimit(1_000_000)
                .start();
        AtlasClient atlas = client(generous)) {
      String job = start(generous, automated(generous));
      int threads = Thread.activeCount();
      AtomicInteger looks = new AtomicInteger();
      AwaitOptions options =
          AwaitOptions.builder(HOURS).onProgress(progress -> looks.incrementAndGet()).build();
      List<CompletableFuture<RestoreJob>> all = new ArrayList<>();
      for (int i = 0; i < 1000; i++) {
        all.add(atlas.restores().awaitAsync(group, source, job, options));
      }

      time.advance(half);
      assertThat(looks.get()).isGreaterThan(1000);
      assertThat(all).noneMatch(CompletableFuture::isDone);
      assertThat(Thread.activeCount()).isLessThanOrEqualTo(threads + 3);
      time.advance(half.multipliedBy(2));

      assertThat(all).allMatch(future -> future.join().getFinishedAt() != null);
    }
  }

  @Test
  void endsAsyncWaitingLikeWaiting() {
    simulator.failNextRestore();
    CompletableFuture<RestoreJob> failing =
        atlas
            .restores()
            .awaitAsync(group, source, start(simulator, automated(simulator)), LONG_TIMEOUT);
    CompletableFuture<RestoreJob> absent =
        atlas.restores().awaitAsync(group, source, "0".repeat(24), LONG_TIMEOUT);

    time.advance(HOURS.plusMinutes(1));

    assertThatThrownBy(failing::join)
        .isInstanceOf(CompletionException.class)
        .hasCauseInstanceOf(RestoreFailedException.class);
    assertThatThrownBy(absent::join).hasCauseInstanceOf(NotFoundException.class);
  }

  @Test
  void cancelsTheDownloadOfACancelledFuture() {
    AwaitOptions options = AwaitOptions.builder(HOURS).cancelWhenAbandoned(true).build();
    String job = start(simulator, download());
    CompletableFuture<RestoreJob> waiting =
        atlas.restores().awaitAsync(group, source, job, options);
    time.advance(Duration.ofSeconds(1));

    waiting.cancel(true);
    time.advance(Duration.ofSeconds(1));

    assertThat(simulator.restoreJobs().get(0).getCancelled()).isTrue();
  }

  @Test
  void cancelsTheDownloadAtTheTimeout() {
    AwaitOptions options =
        AwaitOptions.builder(Duration.ofMinutes(1)).cancelWhenAbandoned(true).build();
    String job = start(simulator, download());

    assertThatThrownBy(() -> atlas.restores().await(group, source, job, options))
        .isInstanceOf(RestoreTimeoutException.class);

    assertThat(simulator.restoreJobs().get(0).getCancelled()).isTrue();
  }

  @Test
  void leavesARestoreRunningWhenAbandoned() {
    AwaitOptions options =
        AwaitOptions.builder(Duration.ofMinutes(1)).cancelWhenAbandoned(true).build();
    String job = start(simulator, automated(simulator));

    assertThatThrownBy(() -> atlas.restores().await(group, source, job, options))
        .isInstanceOf(RestoreTimeoutException.class);

    assertThat(simulator.restoreJobs().get(0).getCancelled()).isFalse();
  }

  @Test
  void stopsWaitingWhenInterrupted() {
    String job = start(simulator, automated(simulator));
    Thread.currentThread().interrupt();

    assertThatThrownBy(() -> atlas.restores().await(group, source, job, LONG_TIMEOUT))
        .isInstanceOf(InterruptedException.class);
    assertThat(time.now()).isEqualTo(VirtualTimeSource.START);
  }

  @Test
  @Timeout(60)
  void letsCallbacksUseTheClientWhileItCloses() throws Exception {
    String job = start(simulator, automated(simulator));
    CompletableFuture<Restores> used =
        atlas
            .restores()
            .awaitAsync(group, source, job, LONG_TIMEOUT)
            .handle((done, failure) -> CompletableFuture.supplyAsync(atlas::restores).join());

    atlas.close();

    assertThat(used.get()).isSameAs(atlas.restores());
  }

  @Test
  void awaitsNothingAfterClose() {
    String job = start(simulator, automated(simulator));

    atlas.close();

    assertThatThrownBy(() -> atlas.restores().await(group, source, job, LONG_TIMEOUT))
        .isInstanceOf(CancellationException.class);
  }

  @Test
  void stopsWaitingOnClose() {
    String job = start(simulator, automated(simulator));
    AwaitOptions options =
        AwaitOptions.builder(HOURS).onProgress(progress -> atlas.close()).build();
    CompletableFuture<RestoreJob> waiting =
        atlas.restores().awaitAsync(group, source, job, options);

    time.advance(Duration.ofMinutes(1));

    assertThatThrownBy(waiting::join).isInstanceOf(CancellationException.class);
    assertThatThrownBy(() -> atlas.restores().await(group, source, job, options))
        .isInstanceOf(CancellationException.class);
  }

  /**
   * Answers a job that is running, then as often as given what is no job, and then the job's end.
   */
  private void awaitAmid(int times, MockResponse interruption) throws Exception {
    String job = "{\"id\":\"%s\",\"deliveryType\":\"automated\",\"snapshotId\":\"%s\"%s}";
    String id = "0".repeat(24);
    try (MockWebServer server = new MockWebServer()) {
      server.enqueue(json(String.format(job, id, id, "")));
      for (int i = 0; i < times; i++) {
        server.enqueue(interruption);
      }
      server.enqueue(json(String.format(job, id, id, ",\"finishedAt\":\"2026-08-10T05:00:00Z\"")));
      server.start(InetAddress.getLoopbackAddress(), 0);
      try (AtlasClient atlas =
          AtlasClient.builder()
              .credentials(Credentials.accessToken("any-token"))
              .baseUrl(server.url("/").toString())
              .timeSource(time)
              .build()) {
        atlas.restores().await(group, source, id, LONG_TIMEOUT);
      }
    }
  }

  private static MockResponse json(String body) {
    return new MockResponse.Builder()
        .setHeader("Content-Type", "application/json")
        .body(body)
        .build();
  }

  private static MockResponse refusal(int status, String code) {
    return json("{\"error\":" + status + ",\"errorCode\":\"" + code + "\"}")
        .newBuilder()
        .code(status)
        .build();
  }

  @ParameterizedTest
  @CsvSource({
    "403, IP_ADDRESS_NOT_ON_ACCESS_LIST",
    "403, ORG_REQUIRES_ACCESS_LIST",
    "401, UNEXPECTED_ERROR"
  })
  void goesOnAfterARefusalThatMayPass(int status, String code) throws Exception {
    awaitAmid(4, refusal(status, code));
  }

  @Test
  void tellsARefusalThatStays() {
    assertThatThrownBy(() -> awaitAmid(5, refusal(403, "IP_ADDRESS_NOT_ON_ACCESS_LIST")))
        .isInstanceOf(ForbiddenException.class);
    assertThatThrownBy(() -> awaitAmid(1, refusal(403, "FEATURE_UNSUPPORTED")))
        .isInstanceOf(ForbiddenException.class);
    assertThatThrownBy(() -> awaitAmid(1, refusal(401, "USER_UNAUTHORIZED")))
        .isInstanceOf(UnauthorizedException.class);
  }

  @Test
  void outlivesATokenEndpointThatIsDown() throws InterruptedException {
    String job = start(simulator, automated(simulator));
    AtomicInteger tokens = new AtomicInteger();
    simulator.faults(
        (method, path) ->
            path.equals(AtlasApi.TOKEN_PATH) && tokens.incrementAndGet() % 4 != 0
                ? Fault.of(Delivery.LOST, Outcome.UNAVAILABLE)
                : null);

    RestoreJob done = atlas.restores().await(group, source, job, LONG_TIMEOUT);

    assertThat(done.getFinishedAt()).isNotNull();
    assertThat(tokens).hasValueGreaterThan(20);
  }
}
