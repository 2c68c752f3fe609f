// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.restore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.atlasrestore.AnswerProxy;
import dev.atlasrestore.AtlasClient;
import dev.atlasrestore.VirtualTimeSource;
import dev.atlasrestore.auth.Credentials;
import dev.atlasrestore.error.AtlasConnectionException;
import dev.atlasrestore.error.AtlasException;
import dev.atlasrestore.error.RestoreOutcomeUnknownException;
import dev.atlasrestore.error.RestoreTimeoutException;
import dev.atlasrestore.error.UnexpectedResponseException;
import dev.atlasrestore.http.TimeSource;
import dev.atlasrestore.model.RestoreJob;
import dev.atlasrestore.model.RestoreJobRequest;
import dev.atlasrestore.model.SnapshotStatus;
import dev.atlasrestore.simulator.AtlasSimulator;
import dev.atlasrestore.simulator.AtlasSimulator.Exchange;
import dev.atlasrestore.simulator.Fault;
import dev.atlasrestore.simulator.Fault.Delivery;
import dev.atlasrestore.simulator.Fault.Outcome;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Settling and waiting end when they should, whatever the service and the clock do. */
class WaitingBoundsTest {
  private final VirtualTimeSource time = new VirtualTimeSource();
  private final AtlasSimulator simulator =
      AtlasSimulator.builder().clock(time).restoreDuration(Duration.ofHours(3)).start();
  private final AnswerProxy proxy = AnswerProxy.start(simulator.baseUrl());
  private final CountDownLatch silence = new CountDownLatch(1);
  private AtlasClient atlas = client(time);

  @AfterEach
  void stop() {
    silence.countDown();
    atlas.close();
    proxy.close();
    simulator.close();
  }

  private AtlasClient client(TimeSource clock) {
    return AtlasClient.builder()
        .credentials(Credentials.accessToken(simulator::accessToken))
        .baseUrl(proxy.url())
        .timeSource(clock)
        .build();
  }

  private void useRealTime() {
    atlas.close();
    atlas = client(TimeSource.system());
  }

  private RestoreJobRequest automated() {
    return RestoreJobRequest.automated(
        simulator.addSnapshot(
            simulator.sourceCluster(), VirtualTimeSource.START, SnapshotStatus.COMPLETED),
        simulator.groupId(),
        simulator.targetCluster());
  }

  private RestoreJob start(StartOptions options) {
    return atlas
        .restores()
        .start(simulator.groupId(), simulator.sourceCluster(), automated(), options);
  }

  private RestoreJob await(String job, Duration timeout) throws InterruptedException {
    return atlas
        .restores()
        .await(
            simulator.groupId(),
            simulator.sourceCluster(),
            job,
            AwaitOptions.builder(timeout).build());
  }

  private static boolean isCreate(String method, String path) {
    return method.equals("POST") && path.contains("/restoreJobs");
  }

  private void loseStarts() {
    simulator.faults(
        (method, path) ->
            isCreate(method, path) ? Fault.of(Delivery.LOST, Outcome.NO_RESPONSE) : null);
  }

