// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atlasrestore.AtlasClient;
import dev.atlasrestore.auth.Credentials;
import dev.atlasrestore.error.AtlasException;
import dev.atlasrestore.error.RestoreOutcomeUnknownException;
import dev.atlasrestore.http.RetryPolicy;
import dev.atlasrestore.model.ReplicaSetSnapshot;
import dev.atlasrestore.model.RestoreJob;
import dev.atlasrestore.model.RestoreJobRequest;
import dev.atlasrestore.restore.AwaitOptions;
import dev.atlasrestore.restore.StartOptions;
import dev.atlasrestore.simulator.AtlasSimulator;
import java.io.BufferedReader;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import okhttp3.ConnectionPool;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Runs one client with many threads for minutes. Its resources must not grow, and every response
 * must be correct.
 */
@Tag("soak")
class SoakTest {
  private static final int THREADS = 64;
  private static final Duration DURATION =
      Duration.ofSeconds(Integer.getInteger("soak.seconds", 300));
  private static final Duration WARM_UP = DURATION.dividedBy(5);

  private final AtomicLong calls = new AtomicLong();
  private final AtomicLong failures = new AtomicLong();
  private final AtomicLong restores = new AtomicLong();
  private volatile boolean stopped;

  /** The resources of the process when it is idle. */
  private record ResourceUsage(long heapBytes, int threads, int connections) {
    static ResourceUsage now(ConnectionPool pool) throws InterruptedException {
      for (int i = 0; i < 3; i++) {
        System.gc();
        TimeUnit.MILLISECONDS.sleep(200);
      }
      return new ResourceUsage(
          ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed(),
          Thread.activeCount(),
          pool.connectionCount());
    }
  }

  @Test
  void leaksNothingUnderLoad() throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                SimulatorProcess.class.getName(),
                String.valueOf(THREADS))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (BufferedReader output = process.inputReader()) {
      List<String> words = List.of(output.readLine().split(" "));
      soak(words.get(0), words.subList(1, words.size()));
    } finally {
      process.getOutputStream().close();
      process.waitFor();
    }
  }

  private void soak(String baseUrl, List<String> snapshots) throws Exception {
    ConnectionPool pool = new ConnectionPool();
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    Credentials credentials;
    String group;
    try (AtlasSimulator names = AtlasSimulator.start()) {
      credentials = Credentials.serviceAccount(names.clientId(), names.clientSecret());
      group = names.groupId();
    }
    try (AtlasClient atlas =
        AtlasClient.builder()
            .credentials(credentials)
            .baseUrl(baseUrl)
            .retry(
                new RetryPolicy(
                    6, Duration.ofMillis(20), Duration.ofMillis(200), Duration.ofMinutes(1)))
            .okHttpClient(client -> client.connectionPool(pool))
            .build()) {
      List<Future<?>> running = new ArrayList<>();
      for (int i = 0; i < THREADS; i++) {
        int number = i;
        running.add(
            threads.submit(
                () -> {
                  while (!stopped) {
                    round(atlas, group, number, snapshots.get(number));
                  }
                  return null;
                }));
      }
      TimeUnit.MILLISECONDS.sleep(WARM_UP.toMillis());
      ResourceUsage early = ResourceUsage.now(pool);
      TimeUnit.MILLISECONDS.sleep(DURATION.minus(WARM_UP).toMillis());
      ResourceUsage late = ResourceUsage.now(pool);
      stopped = true;
      for (Future<?> future : running) {
        future.get();
      }
      System.out.printf(
          "Soak: %d s, calls %d, failures %d, restores %d, wrong results 0,"
              + " heap %.1f to %.1f MB, threads %d to %d, connections %d to %d%n",
          DURATION.toSeconds(),
          calls.get(),
          failures.get(),
          restores.get(),
          early.heapBytes() / 1e6,
          late.heapBytes() / 1e6,
          early.threads(),
          late.threads(),
          early.connections(),
          late.connections());
      assertThat(late.heapBytes()).isLessThanOrEqualTo(early.heapBytes() * 11 / 10);
      assertThat(late.threads()).isLessThanOrEqualTo(early.threads() + 2);
      assertThat(late.connections()).isLessThanOrEqualTo(THREADS + 10);
      assertThat(restores.get()).isPositive();
    } finally {
      stopped = true;
      threads.shutdownNow();
    }
  }

  private void round(AtlasClient atlas, String group, int number, String snapshot)
      throws InterruptedException {
    String source = "source-" + number;
    String target = "target-" + number;
    try {
      for (int i = 0; i < 20; i++) {
        ReplicaSetSnapshot found =
            atlas.cloudBackups().getBackupSnapshot(group, source, snapshot).execute();
        assertThat(found.getId()).isEqualTo(snapshot);
        assertThat(
                atlas
                    .cloudBackups()
                    .listBackupSnapshots(group, source)
                    .executeAsync()
                    .join()
                    .getResults())
            .extracting(ReplicaSetSnapshot::getId)
            .containsExactly(snapshot);
        calls.addAndGet(2);
      }
      RestoreJob job =
          atlas
              .restores()
              .start(
                  group,
                  source,
                  RestoreJobRequest.automated(snapshot, group, target),
                  StartOptions.builder().settlingTime(Duration.ofSeconds(1)).build());
      assertThat(job.getTargetClusterName()).isEqualTo(target);
      RestoreJob done =
          atlas
              .restores()
              .awaitAsync(
                  group, source, job.getId(), AwaitOptions.builder(Duration.ofMinutes(1)).build())
              .join();
      assertThat(done.getId()).isEqualTo(job.getId());
      assertThat(done.getFinishedAt()).isNotNull();
      restores.incrementAndGet();
    } catch (RestoreOutcomeUnknownException e) {
      failures.incrementAndGet();
      TimeUnit.MILLISECONDS.sleep(300); // until the target is free, if there is a job
    } catch (AtlasException e) {
      failures.incrementAndGet();
    } catch (java.util.concurrent.CompletionException e) {
      assertThat(e).hasCauseInstanceOf(AtlasException.class);
      failures.incrementAndGet();
    }
  }
}
