// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.restore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.atlasrestore.AtlasClient;
import dev.atlasrestore.Timeouts;
import dev.atlasrestore.VirtualTimeSource;
import dev.atlasrestore.auth.Credentials;
import dev.atlasrestore.error.AtlasConnectionException;
import dev.atlasrestore.error.BadRequestException;
import dev.atlasrestore.error.ConflictException;
import dev.atlasrestore.error.RestoreOutcomeUnknownException;
import dev.atlasrestore.error.RestoreRefusedException;
import dev.atlasrestore.error.RestoreRefusedException.Reason;
import dev.atlasrestore.model.RestoreJob;
import dev.atlasrestore.model.RestoreJobRequest;
import dev.atlasrestore.model.SnapshotStatus;
import dev.atlasrestore.simulator.AtlasSimulator;
import dev.atlasrestore.simulator.Fault;
import dev.atlasrestore.simulator.Fault.Delivery;
import dev.atlasrestore.simulator.Fault.Outcome;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StartTest {
  private static final Duration HOURS = Duration.ofHours(3);

  private final VirtualTimeSource time = new VirtualTimeSource();
  private AtlasSimulator simulator =
      AtlasSimulator.builder().clock(time).restoreDuration(HOURS).start();
  private AtlasClient atlas = client(RestoreKeyStore.inMemory());

  @AfterEach
  void stop() {
    atlas.close();
    simulator.close();
  }

  private AtlasClient client(RestoreKeyStore keys) {
    return AtlasClient.builder()
        .credentials(Credentials.accessToken(simulator::accessToken))
        .baseUrl(simulator.baseUrl())
        .restoreKeys(keys)
        .timeouts(
            new Timeouts(
                Duration.ofSeconds(10),
                Duration.ofMillis(500),
                Duration.ofSeconds(10),
                Duration.ofSeconds(20)))
        .timeSource(time)
        .build();
  }

  private void simulate(AtlasSimulator.Builder builder) {
    stop();
    simulator = builder.clock(time).start();
    atlas = client(RestoreKeyStore.inMemory());
  }

  /** Sets the faults of the next start requests, one for each. */
  private void faults(Fault... faults) {
    Queue<Fault> queue = new ArrayDeque<>(List.of(faults));
    simulator.faults((method, path) -> isCreate(method, path) ? queue.poll() : null);
  }

  private static boolean isCreate(String method, String path) {
    return method.equals("POST") && path.endsWith("/restoreJobs");
  }

  private String snapshot() {
    return simulator.addSnapshot(
        simulator.sourceCluster(), time.now().minus(HOURS), SnapshotStatus.COMPLETED);
  }

  private RestoreJobRequest automated() {
    return RestoreJobRequest.automated(snapshot(), simulator.groupId(), simulator.targetCluster());
  }

  private RestoreJob start(RestoreJobRequest request) {
    return start(request, StartOptions.DEFAULT);
  }

  private RestoreJob start(RestoreJobRequest request, StartOptions options) {
    return atlas.restores().start(simulator.groupId(), simulator.sourceCluster(), request, options);
  }

  private RestoreJob onlyJob() {
    assertThat(simulator.restoreJobs()).hasSize(1);
    return simulator.restoreJobs().get(0);
  }

  @ParameterizedTest
  @CsvSource({
    "ONCE, NO_RESPONSE",
    "ONCE, TRUNCATED",
    "ONCE, STALLED",
    "ONCE, SLOW",
    "ONCE, BAD_GATEWAY",
    "ONCE, UNAVAILABLE",
    "ONCE, SERVER_ERROR",
    "TWICE, NO_RESPONSE",
    "TWICE, RESPONSE",
    "TWICE, TRUNCATED"
  })
  void findsTheJobOfALostResponse(Delivery delivery, Outcome outcome) {
    faults(Fault.of(delivery, outcome));

    RestoreJob job = start(automated());

    assertThat(job.getId()).isEqualTo(onlyJob().getId());
  }

  @Test
  void findsADownloadBehindAConflict() {
    faults(Fault.of(Delivery.TWICE, Outcome.RESPONSE));

    RestoreJob job = start(RestoreJobRequest.download(snapshot()));

    assertThat(job.getId()).isEqualTo(onlyJob().getId());
  }

  @Test
  void findsAJobThatIsListedLate() {
    simulate(AtlasSimulator.builder().restoreDuration(HOURS).listingDelay(Duration.ofSeconds(20)));
    faults(Fault.of(Delivery.ONCE, Outcome.NO_RESPONSE));

    RestoreJob job = start(automated());

    assertThat(job.getId()).isEqualTo(onlyJob().getId());
  }

  @ParameterizedTest
  @CsvSource({"PT1H", "-PT1H"})
  void toleratesAWrongServiceClock(Duration skew) {
    simulate(AtlasSimulator.builder().restoreDuration(HOURS).clockSkew(skew));
    faults(Fault.of(Delivery.ONCE, Outcome.NO_RESPONSE));

    RestoreJob job = start(automated());

    assertThat(job.getId()).isEqualTo(onlyJob().getId());
  }

  @ParameterizedTest
  @CsvSource({"LOST, NO_RESPONSE", "LOST, BAD_GATEWAY", "LOST, SERVER_ERROR"})
  void doesNotResendALostRequest(Delivery delivery, Outcome outcome) {
    faults(Fault.of(delivery, outcome));

    assertThatThrownBy(() -> start(automated()))
        .isInstanceOfSatisfying(
            RestoreOutcomeUnknownException.class,
            e -> assertThat(atlas.restores().resolve(e)).isEmpty());
    assertThat(simulator.restoreJobs()).isEmpty();
  }

  @Test
  void resolvesALateJob() {
    faults(new Fault(Delivery.LATE, Outcome.NO_RESPONSE, Duration.ofMinutes(5)));

    RestoreOutcomeUnknownException unknown =
        catchThrowableOfType(RestoreOutcomeUnknownException.class, () -> start(automated()));
    assertThat(unknown)
        .hasMessageContaining("job (automated, onto orders-staging) of orders-production may have");
    time.advance(Duration.ofMinutes(5));

    assertThat(atlas.restores().resolve(unknown)).contains(onlyJob(0));
  }

  private RestoreJob onlyJob(int index) {
    RestoreJob job = simulator.restoreJobs().get(index);
    return atlas
        .cloudBackups()
        .getBackupRestoreJob(simulator.groupId(), simulator.sourceCluster(), job.getId())
        .execute();
  }

  @Test
  void reportsUnknownWithoutAJobList() {
    Queue<Fault> lost = new ArrayDeque<>(List.of(Fault.of(Delivery.ONCE, Outcome.NO_RESPONSE)));
    simulator.faults(
        (method, path) ->
            isCreate(method, path)
                ? lost.poll()
                : lost.isEmpty() ? Fault.of(Delivery.LOST, Outcome.UNAVAILABLE) : null);

    RestoreOutcomeUnknownException unknown =
        catchThrowableOfType(RestoreOutcomeUnknownException.class, () -> start(automated()));
    simulator.faults((method, path) -> null);

    assertThat(atlas.restores().resolve(unknown)).contains(onlyJob(0));
  }

  @Test
  void resendsAfterA429OfTheService() {
    faults(
        Fault.of(Delivery.LOST, Outcome.RATE_LIMITED),
        Fault.of(Delivery.LOST, Outcome.RATE_LIMITED));

    RestoreJob job = start(automated());

    assertThat(job.getId()).isEqualTo(onlyJob().getId());
  }

  @Test
  void sendsNothingToAServiceThatIsDown() {
    simulator.goOffline();

    assertThatThrownBy(() -> start(automated())).isInstanceOf(AtlasConnectionException.class);
  }

  @Test
  void resendsOnlyIfConfiguredAndSettled() {
    faults(
        Fault.of(Delivery.LOST, Outcome.NO_RESPONSE), Fault.of(Delivery.LOST, Outcome.BAD_GATEWAY));

    RestoreJob job = start(automated(), StartOptions.builder().resendAfterSettling(true).build());

    assertThat(job.getId()).isEqualTo(onlyJob().getId());
    assertThat(time.now()).isAfterOrEqualTo(VirtualTimeSource.START.plusSeconds(60));
  }

  @Test
  void resendsAtMostTwice() {
    simulator.faults(
        (method, path) ->
            isCreate(method, path) ? Fault.of(Delivery.LOST, Outcome.NO_RESPONSE) : null);

    assertThatThrownBy(
            () -> start(automated(), StartOptions.builder().resendAfterSettling(true).build()))
        .isInstanceOf(RestoreOutcomeUnknownException.class);
  }

  @Test
  void findsTheLateJobAfterResending() {
    // The second request arrives just after the first was executed.
    Queue<Duration> delays = new ArrayDeque<>(List.of(Duration.ZERO, Duration.ofSeconds(2)));
    Queue<Fault> first =
        new ArrayDeque<>(
            List.of(new Fault(Delivery.LATE, Outcome.NO_RESPONSE, Duration.ofSeconds(31))));
    simulator.faults(
        (method, path) -> {
          if (isCreate(method, path)) {
            time.advance(delays.remove());
            return first.poll();
          }
          return null;
        });

    RestoreJob job = start(automated(), StartOptions.builder().resendAfterSettling(true).build());

    assertThat(job.getId()).isEqualTo(onlyJob().getId());
  }

  @Test
  void throwsAConflictForAForeignJob() {
    start(automated());

    assertThatThrownBy(() -> start(automated()))
        .isInstanceOfSatisfying(
            ConflictException.class,
            e -> assertThat(e.getBlockingJobId()).isEqualTo(onlyJob().getId()))
        .hasMessageContaining(onlyJob().getId() + " is in the way");
    assertThat(simulator.restoreJobs()).hasSize(1);
    assertThat(time.now()).isEqualTo(VirtualTimeSource.START);
  }

  @Test
  void namesTheDownloadThatIsInTheWay() {
    simulate(AtlasSimulator.builder().restoreDuration(Duration.ofSeconds(1)));
    RestoreJobRequest download = RestoreJobRequest.download(snapshot());
    RestoreJob ready = start(download);
    time.advance(Duration.ofMinutes(1));
    Instant before = time.now();

    assertThatThrownBy(() -> start(download))
        .isInstanceOfSatisfying(
            BadRequestException.class,
            e -> assertThat(e.getBlockingJobId()).isEqualTo(ready.getId()));
    assertThat(time.now()).isEqualTo(before);
  }

  @Test
  void returnsTheDownloadThatThereIsIfAsked() {
    RestoreJobRequest download = RestoreJobRequest.download(snapshot());
    StartOptions options = StartOptions.builder().reuseDownload(true).build();
    RestoreJob first = start(download, options);

    assertThat(start(download, options).getId()).isEqualTo(first.getId());
    assertThat(simulator.restoreJobs()).hasSize(1);
  }

  @Test
  void findsTheConflictInTheListOfTheTarget() {
    String target = simulator.targetCluster();
    String own = simulator.addSnapshot(target, time.now().minus(HOURS), SnapshotStatus.COMPLETED);
    RestoreJob running =
        atlas
            .restores()
            .start(
                simulator.groupId(),
                target,
                RestoreJobRequest.automated(own, simulator.groupId(), target));
    time.advance(Duration.ofMinutes(10));
    Instant before = time.now();

    assertThatThrownBy(() -> start(automated()))
        .isInstanceOfSatisfying(
            ConflictException.class,
            e -> assertThat(e.getBlockingJobId()).isEqualTo(running.getId()));
    assertThat(time.now()).isEqualTo(before);
  }

  @Test
  void ignoresAnOlderJobOfTheSameRequest() {
    RestoreJobRequest request = automated();
    RestoreJob first = start(request);
    time.advance(HOURS);
    faults(Fault.of(Delivery.ONCE, Outcome.NO_RESPONSE));

    RestoreJob second = start(request);

    assertThat(second.getId()).isNotEqualTo(first.getId());
    assertThat(simulator.restoreJobs()).hasSize(2);
  }

  @Test
  void ignoresAnOlderJobThatIsListedLate() {
    simulate(
        AtlasSimulator.builder()
            .restoreDuration(Duration.ofSeconds(1))
            .listingDelay(Duration.ofSeconds(20)));
    RestoreJobRequest request = automated();
    start(request);
    time.advance(Duration.ofSeconds(10));
    faults(Fault.of(Delivery.LOST, Outcome.NO_RESPONSE));

    assertThatThrownBy(() -> start(request)).isInstanceOf(RestoreOutcomeUnknownException.class);
  }

  @Test
  void throwsErrorsOfTheServiceUnchanged() {
    RestoreJobRequest request =
        RestoreJobRequest.download(snapshot()).toBuilder().snapshotId("0".repeat(24)).build();

    assertThatThrownBy(() -> start(request))
        .isInstanceOf(dev.atlasrestore.error.NotFoundException.class);
  }

  @Test
  void refusesASecondStartForATarget() throws Exception {
    CountDownLatch arrived = new CountDownLatch(1);
    CountDownLatch release = new CountDownLatch(1);
    simulator.faults(
        (method, path) -> {
          if (isCreate(method, path)) {
            arrived.countDown();
            await(release);
          }
          return null;
        });
    CompletableFuture<RestoreJob> first = CompletableFuture.supplyAsync(() -> start(automated()));
    arrived.await();

    assertThatThrownBy(() -> start(automated()))
        .isInstanceOfSatisfying(
            RestoreRefusedException.class,
            e -> assertThat(e.getReason()).isEqualTo(Reason.START_IN_PROGRESS));
    release.countDown();
    assertThat(first.get().getId()).isEqualTo(onlyJob().getId());
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void reportsUnknownWhenInterrupted() {
    Thread caller = Thread.currentThread();
    simulator.faults(
        (method, path) -> {
          if (isCreate(method, path)) {
            caller.interrupt();
            return Fault.of(Delivery.LOST, Outcome.NO_RESPONSE);
          }
          return null;
        });

    assertThatThrownBy(() -> start(automated())).isInstanceOf(RestoreOutcomeUnknownException.class);
    assertThat(Thread.interrupted()).isTrue();
    assertThat(time.now()).isEqualTo(VirtualTimeSource.START);
  }

  @Test
  void returnsTheJobOfAUsedRestoreKey() {
    StartOptions key = StartOptions.builder().restoreKey("drill").build();
    RestoreJobRequest request = automated();

    RestoreJob first = start(request, key);
    time.advance(HOURS);
    RestoreJob again = start(request, key);

    assertThat(again.getId()).isEqualTo(first.getId()).isEqualTo(onlyJob().getId());
    assertThat(again.getFinishedAt()).isNotNull();
  }

  @Test
  void keepsRestoreKeysInFiles(@TempDir Path directory) {
    StartOptions key = StartOptions.builder().restoreKey("drill / 2026: ü").build();
    RestoreJobRequest request = automated();
    faults(new Fault(Delivery.LATE, Outcome.NO_RESPONSE, Duration.ofMinutes(5)));
    try (AtlasClient crashed = client(RestoreKeyStore.inDirectory(directory))) {
      atlas = crashed;
      assertThatThrownBy(() -> start(request, key))
          .isInstanceOf(RestoreOutcomeUnknownException.class);
    }
    time.advance(Duration.ofMinutes(5));
    atlas = client(RestoreKeyStore.inDirectory(directory));

    RestoreJob job = start(request, key);
    time.advance(HOURS);

    assertThat(job.getId()).isEqualTo(onlyJob().getId());
    assertThat(start(request, key).getId()).isEqualTo(job.getId());
    assertThat(directory)
        .isDirectoryContaining("glob:**.json")
        .isDirectoryNotContaining("glob:**.tmp");
  }

  @Test
  void freesTheRestoreKeyOfARefusedRequest() {
    StartOptions key = StartOptions.builder().restoreKey("drill").build();
    RestoreJobRequest request = RestoreJobRequest.download("0".repeat(24));
    assertThatThrownBy(() -> start(request, key))
        .isInstanceOf(dev.atlasrestore.error.NotFoundException.class);

    RestoreJob job = start(automated(), key);

    assertThat(job.getId()).isEqualTo(onlyJob().getId());
  }

  @Test
  void throwsTheErrorWhenTheKeyCannotBeRemoved() {
    StartOptions key = StartOptions.builder().restoreKey("drill").build();
    RestoreJobRequest request = RestoreJobRequest.download("0".repeat(24));
    atlas.close();
    atlas = client(new UnremovableKeyStore(RestoreKeyStore.inMemory()));

    assertThatThrownBy(() -> start(request, key))
        .isInstanceOf(dev.atlasrestore.error.NotFoundException.class);
    assertThatThrownBy(() -> start(request, key))
        .isInstanceOf(RestoreOutcomeUnknownException.class);
  }

  private record UnremovableKeyStore(RestoreKeyStore keys) implements RestoreKeyStore {
    @Override
    public Optional<Entry> find(String key) {
      return keys.find(key);
    }

    @Override
    public boolean create(String key, Entry entry) {
      return keys.create(key, entry);
    }

    @Override
    public void update(String key, Entry entry) {
      keys.update(key, entry);
    }

    @Override
    public void remove(String key) {
      throw new IllegalStateException("the disk is full");
    }
  }

  @Test
  void refusesARestoreKeyOfAnotherRequest() {
    StartOptions key = StartOptions.builder().restoreKey("drill").build();
    start(automated(), key);

    assertThatThrownBy(() -> start(RestoreJobRequest.download(snapshot()), key))
        .isInstanceOfSatisfying(
            RestoreRefusedException.class,
            e -> assertThat(e.getReason()).isEqualTo(Reason.RESTORE_KEY_REUSED));
  }

  @Test
  void sendsNothingWhenTheKeyStoreFails(@TempDir Path directory) throws Exception {
    Path file = java.nio.file.Files.createFile(directory.resolve("file"));
    atlas.close();
    atlas = client(RestoreKeyStore.inDirectory(file));

    assertThatThrownBy(() -> start(automated(), StartOptions.builder().restoreKey("drill").build()))
        .isInstanceOf(dev.atlasrestore.error.RestoreKeyStoreException.class)
        .hasMessageContaining("restore key");
    assertThat(simulator.restoreJobs()).isEmpty();
  }

  private Reason refusal(RestoreJobRequest request, StartOptions options) {
    RestoreRefusedException refused =
        catchThrowableOfType(RestoreRefusedException.class, () -> start(request, options));
    assertThat(refused).isNotNull();
    return refused.getReason();
  }

  @Test
  void refusesUnsafeRestoresBeforeSending() {
    StartOptions checked = StartOptions.builder().checkFirst(true).build();
    String group = simulator.groupId();
    String source = simulator.sourceCluster();
    String target = simulator.targetCluster();
    String unfinished = simulator.addSnapshot(source, time.now(), SnapshotStatus.IN_PROGRESS);

    assertThat(refusal(RestoreJobRequest.automated(snapshot(), group, source), checked))
        .isEqualTo(Reason.TARGET_IS_SOURCE);
    assertThat(refusal(RestoreJobRequest.automated("0".repeat(24), group, source), checked))
        .isEqualTo(Reason.SNAPSHOT_NOT_FOUND);
    assertThat(
            refusal(
                RestoreJobRequest.pointInTime(
                    group, target, time.now().minus(Duration.ofDays(400))),
                checked))
        .isEqualTo(Reason.SNAPSHOT_NOT_FOUND);
    assertThat(refusal(RestoreJobRequest.automated("0".repeat(24), group, target), checked))
        .isEqualTo(Reason.SNAPSHOT_NOT_FOUND);
    assertThat(refusal(RestoreJobRequest.automated(unfinished, group, target), checked))
        .isEqualTo(Reason.SNAPSHOT_NOT_COMPLETED);
    assertThat(simulator.restoreJobs()).isEmpty();
    start(automated(), checked);
    assertThat(refusal(automated(), checked)).isEqualTo(Reason.TARGET_BEING_RESTORED);
  }

  @Test
  void allowsTheSourceAsTargetIfConfigured() {
    StartOptions options =
        StartOptions.builder().checkFirst(true).allowTargetIsSource(true).build();

    RestoreJob job =
        start(
            RestoreJobRequest.automated(snapshot(), simulator.groupId(), simulator.sourceCluster()),
            options);

    assertThat(job.getId()).isEqualTo(onlyJob().getId());
  }

  @Test
  void sendsOnceWhenTheTokenIsRevoked() {
    atlas.close();
    atlas =
        AtlasClient.builder()
            .credentials(Credentials.serviceAccount(simulator.clientId(), simulator.clientSecret()))
            .baseUrl(simulator.baseUrl())
            .timeSource(time)
            .build();
    simulator.faults(
        (method, path) -> {
          if (isCreate(method, path)) {
            simulator.faults((m, p) -> null);
            simulator.revokeAuthentication();
          }
          return null;
        });

    RestoreJob job = start(automated());

    assertThat(job.getId()).isEqualTo(onlyJob().getId());
  }

  @Test
  void treatsAnUnknown400AsARefusal() {
    RestoreJobRequest request =
        RestoreJobRequest.pointInTime(
            simulator.groupId(), simulator.targetCluster(), java.time.Instant.EPOCH);

    assertThatThrownBy(() -> start(request))
        .isInstanceOf(dev.atlasrestore.error.InvalidRequestException.class)
        .isNotInstanceOf(BadRequestException.class);
  }
}
