// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atlasrestore.AnswerProxy;
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

/** Runs a schedule with the SDK and checks that its promise holds. */
final class SdkRun {
  private final FaultSchedule schedule;
  private final OutcomeCounts counts = new OutcomeCounts();
  private final VirtualTimeSource time = new VirtualTimeSource();
  private final AtomicInteger answered = new AtomicInteger();
  private final AtomicInteger failed = new AtomicInteger();
  private AtlasSimulator simulator;
  private @Nullable Attack attack;
  private AtlasClient atlas;

  /** The result of one start: a job or an exception. */
  private record StartResult(
      Start start, @Nullable RestoreJob job, @Nullable AtlasException failure) {}

  SdkRun(FaultSchedule schedule) {
    this.schedule = schedule;
  }

  /** Runs under the faults of the network. */
  OutcomeCounts run() {
    try (AtlasSimulator simulator = schedule.simulator().clock(time).start();
        AtlasClient atlas = client(simulator, simulator.baseUrl()).build()) {
      this.simulator = simulator;
      this.atlas = atlas;
      List<Start> starts = schedule.starts(simulator, time.instant());
      check(results(starts));
      return counts;
    }
  }

  /** Runs under faults and under an {@link Attack}, behind an {@link AnswerFuzzer}. */
  OutcomeCounts runUnderAttack() {
    try (AtlasSimulator simulator = schedule.simulator().clock(time).start();
        AnswerProxy proxy = AnswerProxy.start(simulator.baseUrl())) {
      this.simulator = simulator;
      Attack attack = new Attack(schedule.seed, simulator, time);
      this.attack = attack;
      try (AtlasClient atlas =
          client(simulator, proxy.url())
              .attemptListener(
                  attempt -> {
                    count(attempt);
                    attack.listen(attempt);
                  })
              .restoreKeys(attack.store())
              .build()) {
        this.atlas = atlas;
        List<Start> starts = schedule.starts(simulator, time.instant());
        attack.before(starts);
        proxy.change(new AnswerFuzzer(schedule.seed, time));
        List<StartResult> results = results(starts);
        proxy.change((method, path, answer) -> answer);
        attack.after(starts);
        check(results);
        return counts;
      }
    }
  }

  private List<StartResult> results(List<Start> starts) {
    simulator.faults(schedule.plan());
    List<StartResult> results = schedule.concurrent ? concurrently(starts) : sequentially(starts);
    FaultSchedule.stopFaults(simulator, time);
    return results;
  }

  private AtlasClient.Builder client(AtlasSimulator simulator, String url) {
    return AtlasClient.builder()
        .credentials(Credentials.accessToken(simulator::accessToken))
        .baseUrl(url)
        .timeouts(
            new Timeouts(
                Duration.ofSeconds(10),
                Duration.ofMillis(200),
                Duration.ofSeconds(10),
                Duration.ofSeconds(10)))
        .attemptListener(this::count)
        .timeSource(time);
  }

  private void count(Attempt attempt) {
    if (attempt.operation().equals("createBackupRestoreJob") && attempt.delay() == null) {
      (attempt.failure() == null ? answered : failed).incrementAndGet();
    }
  }

  private List<StartResult> sequentially(List<Start> starts) {
    return starts.stream().map(this::start).toList();
  }

  private List<StartResult> concurrently(List<Start> starts) {
    ExecutorService threads = Executors.newFixedThreadPool(starts.size());
    try {
      List<Future<StartResult>> futures =
          starts.stream().map(start -> threads.submit(() -> start(start))).toList();
      List<StartResult> results = new ArrayList<>();
      for (Future<StartResult> future : futures) {
        results.add(future.get());
      }
      return results;
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    } finally {
      threads.shutdown();
    }
  }

  private StartResult start(Start start) {
    try {
      return new StartResult(start, send(start), null);
    } catch (AtlasException e) {
      return new StartResult(start, null, e);
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

  private void check(List<StartResult> results) {
    counts.ambiguous += failed.get();
    counts.reconciled +=
        (int) results.stream().filter(e -> e.job() != null).count() - answered.get();
    Set<String> colleagues = attack == null ? Set.of() : attack.colleaguesJobs();
    List<RestoreJob> jobs =
        simulator.restoreJobs().stream().filter(j -> !colleagues.contains(j.getId())).toList();
    counts.jobs += jobs.size();
    Set<String> named = new HashSet<>();
    for (StartResult one : results) {
      Optional<RestoreJob> job = outcome(one);
      job.ifPresent(found -> named.add(found.getId()));
      long made =
          jobs.stream().filter(j -> JobComparison.matches(j, one.start().request())).count();
      counts.duplicates += Math.max(0, made - 1);
      boolean saysNoJob =
          one.job() == null && !(one.failure() instanceof RestoreOutcomeUnknownException);
      counts.wrongExceptions += saysNoJob ? made : 0;
      assertThat(made)
          .as("jobs of %s, which gave %s, %s", one.start(), one.job(), one.failure())
          .isEqualTo(job.isPresent() ? 1 : 0);
    }
    long lost = jobs.stream().filter(job -> !named.contains(job.getId())).count();
    counts.lost += lost;
    assertThat(lost).as("jobs that nobody was told of").isZero();
  }

  /** Returns the job of a start, resolved if its outcome was unknown. */
  private Optional<RestoreJob> outcome(StartResult result) {
    if (result.job() != null) {
      return Optional.of(result.job());
    }
    if (!(result.failure() instanceof RestoreOutcomeUnknownException unknown)) {
      return Optional.empty();
    }
    counts.unknown++;
    Optional<RestoreJob> resolved = atlas.restores().resolve(unknown);
    if (result.start().keyed() && resolved.isPresent()) {
      assertThat(send(result.start()).getId()).isEqualTo(resolved.get().getId());
    }
    return resolved;
  }
}
