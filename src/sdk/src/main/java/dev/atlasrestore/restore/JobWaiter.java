// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.restore;

import dev.atlasrestore.error.RestoreTimeoutException;
import dev.atlasrestore.http.Scheduler;
import dev.atlasrestore.http.TimeSource;
import dev.atlasrestore.model.RestoreJob;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;

/**
 * Waits between the polls of any number of jobs, on the calling thread or on a scheduler.
 * Thread-safe.
 */
final class JobWaiter implements AutoCloseable {
  private final TimeSource time;
  private final Scheduler scheduler;
  private volatile boolean closed;

  JobWaiter(TimeSource time) {
    this.time = time;
    this.scheduler = time.newScheduler();
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
    result.whenComplete(
        (job, failure) -> {
          if (result.isCancelled() || failure instanceof RestoreTimeoutException) {
            scheduler.after(Duration.ZERO).thenRun(poller::abandon);
          }
        });
    pollAfter(Duration.ZERO, poller, result);
    return result;
  }

  private void pollAfter(Duration delay, JobPoller poller, CompletableFuture<RestoreJob> result) {
    scheduler
        .after(delay)
        .whenComplete(
            (done, closed) -> {
              if (closed != null) {
                result.completeExceptionally(closed);
              } else if (!result.isDone()) {
                poll(poller, result);
              }
            });
  }

  private void poll(JobPoller poller, CompletableFuture<RestoreJob> result) {
    try {
      Optional<RestoreJob> job = poller.poll();
      if (job.isPresent()) {
        result.complete(job.get());
      } else {
        pollAfter(poller.nextDelay(), poller, result);
      }
    } catch (RuntimeException | Error e) {
      result.completeExceptionally(e);
    }
  }

  /** Stops all waiting with a {@link CancellationException}. */
  @Override
  public void close() {
    closed = true;
    scheduler.close();
  }
}
