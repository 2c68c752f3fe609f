// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.atlasrestore.auth.Credentials;
import dev.atlasrestore.error.AtlasAuthenticationException;
import dev.atlasrestore.error.AtlasConnectionException;
import dev.atlasrestore.error.BadRequestException;
import dev.atlasrestore.error.ConflictException;
import dev.atlasrestore.error.ErrorCode;
import dev.atlasrestore.error.InvalidRequestException;
import dev.atlasrestore.error.NotFoundException;
import dev.atlasrestore.error.RestoreFailedException;
import dev.atlasrestore.error.RestoreRefusedException;
import dev.atlasrestore.error.RestoreRefusedException.Reason;
import dev.atlasrestore.error.RestoreTimeoutException;
import dev.atlasrestore.error.TooManyRequestsException;
import dev.atlasrestore.error.UnauthorizedException;
import dev.atlasrestore.http.AtlasApi;
import dev.atlasrestore.http.AtlasResponse;
import dev.atlasrestore.model.BsonTimestamp;
import dev.atlasrestore.model.DeliveryType;
import dev.atlasrestore.model.Link;
import dev.atlasrestore.model.PaginatedReplicaSetSnapshots;
import dev.atlasrestore.model.PaginatedRestoreJobs;
import dev.atlasrestore.model.RestoreJob;
import dev.atlasrestore.model.RestoreJobRequest;
import dev.atlasrestore.model.SnapshotStatus;
import dev.atlasrestore.restore.RestoreProgress;
import dev.atlasrestore.restore.RestoreState;
import dev.atlasrestore.simulator.AtlasSimulator;
import dev.atlasrestore.simulator.AtlasSimulator.Exchange;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class AtlasClientTest {
  private static final String ABSENT_ID = "0".repeat(24);

  /** The kinds of credentials that the simulator has. */
  enum Kind {
    SERVICE_ACCOUNT,
    API_KEY,
    ACCESS_TOKEN;

    Credentials of(AtlasSimulator simulator) {
      return switch (this) {
        case SERVICE_ACCOUNT ->
            Credentials.serviceAccount(simulator.clientId(), simulator.clientSecret());
        case API_KEY -> Credentials.apiKey(simulator.publicKey(), simulator.privateKey());
        case ACCESS_TOKEN -> Credentials.accessToken(simulator::accessToken);
      };
    }
  }

  private final VirtualTimeSource time = new VirtualTimeSource();
  private final AtlasSimulator simulator =
      AtlasSimulator.builder().clock(time).restoreDuration(Duration.ofHours(3)).start();
  private final String group = simulator.groupId();
  private final String source = simulator.sourceCluster();

  @AfterEach
  void stop() {
    simulator.close();
  }

  private AtlasClient.Builder client(AtlasSimulator simulator, Kind kind) {
    return AtlasClient.builder()
        .credentials(kind.of(simulator))
        .baseUrl(simulator.baseUrl())
        .timeSource(time);
  }

  private AtlasClient client() {
    return client(simulator, Kind.SERVICE_ACCOUNT).build();
  }

  private String newestSnapshot(AtlasClient atlas) {
    return atlas
        .cloudBackups()
        .listBackupSnapshots(group, source)
        .execute()
        .getResults()
        .get(0)
        .getId();
  }

  private RestoreJobRequest automated(AtlasClient atlas) {
    return RestoreJobRequest.automated(newestSnapshot(atlas), group, simulator.targetCluster());
  }

  @ParameterizedTest
  @EnumSource
  void restoresAClusterWithEachKindOfCredentials(Kind kind) throws InterruptedException {
    try (AtlasClient atlas = client(simulator, kind).build()) {
      RestoreJob job = atlas.restores().start(group, source, automated(atlas));
      List<RestoreProgress> seen = new ArrayList<>();

      RestoreJob done =
          atlas.restores().await(group, source, job.getId(), Duration.ofHours(4), seen::add);

      assertThat(done.getId()).isEqualTo(job.getId());
      assertThat(done.getFinishedAt()).isNotNull();
      assertThat(seen.get(0).state()).isEqualTo(RestoreState.IN_PROGRESS);
      assertThat(seen.get(seen.size() - 1).state()).isEqualTo(RestoreState.FINISHED);
      assertThat(seen.get(seen.size() - 1).elapsed())
          .isBetween(Duration.ofHours(3), Duration.ofHours(3).plusSeconds(30));
      assertThat(simulator.restoreJobs()).hasSize(1);
    }
  }

  @Test
  void handlesModelsOfSeveralTypes() {
    Link link = Link.builder().rel("self").build();

    assertThat(Stream.of(link, DeliveryType.DOWNLOAD, link.toBuilder().build()).distinct())
        .containsExactly(link, DeliveryType.DOWNLOAD);
    assertThat((Object) Link.builder().build()).isNotEqualTo(BsonTimestamp.builder().build());
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void hidesTheEnvelopeFromCallers(boolean hidesStatus) {
    try (AtlasSimulator simulator =
            AtlasSimulator.builder().clock(time).envelopeHidesStatus(hidesStatus).start();
        AtlasClient bare = client(simulator, Kind.API_KEY).build();
        AtlasClient enveloped = client(simulator, Kind.API_KEY).envelope(true).build()) {
      String snapshot = newestSnapshot(bare);
      RestoreJob job =
          enveloped.restores().start(group, source, RestoreJobRequest.download(snapshot));

      assertThat(enveloped.cloudBackups().getBackupRestoreJob(group, source, job.getId()).execute())
          .isEqualTo(bare.cloudBackups().getBackupRestoreJob(group, source, job.getId()).execute())
          .isEqualTo(job);
      PaginatedReplicaSetSnapshots page =
          enveloped.cloudBackups().listBackupSnapshots(group, source).execute();
      assertThat(page).isEqualTo(bare.cloudBackups().listBackupSnapshots(group, source).execute());
      assertThat(page.getResults()).hasSize(3);
      assertThatThrownBy(
              () ->
                  enveloped.cloudBackups().getBackupRestoreJob(group, source, ABSENT_ID).execute())
          .isInstanceOfSatisfying(
              NotFoundException.class,
              e -> {
                assertThat(e.getStatus()).isEqualTo(404);
                assertThat(e.getErrorCode()).isEqualTo(ErrorCode.RESTORE_JOB_NOT_FOUND);
                assertThat(e.getParameters()).containsExactly(ABSENT_ID);
              });
      assertThat(
              enveloped
                  .cloudBackups()
                  .cancelBackupRestoreJob(group, source, job.getId())
                  .executeForResponse()
                  .status())
          .isEqualTo(204);
      assertThat(simulator.restoreJobs().get(0).getCancelled()).isTrue();
    }
  }

  @Test
  void reportsAllViolationsByJsonNameBeforeSending() {
    try (AtlasClient atlas = client()) {
      RestoreJobRequest request =
          RestoreJobRequest.automated("not-an-id", group, "no/cluster").toBuilder()
              .oplogInc(0)
              .build();

      assertThatThrownBy(() -> atlas.restores().start("G", source, request))
          .isInstanceOfSatisfying(
              InvalidRequestException.class,
              e ->
                  assertThat(e.getViolations())
                      .extracting(InvalidRequestException.Violation::toString)
                      .containsExactly(
                          "groupId must match ^([a-f0-9]{24})$",
                          "oplogInc must be at least 1",
                          "oplogInc must be left out when deliveryType is automated",
                          "snapshotId must match ^([a-f0-9]{24})$",
                          "targetClusterName must match ^[a-zA-Z0-9][a-zA-Z0-9-]*$"))
          .hasMessageNotContaining("not-an-id");
      assertThat(simulator.exchanges()).isEmpty();
    }
  }

  @Test
  void reportsMembersThatTheDeliveryTypeRequires() {
    try (AtlasClient atlas = client()) {
      RestoreJobRequest request =
          RestoreJobRequest.download(ABSENT_ID).toBuilder()
              .targetGroupId(group)
              .snapshotId(null)
              .build();

      assertThatThrownBy(() -> atlas.restores().start(group, source, request))
          .isInstanceOfSatisfying(
              InvalidRequestException.class,
              e ->
                  assertThat(e.getViolations())
                      .extracting(InvalidRequestException.Violation::toString)
                      .containsExactly(
                          "snapshotId is required when deliveryType is download",
                          "targetGroupId must be left out when deliveryType is download"));
    }
  }

  @Test
  void aSecondRestoreOfATargetIsAConflict() {
    try (AtlasClient atlas = client()) {
      RestoreJobRequest request = automated(atlas);
      atlas.restores().start(group, source, request);

      assertThatThrownBy(() -> atlas.restores().start(group, source, request))
          .isInstanceOfSatisfying(
              ConflictException.class,
              e ->
                  assertThat(e.getErrorCode())
                      .isEqualTo(ErrorCode.ATLAS_CLUSTER_RESTORE_IN_PROGRESS));
    }
  }

  @Test
  void anAutomatedRestoreCannotBeCancelled() {
    try (AtlasClient atlas = client()) {
      RestoreJob job = atlas.restores().start(group, source, automated(atlas));

      assertThatThrownBy(() -> atlas.restores().cancel(group, source, job.getId()))
          .isInstanceOfSatisfying(
              RestoreRefusedException.class,
              e -> assertThat(e.getReason()).isEqualTo(Reason.NOT_CANCELLABLE))
          .hasCauseInstanceOf(BadRequestException.class);
    }
  }

  @Test
  void throwsWhenTheJobFails() {
    try (AtlasClient atlas = client()) {
      simulator.failNextRestore();
      RestoreJob job = atlas.restores().start(group, source, automated(atlas));

      assertThatThrownBy(
              () ->
                  atlas
                      .restores()
                      .await(group, source, job.getId(), Duration.ofHours(4), progress -> {}))
          .isInstanceOfSatisfying(
              RestoreFailedException.class, e -> assertThat(e.getJob().getFailed()).isTrue());
    }
  }

  @Test
  void stopsWaitingAtTheTimeout() {
    try (AtlasClient atlas = client()) {
      RestoreJob job = atlas.restores().start(group, source, automated(atlas));

      assertThatThrownBy(
              () ->
                  atlas
                      .restores()
                      .await(group, source, job.getId(), Duration.ofHours(1), progress -> {}))
          .isInstanceOf(RestoreTimeoutException.class);
      assertThat(simulator.restoreJobs().get(0).getFinishedAt()).isNull();
    }
  }

  @Test
  void fetchesATokenOnceAndRenewsItEarly() {
    try (AtlasClient atlas = client()) {
      newestSnapshot(atlas);
      newestSnapshot(atlas);
      assertThat(tokenRequests()).isEqualTo(1);

      time.advance(Duration.ofMinutes(56));
      newestSnapshot(atlas);

      assertThat(tokenRequests()).isEqualTo(2);
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"SERVICE_ACCOUNT", "API_KEY"})
  void renewsRevokedAuthenticationOnce(Kind kind) {
    try (AtlasClient atlas = client(simulator, kind).build()) {
      newestSnapshot(atlas);
      simulator.revokeAuthentication();

      assertThat(newestSnapshot(atlas)).isNotEmpty();
    }
  }

  @Test
  void reusesTheDigestChallenge() {
    try (AtlasClient atlas = client(simulator, Kind.API_KEY).build()) {
      newestSnapshot(atlas);
      assertThat(simulator.exchanges()).extracting(Exchange::status).containsExactly(401, 200);

      newestSnapshot(atlas);

      assertThat(simulator.exchanges()).extracting(Exchange::status).containsExactly(401, 200, 200);
    }
  }

  @Test
  void sendsADigestPostOnce() {
    try (AtlasClient atlas = client(simulator, Kind.API_KEY).build()) {
      String snapshot = simulator.addSnapshot(source, time.now(), SnapshotStatus.COMPLETED);

      atlas
          .cloudBackups()
          .createBackupRestoreJob(group, source, RestoreJobRequest.download(snapshot))
          .execute();

      assertThat(simulator.exchanges()).extracting(Exchange::status).containsExactly(401, 200);
      assertThat(simulator.restoreJobs()).hasSize(1);
    }
  }

  @Test
  void tellsWrongCredentialsApart() {
    try (AtlasClient account =
            credentialsWithWrongSecret(Credentials.serviceAccount("mdb_sa_id_x", "hunter2"));
        AtlasClient key = credentialsWithWrongSecret(Credentials.apiKey("someone", "hunter2"))) {
      assertThatThrownBy(() -> newestSnapshot(account))
          .isInstanceOf(AtlasAuthenticationException.class)
          .hasMessageContaining("client secret")
          .hasMessageNotContaining("hunter2");
      assertThatThrownBy(() -> newestSnapshot(key))
          .isInstanceOfSatisfying(
              UnauthorizedException.class,
              e -> assertThat(e.getErrorCode()).isEqualTo(ErrorCode.UNEXPECTED_ERROR));
    }
  }

  private AtlasClient credentialsWithWrongSecret(Credentials credentials) {
    return AtlasClient.builder().credentials(credentials).baseUrl(simulator.baseUrl()).build();
  }

  @Test
  void throwsUnauthorizedForAMissingRole() {
    try (AtlasSimulator reader =
            AtlasSimulator.builder().clock(time).roles(Set.of("Project Read Only")).start();
        AtlasClient atlas = client(reader, Kind.API_KEY).build()) {
      RestoreJobRequest request = RestoreJobRequest.download(newestSnapshot(atlas));

      assertThatThrownBy(() -> atlas.restores().start(group, source, request))
          .isInstanceOfSatisfying(
              UnauthorizedException.class,
              e -> assertThat(e.getErrorCode()).isEqualTo(ErrorCode.USER_UNAUTHORIZED));
    }
  }

  @Test
  void returnsTheRateLimitWithResponsesAndErrors() {
    try (AtlasSimulator strict = AtlasSimulator.builder().clock(time).rateLimit(1).start();
        AtlasClient atlas = client(strict, Kind.ACCESS_TOKEN).build()) {
      AtlasResponse<PaginatedRestoreJobs> response =
          atlas.cloudBackups().listBackupRestoreJobs(group, source).executeForResponse();
      assertThat(response.rateLimit().limit()).isEqualTo(1);
      assertThat(response.rateLimit().remaining()).isZero();

      assertThatThrownBy(
              () ->
                  atlas
                      .cloudBackups()
                      .listBackupRestoreJobs(group, source)
                      .withoutRetries()
                      .execute())
          .isInstanceOfSatisfying(
              TooManyRequestsException.class,
              e -> {
                assertThat(e.getRetryAfter()).isEqualTo(Duration.ofMinutes(1));
                assertThat(e.getRateLimit().remaining()).isZero();
              });
    }
  }

  @Test
  void completesAsyncCallsLikeSynchronousOnes() {
    try (AtlasClient atlas = client()) {
      assertThat(
              atlas
                  .cloudBackups()
                  .listBackupSnapshots(group, source)
                  .executeAsync()
                  .join()
                  .getTotalCount())
          .isEqualTo(3);
      assertThatThrownBy(
              () ->
                  atlas
                      .cloudBackups()
                      .getBackupSnapshot(group, source, ABSENT_ID)
                      .executeAsync()
                      .join())
          .isInstanceOf(CompletionException.class)
          .hasCauseInstanceOf(NotFoundException.class);
    }
  }

  @Test
  void pagesFollowTheParameters() {
    try (AtlasClient atlas = client()) {
      PaginatedReplicaSetSnapshots page =
          atlas
              .cloudBackups()
              .listBackupSnapshots(group, source, false, 2, 2, null, null, null)
              .execute();

      assertThat(page.getResults()).hasSize(1);
      assertThat(page.getTotalCount()).isNull();
    }
  }

  @Test
  void throwsAConnectionExceptionWhenTheServiceIsDown() {
    try (AtlasClient atlas = client(simulator, Kind.ACCESS_TOKEN).build()) {
      simulator.close();

      assertThatThrownBy(() -> newestSnapshot(atlas)).isInstanceOf(AtlasConnectionException.class);
    }
  }

  @Test
  void fetchesOneTokenForConcurrentCalls() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(16);
    try (AtlasClient atlas = client()) {
      CyclicBarrier together = new CyclicBarrier(16);
      List<Future<String>> calls = new ArrayList<>();
      for (int i = 0; i < 16; i++) {
        calls.add(
            threads.submit(
                () -> {
                  together.await();
                  return newestSnapshot(atlas);
                }));
      }
      for (Future<String> call : calls) {
        assertThat(call.get()).isNotEmpty();
      }
      assertThat(tokenRequests()).isEqualTo(1);
    } finally {
      threads.shutdown();
    }
  }

  @Test
  void revokesTheTokenOnCloseIfConfigured() {
    AtlasClient atlas = client(simulator, Kind.SERVICE_ACCOUNT).revokeTokenOnClose(true).build();
    newestSnapshot(atlas);

    atlas.close();

    assertThat(simulator.exchanges())
        .extracting(Exchange::path)
        .endsWith(AtlasApi.REVOCATION_PATH)
        .contains(AtlasApi.TOKEN_PATH);
  }

  @Test
  void stopsItsThreadsOnClose() throws InterruptedException {
    Set<Thread> before = Thread.getAllStackTraces().keySet();
    AtlasClient atlas = client();
    atlas.cloudBackups().listBackupSnapshots(group, source).executeAsync().join();

    atlas.close();

    for (Thread thread : Thread.getAllStackTraces().keySet()) {
      if (!before.contains(thread) && !isShared(thread)) {
        thread.join(10_000);
        assertThat(thread.isAlive()).as(thread.getName()).isFalse();
      }
    }
  }

  /** Threads of the simulator, and those that OkHttp shares between all clients. */
  private static boolean isShared(Thread thread) {
    return thread.getName().startsWith("MockWebServer")
        || thread.getName().startsWith("OkHttp TaskRunner")
        || thread.getName().equals("OkHttp Http2Connection")
        || thread.getName().equals("Okio Watchdog");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://cloud.mongodb.com",
        "ftp://cloud.mongodb.com",
        "https://user:hunter2@cloud.mongodb.com",
        "https://cloud.mongodb.com?x=1",
        "nonsense"
      })
  void rejectsAnInsecureBaseUrl(String url) {
    assertThatThrownBy(() -> AtlasClient.builder().baseUrl(url))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("baseUrl ")
        .hasMessageNotContaining("hunter2");
  }

  @ParameterizedTest
  @ValueSource(strings = {"api/atlas/v2", "api/atlas/v2/"})
  void takesABaseUrlThatEndsInThePathOfTheApi(String path) {
    try (AtlasClient atlas =
        client(simulator, Kind.SERVICE_ACCOUNT).baseUrl(simulator.baseUrl() + path).build()) {
      assertThat(newestSnapshot(atlas)).isNotEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://cloud.mongodb.com/api/atlas/v1.0",
        "https://cloud.mongodb.com/api/atlas/",
        "https://cloud.mongodb.com/api/atlas/v2/groups"
      })
  void refusesABaseUrlWithAnotherPathOfTheApi(String url) {
    assertThatThrownBy(() -> AtlasClient.builder().baseUrl(url))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("without a path of its API but /api/atlas/v2");
  }

  private long tokenRequests() {
    return simulator.exchanges().stream().filter(e -> e.path().contains("oauth")).count();
  }
}
