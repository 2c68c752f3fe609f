// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore;

import dev.atlasrestore.http.Scheduler;
import dev.atlasrestore.http.TimeSource;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;

/**
 * A clock that advances only when a thread sleeps or a test advances it. Scheduled tasks run in the
 * thread that advances the clock, at the time for which they are scheduled.
 */
public final class VirtualTimeSource implements TimeSource, InstantSource {
  /** The initial time. */
  public static final Instant START = Instant.parse("2026-08-10T03:35:05Z");

  private final PriorityQueue<ScheduledTask> tasks =
      new PriorityQueue<>(
          Comparator.comparing(ScheduledTask::at).thenComparing(ScheduledTask::number));
  private Instant now = START;
  private Duration steps = Duration.ZERO;
  private long lastNumber;

  private record ScheduledTask(Instant at, long number, CompletableFuture<Void> future) {}

  @Override
  public synchronized Instant now() {
    return now.plus(steps);
  }

  @Override
  public synchronized long nanoTime() {
    return Duration.between(START, now).toNanos();
  }

  /** Sets the time of day forwards or, if negative, back; nothing that waits is affected. */
  public synchronized void setClock(Duration step) {
    steps = steps.plus(step);
  }

  /** Returns the time of the service's clock, which nobody sets. */
  @Override
  public synchronized Instant instant() {
    return now;
  }

  @Override
  public void sleep(Duration duration) throws InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    advance(duration);
  }

  /** Advances the clock. */
  public void advance(Duration duration) {
    Instant end;
    synchronized (this) {
      end = now.plus(duration);
    }
    for (ScheduledTask next = next(end); next != null; next = next(end)) {
      next.future().complete(null);
    }
  }

  /** Waits until a task is scheduled, and advances the clock to its time. */
  public void advanceToNextTask() throws InterruptedException {
    Duration left;
    synchronized (this) {
      while (tasks.isEmpty()) {
        wait();
      }
      left = Duration.between(now, tasks.peek().at());
    }
    advance(left.isNegative() ? Duration.ZERO : left);
  }

  /**
   * Removes the next task before the end and advances to its time, or to the end if there is none.
   */
  private synchronized ScheduledTask next(Instant end) {
    ScheduledTask next = tasks.peek();
    if (next != null && !next.at().isAfter(end)) {
      now = next.at().isAfter(now) ? next.at() : now;
      return tasks.poll();
    }
    now = end.isAfter(now) ? end : now;
    return null;
  }

  @Override
  public Scheduler newScheduler() {
    return new Scheduler() {
      private final List<CompletableFuture<Void>> futures = new ArrayList<>();
      private boolean closed;

      @Override
      public CompletableFuture<Void> after(Duration duration) {
        synchronized (VirtualTimeSource.this) {
          CompletableFuture<Void> future = new CompletableFuture<>();
          if (closed) {
            future.completeExceptionally(new CancellationException("closed"));
          } else {
            futures.add(future);
            tasks.add(new ScheduledTask(now.plus(duration), ++lastNumber, future));
            VirtualTimeSource.this.notifyAll();
          }
          return future;
        }
      }

      @Override
      public void close() {
        synchronized (VirtualTimeSource.this) {
          closed = true;
        }
        futures.forEach(
            future -> future.completeExceptionally(new CancellationException("closed")));
      }
    };
  }
}