  private byte[] keepSilent() {
    try {
      silence.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return new byte[0];
  }

  private static byte[] json(String headers, String body) {
    return ("HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Type: application/json\r\n"
            + headers
            + "Content-Length: "
            + body.length()
            + "\r\n\r\n"
            + body)
        .getBytes(StandardCharsets.ISO_8859_1);
  }

  // Without a limit of its own, one silent look would take the two minutes of a call.
  @Test
  @Timeout(30)
  void endsSettlingWhenTheServiceIsSilent() {
    useRealTime();
    proxy.change(
        (method, path, answer) ->
            isCreate(method, path)
                ? null
                : simulator.restoreJobs().isEmpty() ? answer : keepSilent());

    assertThatThrownBy(
            () -> start(StartOptions.builder().settlingTime(Duration.ofSeconds(1)).build()))
        .isInstanceOf(RestoreOutcomeUnknownException.class);
  }

  @Test
  @Timeout(30)
  void endsAwaitWhenTheServiceIsSilent() {
    String job = start(StartOptions.DEFAULT).getId();
    useRealTime();
    proxy.change((method, path, answer) -> keepSilent());

    assertThatThrownBy(() -> await(job, Duration.ofSeconds(1)))
        .isInstanceOf(AtlasConnectionException.class);
  }

  @Test
  @Timeout(30)
  void limitsACallWithItsRetries() {
    useRealTime();
    proxy.change((method, path, answer) -> keepSilent());

    assertThatThrownBy(
            () ->
                atlas
                    .cloudBackups()
                    .listBackupSnapshots(simulator.groupId(), simulator.sourceCluster())
                    .withTimeout(Duration.ofMillis(300))
                    .execute())
        .isInstanceOf(AtlasConnectionException.class);
    assertThatThrownBy(
            () ->
                atlas
                    .cloudBackups()
                    .listBackupSnapshots(simulator.groupId(), simulator.sourceCluster())
                    .withTimeout(Duration.ofMillis(300))
                    .executeAsync()
                    .join())
        .hasCauseInstanceOf(AtlasConnectionException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"PT1H", "-PT1H"})
  void settlesAsLongWhenTheClockIsSet(Duration step) {
    loseStarts();
    List<Exchange> before = List.copyOf(simulator.exchanges());
    proxy.change(
        (method, path, answer) -> {
          if (isCreate(method, path)) {
            time.setClock(step);
            return null;
          }
          return answer;
        });
    long begin = time.nanoTime();

    assertThatThrownBy(() -> start(StartOptions.DEFAULT))
        .isInstanceOf(RestoreOutcomeUnknownException.class);
    assertThat(Duration.ofNanos(time.nanoTime() - begin)).isEqualTo(Duration.ofSeconds(30));
    assertThat(simulator.exchanges().size() - before.size()).isGreaterThan(8);
  }

  @ParameterizedTest
  @ValueSource(strings = {"PT2H", "-PT2H"})
  void awaitsAsLongWhenTheClockIsSet(Duration step) {
    String job = start(StartOptions.DEFAULT).getId();
    long begin = time.nanoTime();
    boolean[] set = {false};
    proxy.change(
        (method, path, answer) -> {
          time.setClock(set[0] ? Duration.ZERO : step);
          set[0] = true;
          return answer;
        });

    assertThatThrownBy(() -> await(job, Duration.ofMinutes(1)))
        .isInstanceOf(RestoreTimeoutException.class);
    assertThat(Duration.ofNanos(time.nanoTime() - begin)).isEqualTo(Duration.ofMinutes(1));
  }

  @Test
  void waitsAsLongAsTheServiceAsksInAwait() {
    assertThat(looksWhileToldToWait("Content-Length: 0\r\n\r\n")).containsExactly(0L, 100L, 200L);
  }

  @Test
  void waitsAsLongAsAPageOfAProxyAsks() {
    assertThat(looksWhileToldToWait("Content-Type: text/html\r\nContent-Length: 6\r\n\r\n<html>"))
        .containsExactly(0L, 100L, 200L);
  }

  /** Returns the seconds at which a job is looked at that the service puts off by 100 s each. */
  private List<Long> looksWhileToldToWait(String answer) {
    String job = start(StartOptions.DEFAULT).getId();
    List<Long> looks = new ArrayList<>();
    proxy.change(
        (method, path, received) -> {
          looks.add(Duration.between(VirtualTimeSource.START, time.now()).toSeconds());
          return ("HTTP/1.1 503 Unavailable\r\nConnection: close\r\nRetry-After: 100\r\n" + answer)
              .getBytes(StandardCharsets.ISO_8859_1);
        });

    assertThatThrownBy(() -> await(job, Duration.ofSeconds(250)))
        .isInstanceOf(AtlasException.class);
    return looks;
  }

  @Test
  void noticesAListThatDoesNotEnd() {
    String page = page(0);
    List<String> asked = new ArrayList<>();
    proxy.change(
        (method, path, answer) -> {
          asked.add(path);
          return json("", page);
        });

    assertThatThrownBy(() -> start(StartOptions.DEFAULT))
        .isInstanceOf(UnexpectedResponseException.class)
        .hasMessageContaining("does not end")
        .hasMessageContaining("pageNum");
    assertThat(asked).hasSize(2);
    assertThat(simulator.restoreJobs()).isEmpty();
  }

  @Test
  void readsAListOfManyPages() {
    proxy.change(
        (method, path, answer) ->
            path.contains("pageNum=1&") || path.endsWith("pageNum=1")
                ? json("", page(0))
                : path.contains("pageNum=2") ? json("", page(500)) : answer);

    assertThat(start(StartOptions.DEFAULT).getId()).isNotNull();
  }

  private static String page(int first) {
    return IntStream.range(first, first + 500)
        .mapToObj(
            number ->
                "{\"id\":\"%08x%016x\",\"deliveryType\":\"automated\",\"finishedAt\":\"%s\"}"
                    .formatted(1_700_000_000, number, Instant.EPOCH))
        .collect(Collectors.joining(",", "{\"results\":[", "]}"));
  }
}
