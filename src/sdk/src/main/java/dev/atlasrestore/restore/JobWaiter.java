// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.restore;

import dev.atlasrestore.error.RestoreTimeoutException;
import dev.atlasrestore.http.Scheduler;
import dev.atlasrestore.http.TimeSource;
import dev.atlasrestore.model.RestoreJob;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * Waits between the polls of any number of jobs, on the calling thread or on a scheduler.
 * Thread-safe.
 */
final class JobWaiter implements AutoCloseable {
  /** Each has two threads, once it is used, so that 32 looks at slow jobs run at once. */
  private static final int SCHEDULERS = 16;

  /** How late a timeout may be while all threads wait for the service. */
  private static final Duration PATIENCE = Duration.ofSeconds(1);

  private static final Duration SHORT = Duration.ofMillis(1);
  private static final Duration ENDLESS = Duration.ofDays(36_500);

  private final TimeSource time;
  private final List<Scheduler> schedulers;
  private final Scheduler deadlines;
  private final AtomicInteger next = new AtomicInteger();
  private final Executor callbacks = new CallbackThreads();
  private volatile boolean closed;

  JobWaiter(TimeSource time) {
    this.time = time;
    this.schedulers = Stream.generate(time::newScheduler).limit(SCHEDULERS).toList();
    this.deadlines = time.newScheduler();
  }

  RestoreJob await(JobPoller poller) throws InterruptedException {
    try {
      while (true) {
        Optional<RestoreJob> job = poller.poll();
        if (job.isPresent()) {
          return job.get();
        }
        time.sleep(poller.nextDelay());
        if (closed) {
          throw new CancellationException("The client was closed");
        }
      }
    } catch (InterruptedException | RestoreTimeoutException e) {
      poller.abandon();
      throw e;
    }
  }

  CompletableFuture<RestoreJob> awaitAsync(JobPoller poller) {
    CompletableFuture<RestoreJob> result = new CompletableFuture<>();
    Scheduler scheduler = schedulers.get(Math.floorMod(next.getAndIncrement(), schedulers.size()));
    CompletableFuture<Void> deadline = deadlines.after(deadline(poller));
    deadline.thenRun(() -> fail(result, poller.overdue()));
    result.whenComplete(
        (job, failure) -> {
          deadline.cancel(false);
          if (result.isCancelled() || failure instanceof RestoreTimeoutException) {
            scheduler.after(Duration.ZERO).thenRun(poller::abandon);
          }
        });
    pollAfter(Duration.ZERO, poller, scheduler, result);
    return result;
  }

  // A timer counts nanoseconds, which do for 292 years.
  private static Duration deadline(JobPoller poller) {
    Duration timeout = poller.timeout();
    return timeout.compareTo(ENDLESS) < 0 ? timeout.plus(PATIENCE) : ENDLESS;
  }

  private void pollAfter(
      Duration delay, JobPoller poller, Scheduler scheduler, CompletableFuture<RestoreJob> result) {
    Thread registering = Thread.currentThread();
    boolean[] isRegistering = {true};
    scheduler
        .after(delay)
        .whenComplete(
            (done, closed) -> {
              if (closed != null) {
                fail(result, closed);
              } else if (Thread.currentThread() == registering && isRegistering[0]) {
                // The delay was over already, and this is the thread of whoever wants a future.
                pollAfter(SHORT, poller, scheduler, result);
              } else if (!result.isDone()) {
                poll(poller, scheduler, result);
              }
            });
    isRegistering[0] = false;
  }

  private void poll(JobPoller poller, Scheduler scheduler, CompletableFuture<RestoreJob> result) {
    try {
      Optional<RestoreJob> job = poller.poll();
      if (job.isPresent()) {
        callbacks.execute(() -> result.complete(job.get()));
      } else {
        pollAfter(poller.nextDelay(), poller, scheduler, result);
      }
    } catch (RuntimeException | Error e) {
      fail(result, e);
    }
  }

  private void fail(CompletableFuture<RestoreJob> result, Throwable failure) {
    callbacks.execute(() -> result.completeExceptionally(failure));
  }

  /** Stops all waiting with a {@link CancellationException}. */
  @Override
  public void close() {
    closed = true;
    schedulers.forEach(Scheduler::close);
    deadlines.close();
  }
}
