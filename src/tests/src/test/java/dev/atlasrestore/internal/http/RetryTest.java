// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.internal.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.atlasrestore.AtlasClient;
import dev.atlasrestore.VirtualTimeSource;
import dev.atlasrestore.auth.Credentials;
import dev.atlasrestore.error.AtlasApiException;
import dev.atlasrestore.error.AtlasConnectionException;
import dev.atlasrestore.error.UnexpectedResponseException;
import dev.atlasrestore.http.Attempt;
import dev.atlasrestore.http.RetryPolicy;
import dev.atlasrestore.model.RestoreJobRequest;
import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.SocketEffect;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RetryTest {
  private static final String ID = "0".repeat(24);
  private static final String JOB =
      "{\"id\":\"" + ID + "\",\"deliveryType\":\"download\",\"snapshotId\":\"" + ID + "\"}";

  private final VirtualTimeSource time = new VirtualTimeSource();
  private final List<Attempt> attempts = new CopyOnWriteArrayList<>();
  private MockWebServer server;
  private AtlasClient atlas;

  @BeforeEach
  void start() throws IOException {
    server = new MockWebServer();
    server.start(InetAddress.getLoopbackAddress(), 0);
    atlas = client(RetryPolicy.DEFAULT);
  }

  @AfterEach
  void stop() {
    atlas.close();
    server.close();
  }

  private AtlasClient client(RetryPolicy policy) {
    return AtlasClient.builder()
        .credentials(Credentials.accessToken("any-token"))
        .baseUrl(server.url("/").toString())
        .retry(policy)
        .attemptListener(attempts::add)
        .timeSource(time)
        .build();
  }

  private static MockResponse.Builder status(int status) {
    return new MockResponse.Builder()
        .code(status)
        .setHeader("Content-Type", "application/json")
        .body("{\"error\":" + status + ",\"errorCode\":\"SOME_CODE\"}");
  }

  private static MockResponse job() {
    return new MockResponse.Builder()
        .setHeader("Content-Type", "application/vnd.atlas.2023-01-01+json")
        .body(JOB)
        .build();
  }

  private static MockResponse noResponse() {
    return new MockResponse.Builder().onResponseStart(new SocketEffect.CloseSocket()).build();
  }

  private void get() {
    atlas.cloudBackups().getBackupRestoreJob(ID, "orders", ID).execute();
  }

  private void post() {
    atlas
        .cloudBackups()
        .createBackupRestoreJob(ID, "orders", RestoreJobRequest.download(ID))
        .execute();
  }

  @ParameterizedTest
  @ValueSource(ints = {408, 429, 502, 503, 504})
  void retriesARepeatableCallAfterATransientFailure(int status) {
    server.enqueue(status(status).build());
    server.enqueue(noResponse());
    server.enqueue(job());

    get();

    assertThat(server.getRequestCount()).isEqualTo(3);
    assertThat(attempts).extracting(Attempt::number).containsExactly(1, 2, 3);
    assertThat(attempts).extracting(Attempt::operation).containsOnly("getBackupRestoreJob");
    assertThat(attempts.get(0).failure()).isInstanceOf(AtlasApiException.class);
    assertThat(attempts.get(1).failure()).isInstanceOf(AtlasConnectionException.class);
    assertThat(attempts.get(2).failure()).isNull();
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 401, 403, 404, 409, 500, 501})
  void throwsOtherStatusesImmediately(int status) {
    server.enqueue(status(status).build());

    assertThatThrownBy(this::get).isInstanceOf(AtlasApiException.class);
    assertThat(server.getRequestCount()).isEqualTo(1);
  }

  @Test
  void sendsOnceWithoutRetries() {
    server.enqueue(status(503).build());

    assertThatThrownBy(
            () ->
                atlas
                    .cloudBackups()
                    .getBackupRestoreJob(ID, "orders", ID)
                    .withoutRetries()
                    .execute())
        .isInstanceOf(AtlasApiException.class);
    assertThat(attempts).singleElement().satisfies(attempt -> assertThat(attempt.delay()).isNull());
  }

  @Test
  void retriesATruncatedBody() {
    server.enqueue(job().newBuilder().onResponseBody(new SocketEffect.CloseSocket()).build());
    server.enqueue(job());

    get();

    assertThat(server.getRequestCount()).isEqualTo(2);
  }

  @Test
  void doesNotRetryAPostWithoutAResponse() {
    server.enqueue(noResponse());

    assertThatThrownBy(this::post)
        .isInstanceOfSatisfying(
            AtlasConnectionException.class, e -> assertThat(e.mayHaveBeenSent()).isTrue());
    assertThat(server.getRequestCount()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {408, 500, 502, 503, 504})
  void doesNotRetryAPostAfterATransientFailure(int status) {
    server.enqueue(status(status).setHeader("Retry-After", 0).build());

    assertThatThrownBy(this::post).isInstanceOf(AtlasApiException.class);
    assertThat(server.getRequestCount()).isEqualTo(1);
  }

  @Test
  void doesNotFollowARedirectedPost() {
    server.enqueue(
        new MockResponse.Builder().code(307).setHeader("Location", server.url("/x")).build());

    assertThatThrownBy(this::post).isInstanceOf(UnexpectedResponseException.class);
    assertThat(server.getRequestCount()).isEqualTo(1);
  }

  @Test
  void retriesAPostAfterA429OfTheService() {
    server.enqueue(status(429).build());
    server.enqueue(job());

    post();

    assertThat(server.getRequestCount()).isEqualTo(2);
  }

  @Test
  void doesNotRetryAPostAfterA429OfAProxy() {
    server.enqueue(
        new MockResponse.Builder()
            .code(429)
            .setHeader("Content-Type", "text/html")
            .body("<html>Slow down</html>")
            .build());

    assertThatThrownBy(this::post).isInstanceOf(UnexpectedResponseException.class);
    assertThat(server.getRequestCount()).isEqualTo(1);
  }

  @Test
  void retriesAPostThatWasNotSent() {
    server.close();

    assertThatThrownBy(this::post)
        .isInstanceOfSatisfying(
            AtlasConnectionException.class, e -> assertThat(e.mayHaveBeenSent()).isFalse());
    assertThat(attempts).hasSize(RetryPolicy.DEFAULT.maxAttempts());
  }

  @Test
  void honoursRetryAfterInSeconds() {
    server.enqueue(status(503).setHeader("Retry-After", 70).build());
    server.enqueue(job());

    get();

    assertThat(Duration.between(VirtualTimeSource.START, time.now()))
        .isBetween(Duration.ofSeconds(70), Duration.ofSeconds(71));
  }

  @Test
  void honoursRetryAfterAsADate() {
    String date =
        DateTimeFormatter.RFC_1123_DATE_TIME.format(
            VirtualTimeSource.START.plusSeconds(40).atOffset(ZoneOffset.UTC));
    server.enqueue(status(429).setHeader("Retry-After", date).build());
    server.enqueue(job());

    get();

    assertThat(time.now()).isEqualTo(VirtualTimeSource.START.plusSeconds(40));
  }

  @Test
  void stopsRetryingAtMaxElapsed() {
    server.enqueue(status(503).setHeader("Retry-After", 121).build());

    assertThatThrownBy(this::get).isInstanceOf(AtlasApiException.class);
    assertThat(time.now()).isEqualTo(VirtualTimeSource.START);
  }

  @Test
  void returnsTheResultWhenTheListenerFails() {
    server.enqueue(job());
    try (AtlasClient listened =
        AtlasClient.builder()
            .credentials(Credentials.accessToken("any-token"))
            .baseUrl(server.url("/").toString())
            .attemptListener(
                attempt -> {
                  throw new IllegalStateException("full disk");
                })
            .build()) {
      assertThat(
              listened
                  .cloudBackups()
                  .createBackupRestoreJob(ID, "orders", RestoreJobRequest.download(ID))
                  .execute()
                  .getId())
          .isEqualTo(ID);
    }
  }

  @Test
  void retriesAsyncCalls() throws InterruptedException {
    server.enqueue(status(503).build());
    server.enqueue(noResponse());
    server.enqueue(job());
    CompletableFuture<?> future =
        atlas.cloudBackups().getBackupRestoreJob(ID, "orders", ID).executeAsync();

    time.advanceToNextTask();
    time.advanceToNextTask();

    assertThat(future.join()).isNotNull();
    assertThat(attempts).hasSize(3);
  }

  @Test
  void stopsRetryingACancelledCall() {
    server.enqueue(status(503).setHeader("Retry-After", 60).build());
    CompletableFuture<?> future =
        atlas.cloudBackups().getBackupRestoreJob(ID, "orders", ID).executeAsync();
    while (attempts.isEmpty()) {
      Thread.onSpinWait();
    }

    future.cancel(true);
    time.advance(Duration.ofHours(1));

    assertThat(server.getRequestCount()).isEqualTo(1);
  }

  @Test
  void stopsRetryingWhenInterrupted() {
    server.enqueue(status(503).setHeader("Retry-After", 60).build());
    Thread caller = Thread.currentThread();
    try (AtlasClient interrupted =
        AtlasClient.builder()
            .credentials(Credentials.accessToken("any-token"))
            .baseUrl(server.url("/").toString())
            .attemptListener(attempt -> caller.interrupt())
            .timeSource(time)
            .build()) {
      assertThatThrownBy(
              () -> interrupted.cloudBackups().getBackupRestoreJob(ID, "orders", ID).execute())
          .isInstanceOf(AtlasApiException.class);
    }
    assertThat(Thread.interrupted()).isTrue();
    assertThat(time.now()).isEqualTo(VirtualTimeSource.START);
  }

  @Property(tries = 200)
  void keepsDelaysWithinTheirBounds(
      @ForAll @IntRange(min = 1, max = 60) int attempt,
      @ForAll @IntRange(min = 0, max = 100_000) int base,
      @ForAll @IntRange(min = 0, max = 100_000) int most) {
    RetryPolicy policy =
        new RetryPolicy(100, Duration.ofMillis(base), Duration.ofMillis(most), Duration.ofDays(1));
    Duration delay =
        new RetryDecision(policy, new java.util.Random(attempt))
            .delay(
                true,
                new AtlasConnectionException("GET /", new IOException(), true),
                attempt,
                Duration.ZERO);

    assertThat(delay).isBetween(Duration.ZERO, Duration.ofMillis(most));
    if (attempt < 10) {
      assertThat(delay).isLessThanOrEqualTo(Duration.ofMillis((long) base << (attempt - 1)));
    }
  }

  @Test
  void spreadsCallsWhenTheRateLimitRunsLow() {
    for (int remaining = 20; remaining >= 5; remaining--) {
      server.enqueue(
          job()
              .newBuilder()
              .setHeader("RateLimit-Limit", 100)
              .setHeader("RateLimit-Remaining", remaining)
              .build());
    }
    List<Duration> at = new ArrayList<>();
    for (int i = 0; i < 16; i++) {
      get();
      at.add(Duration.between(VirtualTimeSource.START, time.now()));
    }

    // 20 to 10 remaining: no delay; from 9 on, at least a tenth of a minute between two calls
    assertThat(at.subList(0, 12)).containsOnly(Duration.ZERO);
    for (int i = 12; i < 16; i++) {
      assertThat(at.get(i).minus(at.get(i - 1))).isGreaterThanOrEqualTo(Duration.ofSeconds(6));
    }
  }
}
