// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.restore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.atlasrestore.AnswerProxy;
import dev.atlasrestore.AtlasClient;
import dev.atlasrestore.VirtualTimeSource;
import dev.atlasrestore.auth.Credentials;
import dev.atlasrestore.error.AtlasException;
import dev.atlasrestore.error.RestoreKeyStoreException;
import dev.atlasrestore.error.RestoreOutcomeUnknownException;
import dev.atlasrestore.http.RetryPolicy;
import dev.atlasrestore.model.RestoreJob;
import dev.atlasrestore.model.RestoreJobRequest;
import dev.atlasrestore.model.SnapshotStatus;
import dev.atlasrestore.simulator.AtlasSimulator;
import dev.atlasrestore.simulator.Fault;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever comes back, or fails here: a start finds its job, or does not say that there is none.
 */
class StartOutcomeTest {
  private final VirtualTimeSource time = new VirtualTimeSource();
  private final AtlasSimulator simulator =
      AtlasSimulator.builder().clock(time).restoreDuration(Duration.ofHours(3)).start();
  private final AnswerProxy proxy = AnswerProxy.start(simulator.baseUrl());
  private AtlasClient atlas = client(builder -> builder);

  @AfterEach
  void stop() {
    atlas.close();
    proxy.close();
    simulator.close();
  }

  private AtlasClient client(UnaryOperator<AtlasClient.Builder> settings) {
    return settings
        .apply(
            AtlasClient.builder()
                .credentials(Credentials.accessToken(simulator::accessToken))
                .baseUrl(proxy.url())
                .timeSource(time))
        .build();
  }

  private void use(UnaryOperator<AtlasClient.Builder> settings) {
    atlas.close();
    atlas = client(settings);
  }

  private RestoreJobRequest automated() {
    return RestoreJobRequest.automated(
        simulator.addSnapshot(
            simulator.sourceCluster(),
            time.now().minus(Duration.ofHours(1)),
            SnapshotStatus.COMPLETED),
        simulator.groupId(),
        simulator.targetCluster());
  }

  private RestoreJob start(RestoreJobRequest request, StartOptions options) {
    return atlas.restores().start(simulator.groupId(), simulator.sourceCluster(), request, options);
  }

  private RestoreJob start() {
    return start(automated(), StartOptions.DEFAULT);
  }

  private String onlyJob() {
    assertThat(simulator.restoreJobs()).hasSize(1);
    return simulator.restoreJobs().get(0).getId();
  }

  private static boolean isCreate(String method, String path) {
    return method.equals("POST") && path.contains("/restoreJobs");
  }

