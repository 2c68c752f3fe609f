// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.benchmarks;

import dev.atlasrestore.AtlasClient;
import dev.atlasrestore.auth.Credentials;
import dev.atlasrestore.model.RestoreJob;
import dev.atlasrestore.restore.AwaitOptions;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A program that awaits a thousand jobs at once, none of which ends. It prints the maximum number
 * of threads, less those of a client that made as many calls in sequence; the same, less those
 * without any client; and the bytes of heap in use after a garbage collection.
 */
public final class Awaiting {
  private static final int JOBS = 1_000;
  private static final int POLLS = 5 * JOBS;

  private Awaiting() {}

  /** Expects the class of the client, which is the SDK's, and the URL of the server. */
  public static void main(String[] arguments) throws Exception {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    int withoutClient = threads.getThreadCount();
    AtomicInteger polls = new AtomicInteger();
    AwaitOptions options =
        AwaitOptions.builder(Duration.ofHours(1))
            .onProgress(progress -> polls.incrementAndGet())
            .build();
    List<CompletableFuture<RestoreJob>> jobs = new ArrayList<>();
    AtlasClient atlas =
        AtlasClient.builder()
            .credentials(Credentials.accessToken(BenchmarkClient.TOKEN))
            .baseUrl(arguments[1])
            .build();
    for (int i = 0; i < JOBS; i++) {
      atlas
          .cloudBackups()
          .getBackupRestoreJob(
              BenchmarkClient.GROUP, BenchmarkClient.CLUSTER, String.format("%024x", i))
          .execute();
    }
    int withClient = threads.getThreadCount();
    for (int i = 0; i < JOBS; i++) {
      String job = String.format("%024x", i);
      jobs.add(
          atlas
              .restores()
              .awaitAsync(BenchmarkClient.GROUP, BenchmarkClient.CLUSTER, job, options));
    }
    while (polls.get() < POLLS) {
      Thread.sleep(50);
    }
    System.gc();
    long heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    if (jobs.stream().anyMatch(CompletableFuture::isDone)) {
      throw new IllegalStateException("a job ended, so that fewer were awaited");
    }
    int peak = threads.getPeakThreadCount();
    System.out.printf("%d %d %d%n", peak - withClient, peak - withoutClient, heap);
    System.exit(0);
  }
}
