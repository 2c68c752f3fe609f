// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.restore;

import static dev.atlasrestore.restore.CannedJobs.CLUSTER;
import static dev.atlasrestore.restore.CannedJobs.GROUP;
import static dev.atlasrestore.restore.CannedJobs.JOB;
import static dev.atlasrestore.restore.CannedJobs.NOT_FOUND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.atlasrestore.AtlasClient;
import dev.atlasrestore.VirtualTimeSource;
import dev.atlasrestore.error.NotFoundException;
import dev.atlasrestore.error.RestoreLostException;
import dev.atlasrestore.model.RestoreJob;
import dev.atlasrestore.model.RestoreJobRequest;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reading a job that was just made, or that is gone. */
class ReadingLagTest {
  private static final Duration HOUR = Duration.ofHours(1);
  private static final String RUNNING = CannedJobs.job("automated", "");
  private static final String DONE =
      CannedJobs.job("automated", "\"finishedAt\":\"2026-08-10T03:40:10Z\"");

  private final CannedJobs service = new CannedJobs();
  private final AtlasClient atlas = service.client();

  @AfterEach
  void stop() {
    atlas.close();
    service.close();
  }

  private RestoreJob await() throws InterruptedException {
    return atlas.restores().await(GROUP, CLUSTER, JOB, HOUR, progress -> {});
  }

  private Duration elapsed() {
    return Duration.between(VirtualTimeSource.START, service.time.now());
  }

  @Test
  void awaitsAJobThatIsNotYetFound() throws InterruptedException {
    service.answer(NOT_FOUND, NOT_FOUND, RUNNING, NOT_FOUND, RUNNING, DONE);

    assertThat(await().getFinishedAt()).isNotNull();
  }

  @Test
  void awaitsAnUnfoundJobWithoutAThread() {
    service.answer(NOT_FOUND, RUNNING, DONE);

    CompletableFuture<RestoreJob> waiting =
        atlas.restores().awaitAsync(GROUP, CLUSTER, JOB, AwaitOptions.builder(HOUR).build());
    service.time.advance(Duration.ofMinutes(1));

    assertThat(waiting.join().getFinishedAt()).isNotNull();
  }

  @Test
  void endsWhenAJobIsNotFoundForLong() {
    service.answer(NOT_FOUND);

    assertThatThrownBy(this::await).isInstanceOf(NotFoundException.class);
    assertThat(elapsed()).isBetween(Duration.ofSeconds(30), Duration.ofSeconds(60));
  }

  @Test
  void endsAtOnceWithoutASettlingTime() {
    service.answer(NOT_FOUND);
    AwaitOptions options = AwaitOptions.builder(HOUR).settlingTime(Duration.ZERO).build();

    assertThatThrownBy(() -> atlas.restores().await(GROUP, CLUSTER, JOB, options))
        .isInstanceOf(NotFoundException.class);
    assertThat(elapsed()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"CLUSTER_NOT_FOUND", "GROUP_NOT_FOUND"})
  void endsAtOnceWhenTheClusterIsNotThere(String code) {
    service.answer(NOT_FOUND.replace("RESOURCE_NOT_FOUND", code));

    assertThatThrownBy(this::await).isInstanceOf(NotFoundException.class);
    assertThat(elapsed()).isZero();
  }

  @Test
  void saysThatAJobIsGoneThatWasSeen() {
    service.answer(RUNNING, NOT_FOUND);

    assertThatThrownBy(this::await)
        .isInstanceOfSatisfying(
            RestoreLostException.class, e -> assertThat(e.getRestoreJobId()).isEqualTo(JOB))
        .hasMessageContaining(JOB + " was seen, and is gone")
        .hasCauseInstanceOf(NotFoundException.class);
  }

  private RestoreJob startWithKey() {
    return atlas
        .restores()
        .start(
            GROUP,
            CLUSTER,
            RestoreJobRequest.automated("6a80f3e1d2f34b7e90189c44", GROUP, "orders-staging"),
            StartOptions.builder().restoreKey("drill").build());
  }

  @Test
  void readsTheNewJobOfARestoreKey() {
    service.answer("{\"results\":[]}", RUNNING);
    RestoreJob started = startWithKey();
    service.answer(NOT_FOUND, NOT_FOUND, RUNNING);

    assertThat(startWithKey()).isEqualTo(started);
    assertThat(service.requests).filteredOn(r -> r.startsWith("POST")).hasSize(1);
  }

  @Test
  void saysThatTheJobOfARestoreKeyIsGone() {
    service.answer("{\"results\":[]}", RUNNING);
    String id = Objects.requireNonNull(startWithKey().getId());
    service.answer(NOT_FOUND);

    assertThatThrownBy(this::startWithKey)
        .isInstanceOf(RestoreLostException.class)
        .hasMessageContaining(id);
    assertThat(service.requests).filteredOn(r -> r.startsWith("POST")).hasSize(1);
  }
}
