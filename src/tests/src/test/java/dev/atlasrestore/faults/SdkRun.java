// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atlasrestore.AtlasClient;
import dev.atlasrestore.Timeouts;
import dev.atlasrestore.VirtualTimeSource;
import dev.atlasrestore.auth.Credentials;
import dev.atlasrestore.error.AtlasException;
import dev.atlasrestore.error.RestoreOutcomeUnknownException;
import dev.atlasrestore.faults.FaultSchedule.Policy;
import dev.atlasrestore.faults.FaultSchedule.Start;
import dev.atlasrestore.http.Attempt;
import dev.atlasrestore.model.RestoreJob;
import dev.atlasrestore.restore.StartOptions;
import dev.atlasrestore.simulator.AtlasSimulator;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Runs a schedule with the SDK, and holds what comes of it to the SDK's promise. */
final class SdkRun {
  private final FaultSchedule schedule;
  private final Tally tally = new Tally();
  private final VirtualTimeSource time = new VirtualTimeSource();
  private final AtomicInteger answered = new AtomicInteger();
  private final AtomicInteger failed = new AtomicInteger();
  private AtlasSimulator simulator;
  private AtlasClient atlas;

  /** What one start came to: a job, or an exception. */
  private record Ended(Start start, @Nullable RestoreJob job, @Nullable AtlasException failure) {}

  SdkRun(FaultSchedule schedule) {
    this.schedule = schedule;
  }

  Tally run() {
    try (AtlasSimulator simulator = schedule.simulator().clock(time).start();
        AtlasClient atlas = client(simulator)) {
      this.simulator = simulator;
      this.atlas = atlas;
      List<Start> starts = schedule.starts(simulator, time.now());
      simulator.faults(schedule.plan());
      List<Ended> ended = schedule.concurrent ? together(starts) : inTurn(starts);
      FaultSchedule.calmDown(simulator, time);
      check(ended);
      return tally;
    }
  }

  private AtlasClient client(AtlasSimulator simulator) {
    return AtlasClient.builder()
        .credentials(Credentials.accessToken(simulator::accessToken))
        .baseUrl(simulator.baseUrl())
        .timeouts(
            new Timeouts(
                Duration.ofSeconds(10),
                Duration.ofMillis(200),
                Duration.ofSeconds(10),
                Duration.ofSeconds(10)))
        .attemptListener(this::count)
        .timeSource(time)
        .build();
  }

  private void count(Attempt attempt) {
    if (attempt.operation().equals("createBackupRestoreJob") && attempt.delay() == null) {
      (attempt.failure() == null ? answered : failed).incrementAndGet();
    }
  }

  private List<Ended> inTurn(List<Start> starts) {
    return starts.stream().map(this::start).toList();
  }

  private List<Ended> together(List<Start> starts) {
    ExecutorService threads = Executors.newFixedThreadPool(starts.size());
    try {
      List<Future<Ended>> futures =
          starts.stream().map(start -> threads.submit(() -> start(start))).toList();
      List<Ended> ended = new ArrayList<>();
      for (Future<Ended> future : futures) {
        ended.add(future.get());
      }
      return ended;
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    } finally {
      threads.shutdown();
    }
  }

  private Ended start(Start start) {
    try {
      return new Ended(start, send(start), null);
    } catch (AtlasException e) {
      return new Ended(start, null, e);
    }
  }

  private RestoreJob send(Start start) {
    StartOptions.Builder options =
        StartOptions.builder()
            .allowConcurrentStarts(start.concurrent())
            .resendAfterSettling(schedule.policy == Policy.RESEND);
    if (start.keyed()) {
      options.restoreKey(start.request().toString());
    }
    return atlas
        .restores()
        .start(simulator.groupId(), simulator.sourceCluster(), start.request(), options.build());
  }

  private void check(List<Ended> ended) {
    tally.ambiguous += failed.get();
    tally.reconciled += (int) ended.stream().filter(e -> e.job() != null).count() - answered.get();
    List<RestoreJob> jobs = simulator.restoreJobs();
    tally.jobs += jobs.size();
    Set<String> named = new HashSet<>();
    for (Ended one : ended) {
      Optional<RestoreJob> job = outcome(one);
      job.ifPresent(found -> named.add(found.getId()));
      long made = jobs.stream().filter(j -> Jobs.asksFor(j, one.start().request())).count();
      tally.duplicates += Math.max(0, made - 1);
      assertThat(made).as("jobs of %s", one.start()).isEqualTo(job.isPresent() ? 1 : 0);
    }
    long lost = jobs.stream().filter(job -> !named.contains(job.getId())).count();
    tally.lost += lost;
    assertThat(lost).as("jobs that nobody was told of").isZero();
  }

  /** Returns the job of a start, after its outcome was resolved when it was unknown. */
  private Optional<RestoreJob> outcome(Ended ended) {
    if (ended.job() != null) {
      return Optional.of(ended.job());
    }
    if (!(ended.failure() instanceof RestoreOutcomeUnknownException unknown)) {
      return Optional.empty();
    }
    tally.unknown++;
    Optional<RestoreJob> resolved = atlas.restores().resolve(unknown);
    if (ended.start().keyed() && resolved.isPresent()) {
      assertThat(send(ended.start()).getId()).isEqualTo(resolved.get().getId());
    }
    return resolved;
  }
}
