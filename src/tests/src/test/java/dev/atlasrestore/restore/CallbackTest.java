// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.restore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.atlasrestore.AtlasClient;
import dev.atlasrestore.auth.Credentials;
import dev.atlasrestore.error.RestoreTimeoutException;
import dev.atlasrestore.http.RetryPolicy;
import dev.atlasrestore.model.RestoreJob;
import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What depends on futures may take its time; nobody else waits for it. */
@Timeout(50) // what locks up never ends, or after a minute
class CallbackTest {
  private static final String ID = "0".repeat(24);
  private static final int MANY = 40; // more than there are threads of any kind

  private final MockWebServer server = new MockWebServer();
  private final CountDownLatch released = new CountDownLatch(1);
  private volatile boolean silent;
  private volatile String body =
      "{\"id\":\""
          + ID
          + "\",\"deliveryType\":\"automated\",\"snapshotId\":\""
          + ID
          + "\",\"targetGroupId\":\""
          + ID
          + "\",\"targetClusterName\":\"x\",\"finishedAt\":\"2026-11-25T10:00:00Z\"}";

  @BeforeEach
  void start() throws IOException {
    server.setDispatcher(
        new Dispatcher() {
          @Override
          public MockResponse dispatch(RecordedRequest request) throws InterruptedException {
            if (silent) {
              released.await();
            }
            return new MockResponse.Builder()
                .setHeader("Content-Type", "application/json")
                .body(body)
                .build();
          }
        });
    server.start(InetAddress.getLoopbackAddress(), 0);
  }

  @AfterEach
  void stop() {
    released.countDown();
    server.close();
  }

  private AtlasClient client() {
    return AtlasClient.builder()
        .credentials(Credentials.accessToken("any-token"))
        .baseUrl(server.url("/").toString())
        .retry(RetryPolicy.NONE)
        .build();
  }

  private static CompletableFuture<RestoreJob> call(AtlasClient atlas) {
    return atlas.cloudBackups().getBackupRestoreJob(ID, "orders", ID).executeAsync();
  }

  private static CompletableFuture<RestoreJob> await(AtlasClient atlas, Duration timeout) {
    return atlas.restores().awaitAsync(ID, "orders", ID, AwaitOptions.builder(timeout).build());
  }

  private static CompletableFuture<Void> all(Stream<? extends CompletableFuture<?>> futures) {
    return CompletableFuture.allOf(futures.toArray(CompletableFuture[]::new));
  }

  @Test
  void callbacksOfCallsMayJoinFurtherCalls() {
    try (AtlasClient atlas = client()) {
      CountDownLatch begun = new CountDownLatch(MANY);
      all(IntStream.range(0, MANY)
              .mapToObj(
                  i ->
                      call(atlas)
                          .thenApply(
                              job -> {
                                begun.countDown();
                                join(begun); // until all of them hold their threads
                                return call(atlas).join();
                              })))
          .join();
    }
  }

  private static void join(CountDownLatch latch) {
    try {
      assertThat(latch.await(60, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void callbacksOfAwaitAsyncMayJoinFurtherOnes() {
    Duration hour = Duration.ofHours(1);
    try (AtlasClient atlas = client()) {
      CountDownLatch begun = new CountDownLatch(MANY);
      all(IntStream.range(0, MANY)
              .mapToObj(
                  i ->
                      await(atlas, hour)
                          .thenApply(
                              job -> {
                                begun.countDown();
                                join(begun);
                                return await(atlas, hour).join();
                              })))
          .join();
    }
  }

  @Test
  void timeoutsAreKeptWhileTheServiceIsSilent() {
    silent = true;
    try (AtlasClient atlas = client()) {
      List<CompletableFuture<RestoreJob>> futures =
          IntStream.range(0, 10_000)
              .mapToObj(i -> await(atlas, Duration.ofMillis(i % 100)))
              .toList();
      Set<String> outcomes =
          futures.stream()
              .map(future -> future.handle((job, failure) -> String.valueOf(failure)).join())
              .collect(Collectors.toSet());
      assertThat(outcomes)
          .hasSize(100)
          .allMatch(outcome -> outcome.contains("no answer within the timeout"));
      released.countDown();
    }
  }

  @Test
  void aTimeoutHasTheJobThatWasSeen() throws InterruptedException, TimeoutException {
    body = body.replaceAll(",\"finishedAt.*", "}");
    try (AtlasClient atlas = client()) {
      CompletableFuture<RestoreJob> future =
          atlas
              .restores()
              .awaitAsync(
                  ID,
                  "orders",
                  ID,
                  AwaitOptions.builder(Duration.ofSeconds(1))
                      .onProgress(progress -> silent = true)
                      .build());
      assertThatThrownBy(() -> future.get(60, TimeUnit.SECONDS))
          .hasCauseInstanceOf(RestoreTimeoutException.class);
      released.countDown();
    }
  }

  @Test
  void anErrorOfAListenerCompletesTheFuture() {
    try (AtlasClient atlas = client()) {
      CompletableFuture<RestoreJob> future =
          atlas
              .restores()
              .awaitAsync(
                  ID,
                  "orders",
                  ID,
                  AwaitOptions.builder(Duration.ofHours(1))
                      .onProgress(
                          progress -> {
                            throw new AssertionError("the listener");
                          })
                      .build());
      assertThatThrownBy(() -> future.get(60, TimeUnit.SECONDS))
          .hasRootCauseMessage("the listener");
    }
  }
}
