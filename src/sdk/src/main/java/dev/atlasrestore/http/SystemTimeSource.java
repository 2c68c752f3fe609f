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
import org.jspecify.annotations.Nullable;

/** The system clock. */
final class SystemTimeSource implements TimeSource {
  @Override
  public Instant now() {
    return Instant.now();
  }

  @Override
  public long nanoTime() {
    return System.nanoTime();
  }

  @Override
  public void sleep(Duration duration) throws InterruptedException {
    TimeUnit.NANOSECONDS.sleep(duration.toNanos());
  }

  @Override
  public Scheduler newScheduler() {
    return new ThreadPoolScheduler();
  }

  private static final class ThreadPoolScheduler implements Scheduler {
    private static final int THREADS = 2;

    private final Set<CompletableFuture<Void>> pending = ConcurrentHashMap.newKeySet();
    private @Nullable ScheduledThreadPoolExecutor pool;
    private boolean closed;

    /** Creates the pool on first use, because most programs never need it. */
    private synchronized ScheduledThreadPoolExecutor pool() {
      if (pool == null) {
        pool = new ScheduledThreadPoolExecutor(THREADS, ThreadPoolScheduler::thread);
        pool.setRemoveOnCancelPolicy(true);
        if (closed) {
          pool.shutdownNow();
        }
      }
      return pool;
    }

    private static Thread thread(Runnable task) {
      Thread thread = new Thread(task, "atlas-restore-timer");
      thread.setDaemon(true);
      return thread;
    }

    @Override
    public CompletableFuture<Void> after(Duration duration) {
      CompletableFuture<Void> future = new CompletableFuture<>();
      pending.add(future);
      try {
        ScheduledFuture<?> task =
            pool().schedule(() -> future.complete(null), duration.toNanos(), TimeUnit.NANOSECONDS);
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
      synchronized (this) {
        closed = true;
        if (pool != null) {
          pool.shutdownNow();
        }
      }
      pending.forEach(future -> future.completeExceptionally(closed()));
    }

    private static CancellationException closed() {
      return new CancellationException("The client was closed");
    }
  }
}