  /** Lets the service make the job, and answers otherwise. */
  private void answerTheStartWith(String answer) {
    proxy.change(
        (method, path, received) ->
            isCreate(method, path) ? answer.getBytes(StandardCharsets.ISO_8859_1) : received);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "HTTP/1.1 200 OK\r\nContent-Length: -1\r\n\r\n{}",
        "HTTP/1.1 200 OK\r\nContent-Length: 99999999999999999999\r\n\r\n{}",
        "HTTP/1.1 -5 OK\r\n\r\n",
        "HTTP/1.1 0 OK\r\n\r\n",
        "HTTP/1.1 1000 OK\r\n\r\n",
        "HTTP/1.1 2147483648 OK\r\n\r\n",
        "HTTP/9.9 200 OK\r\n\r\n",
        "ICY 200 OK\r\n\r\n",
        "SSH-2.0-OpenSSH_9.2\r\n",
        "HTTP/1.1 200 OK\r\n: nameless\r\n\r\n{}",
        "HTTP/1.1 200 OK\r\nno colon here\r\n\r\n{}",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n-1\r\n",
        "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 2\r\n\r\n{}",
        "HTTP/1.1 200 OK\r\nContent-Type: application/json; charset=nonsense\r\n\r\n{\"id\":",
        "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n",
        "HTTP/1.1 204 No Content\r\nContent-Length: 5\r\n\r\n12345",
        "HTTP/1.1 100 Continue\r\n\r\n",
        "\u0000\u0001\u0002",
        ""
      })
  void findsTheJobBehindABrokenAnswer(String answer) {
    answerTheStartWith(answer);

    assertThat(start().getId()).isEqualTo(onlyJob());
  }

  @ParameterizedTest
  @ValueSource(
      ints = {
        300, 301, 302, 303, 304, 307, 308, 400, 401, 403, 404, 405, 406, 408, 409, 410, 418, 421,
        425, 429, 444, 451, 460, 499, 500, 502, 520, 599
      })
  void findsTheJobBehindAStatusWithoutACode(int status) {
    answerTheStartWith("HTTP/1.1 " + status + " Whatever\r\nContent-Length: 0\r\n\r\n");

    assertThat(start().getId()).isEqualTo(onlyJob());
  }

  private void loseStarts() {
    simulator.faults(
        (method, path) ->
            isCreate(method, path)
                ? Fault.of(Fault.Delivery.LOST, Fault.Outcome.NO_RESPONSE)
                : null);
  }

  @ParameterizedTest
  @ValueSource(ints = {303, 308, 400, 403, 404, 408, 409, 421, 425, 429, 499})
  void doubtsARefusalWithoutACode(int status) {
    loseStarts();
    answerTheStartWith("HTTP/1.1 " + status + " Whatever\r\nContent-Length: 0\r\n\r\n");

    assertThatThrownBy(this::start).isInstanceOf(RestoreOutcomeUnknownException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"CLUSTER_NOT_FOUND", "ATLAS_CLUSTER_RESTORE_IN_PROGRESS"})
  void findsTheJobBehindACodeOfAnotherStatus(String code) {
    String body = "{\"errorCode\":\"" + code + "\"}";
    answerTheStartWith(
        "HTTP/1.1 403 Forbidden\r\nContent-Type: application/json\r\nContent-Length: "
            + body.length()
            + "\r\n\r\n"
            + body);

    assertThat(start().getId()).isEqualTo(onlyJob());
  }

  @Test
  void findsTheJobBehindAnErrorAboutAnotherStatus() {
    String body = "{\"error\":503,\"errorCode\":\"NEW_CODE\"}";
    answerTheStartWith(
        "HTTP/1.1 404 Not Found\r\nContent-Type: application/json\r\nContent-Length: "
            + body.length()
            + "\r\n\r\n"
            + body);

    assertThat(start().getId()).isEqualTo(onlyJob());
  }

  @Test
  void survivesABrokenAnswerInTheSearch() {
    AtomicInteger looks = new AtomicInteger();
    proxy.change(
        (method, path, received) ->
            isCreate(method, path)
                ? null
                : simulator.restoreJobs().isEmpty() || looks.incrementAndGet() > 3
                    ? received
                    : "HTTP/1.1 200 OK\r\nContent-Length: -7\r\n\r\n"
                        .getBytes(StandardCharsets.ISO_8859_1));

    assertThat(start().getId()).isEqualTo(onlyJob());
  }

  @Test
  void survivesAnErrorOfTheListener() {
    use(
        builder ->
            builder.attemptListener(
                attempt -> {
                  throw new AssertionError("a listener");
                }));

    assertThat(start().getId()).isEqualTo(onlyJob());
  }

  @Test
  void survivesAnErrorOfAnInterceptor() {
    use(
        builder ->
            builder.okHttpClient(
                client ->
                    client.addInterceptor(
                        chain -> {
                          okhttp3.Response response = chain.proceed(chain.request());
                          if (isCreate(
                              chain.request().method(), chain.request().url().encodedPath())) {
                            throw new OutOfMemoryError("an interceptor");
                          }
                          return response;
                        })));

    assertThat(start().getId()).isEqualTo(onlyJob());
  }

  @Test
  void endsTheFutureOfAFailedInterceptor() {
    use(
        builder ->
            builder
                .retry(RetryPolicy.NONE)
                .okHttpClient(
                    client ->
                        client.addNetworkInterceptor(
                            chain -> {
                              throw new OutOfMemoryError("an interceptor");
                            })));

    assertThatThrownBy(
            () ->
                atlas.cloudBackups().listBackupSnapshots("a".repeat(24), "c").executeAsync().join())
        .isInstanceOf(CompletionException.class)
        .hasCauseInstanceOf(AtlasException.class)
        .hasRootCauseInstanceOf(OutOfMemoryError.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"find", "create"})
  void sendsNothingWhenTheStoreFails(String method) {
    use(builder -> builder.restoreKeys(new FailingKeyStore(method)));

    assertThatThrownBy(() -> start(automated(), key()))
        .isInstanceOfSatisfying(
            RestoreKeyStoreException.class, e -> assertThat(e.getRestoreKey()).isEqualTo("drill"));
    assertThat(simulator.restoreJobs()).isEmpty();
  }

  @Test
  void findsItsJobAfterAFailedUpdate() {
    FailingKeyStore store = new FailingKeyStore("update");
    use(builder -> builder.restoreKeys(store));
    RestoreJobRequest request = automated();

    RestoreJob first = start(request, key());
    RestoreJob again = start(request, key());

    assertThat(again.getId()).isEqualTo(first.getId()).isEqualTo(onlyJob());
  }

  @Test
  void namesTheJobThatCannotBeRead() {
    RestoreJobRequest request = automated();
    start(request, key());
    proxy.change(
        (method, path, received) ->
            path.contains("/restoreJobs/")
                ? "HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n"
                    .getBytes(StandardCharsets.ISO_8859_1)
                : received);

    RestoreOutcomeUnknownException unknown =
        catchThrowableOfType(RestoreOutcomeUnknownException.class, () -> start(request, key()));

    assertThat(unknown.getRestoreJobId()).isEqualTo(onlyJob());
    assertThat(unknown).hasMessageContaining(onlyJob()).hasMessageContaining("403");
    proxy.change((method, path, received) -> received);
    assertThat(atlas.restores().resolve(unknown)).map(RestoreJob::getId).contains(onlyJob());
  }

  @Test
  void findsTheJobOfItsKeyWithAWrongClock() {
    long second = time.now().getEpochSecond() - 600;
    simulator.addSnapshot(
        simulator.sourceCluster(), time.now().minus(Duration.ofHours(1)), SnapshotStatus.COMPLETED);
    RestoreJobRequest request =
        RestoreJobRequest.pointInTime(
            simulator.groupId(), simulator.targetCluster(), Instant.ofEpochSecond(second));
    RestoreJob job = start(request, key());

    time.setClock(Duration.ofHours(-1)); // the moment is in the future now

    assertThat(start(request, key()).getId()).isEqualTo(job.getId());
  }

  @Test
  void leavesAJobToTheStartThatAwaitsIt() throws Exception {
    StartOptions concurrent = StartOptions.builder().allowConcurrentStarts(true).build();
    RestoreJobRequest request = automated();
    CountDownLatch made = new CountDownLatch(1);
    CountDownLatch release = new CountDownLatch(1);
    CompletableFuture<RestoreJob> other = new CompletableFuture<>();
    AtomicInteger starts = new AtomicInteger();
    AtomicInteger answers = new AtomicInteger();
    simulator.faults(
        (method, path) ->
            isCreate(method, path) && starts.incrementAndGet() == 1
                ? Fault.of(Fault.Delivery.LOST, Fault.Outcome.NO_RESPONSE)
                : null);
    proxy.change(
        (method, path, received) -> {
          if (isCreate(method, path)) {
            if (answers.incrementAndGet() == 1) { // ours is lost, and the other's makes a job
              other.completeAsync(() -> start(request, concurrent));
              awaitUninterruptibly(made);
            } else {
              made.countDown();
              awaitUninterruptibly(release);
            }
          }
          return received;
        });

    assertThatThrownBy(() -> start(request, concurrent))
        .isInstanceOf(RestoreOutcomeUnknownException.class);
    release.countDown();
    assertThat(other.get().getId()).isEqualTo(onlyJob());
  }

  private static void awaitUninterruptibly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void takesNoJobOfTwoDaysLater() {
    RestoreJobRequest request = automated();
    loseStarts();
    assertThatThrownBy(() -> start(request, key()))
        .isInstanceOf(RestoreOutcomeUnknownException.class);
    simulator.faults((method, path) -> null);
    time.advance(Duration.ofDays(2));
    try (AtlasClient colleague = client(builder -> builder)) {
      colleague.restores().start(simulator.groupId(), simulator.sourceCluster(), request);
    }

    assertThatThrownBy(() -> start(request, key()))
        .isInstanceOf(RestoreOutcomeUnknownException.class);
  }

  @Test
  void resendsDaysLaterAndFindsThatJob() {
    RestoreJobRequest request = automated();
    StartOptions resending =
        StartOptions.builder().restoreKey("drill").resendAfterSettling(true).build();
    loseStarts();
    assertThatThrownBy(() -> start(request, key()))
        .isInstanceOf(RestoreOutcomeUnknownException.class);
    simulator.faults((method, path) -> null);
    time.advance(Duration.ofDays(2));
    answerTheStartWith("");

    assertThat(start(request, resending).getId()).isEqualTo(onlyJob());
  }

  @Test
  void takesNoJobOfAnotherKey() {
    RestoreKeyStore shared = RestoreKeyStore.inMemory();
    RestoreJobRequest request = automated();
    use(builder -> builder.restoreKeys(shared));
    AtlasClient other = client(builder -> builder.restoreKeys(shared));
    loseStarts();
    assertThatThrownBy(() -> start(request, key()))
        .isInstanceOf(RestoreOutcomeUnknownException.class);
    simulator.faults((method, path) -> null);
    try (other) {
      other
          .restores()
          .start(
              simulator.groupId(),
              simulator.sourceCluster(),
              request,
              StartOptions.builder().restoreKey("another").build());
    }

    assertThatThrownBy(() -> start(request, key()))
        .isInstanceOf(RestoreOutcomeUnknownException.class);
    assertThat(simulator.restoreJobs()).hasSize(1);
  }

  private static StartOptions key() {
    return StartOptions.builder().restoreKey("drill").build();
  }

  /** A store of which one method throws an error. */
  private static final class FailingKeyStore implements RestoreKeyStore {
    private final RestoreKeyStore keys = RestoreKeyStore.inMemory();
    private final String failing;

    FailingKeyStore(String failing) {
      this.failing = failing;
    }

    private void use(String method) {
      if (method.equals(failing)) {
        throw new AssertionError("the disk is full");
      }
    }

    @Override
    public Optional<Entry> find(String key) {
      use("find");
      return keys.find(key);
    }

    @Override
    public boolean create(String key, Entry entry) {
      use("create");
      return keys.create(key, entry);
    }

    @Override
    public boolean hasJob(String jobId) {
      return keys.hasJob(jobId);
    }

    @Override
    public void update(String key, Entry entry) {
      use("update");
      keys.update(key, entry);
    }

    @Override
    public void remove(String key) {
      use("remove");
      keys.remove(key);
    }
  }
}
