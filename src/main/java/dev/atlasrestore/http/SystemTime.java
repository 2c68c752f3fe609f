// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.http;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** The time of the machine. */
final class SystemTime implements Time {
  @Override
  public Instant now() {
    return Instant.now();
  }

  @Override
  public void sleep(Duration duration) throws InterruptedException {
    TimeUnit.NANOSECONDS.sleep(duration.toNanos());
  }

  @Override
  public Timer timer() {
    return new PoolTimer();
  }

  private static final class PoolTimer implements Timer {
    private static final int THREADS = 2;

    private final ScheduledThreadPoolExecutor pool;
    private final Set<CompletableFuture<Void>> pending = ConcurrentHashMap.newKeySet();

    PoolTimer() {
      pool =
          new ScheduledThreadPoolExecutor(
              THREADS,
              task -> {
                Thread thread = new Thread(task, "atlas-restore-timer");
                thread.setDaemon(true);
                return thread;
              });
      pool.setRemoveOnCancelPolicy(true);
    }

    @Override
    public CompletableFuture<Void> after(Duration duration) {
      CompletableFuture<Void> future = new CompletableFuture<>();
      pending.add(future);
      try {
        ScheduledFuture<?> task =
            pool.schedule(() -> future.complete(null), duration.toNanos(), TimeUnit.NANOSECONDS);
        future.whenComplete(
            (done, failure) -> {
              pending.remove(future);
              task.cancel(false);
            });
      } catch (RejectedExecutionException e) {
        pending.remove(future);
        future.completeExceptionally(closed());
      }
      return future;
    }

    @Override
    public void close() {
      pool.shutdownNow();
      pending.forEach(future -> future.completeExceptionally(closed()));
    }

    private static CancellationException closed() {
      return new CancellationException("The client was closed");
    }
  }
}
