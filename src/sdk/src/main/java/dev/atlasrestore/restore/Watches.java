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
 * Does the waiting between the looks of any number of watches, on the calling thread or on those of
 * one timer. Thread-safe.
 */
final class Watches implements AutoCloseable {
  private final TimeSource time;
  private final Scheduler scheduler;
  private volatile boolean closed;

  Watches(TimeSource time) {
    this.time = time;
    this.scheduler = time.newScheduler();
  }

  RestoreJob await(Watch watch) throws InterruptedException {
    try {
      while (true) {
        Optional<RestoreJob> job = watch.look();
        if (job.isPresent()) {
          return job.get();
        }
        time.sleep(watch.delay());
        if (closed) {
          throw new CancellationException("The client was closed");
        }
      }
    } catch (InterruptedException | RestoreTimeoutException e) {
      watch.abandon();
      throw e;
    }
  }

  CompletableFuture<RestoreJob> awaitAsync(Watch watch) {
    CompletableFuture<RestoreJob> result = new CompletableFuture<>();
    result.whenComplete(
        (job, failure) -> {
          if (result.isCancelled() || failure instanceof RestoreTimeoutException) {
            scheduler.after(Duration.ZERO).thenRun(watch::abandon);
          }
        });
    lookAfter(Duration.ZERO, watch, result);
    return result;
  }

  private void lookAfter(Duration delay, Watch watch, CompletableFuture<RestoreJob> result) {
    scheduler
        .after(delay)
        .whenComplete(
            (done, closed) -> {
              if (closed != null) {
                result.completeExceptionally(closed);
              } else if (!result.isDone()) {
                look(watch, result);
              }
            });
  }

  private void look(Watch watch, CompletableFuture<RestoreJob> result) {
    try {
      Optional<RestoreJob> job = watch.look();
      if (job.isPresent()) {
        result.complete(job.get());
      } else {
        lookAfter(watch.delay(), watch, result);
      }
    } catch (RuntimeException | Error e) {
      result.completeExceptionally(e);
    }
  }

  /** Ends all waiting: with a {@link CancellationException} where it is not over yet. */
  @Override
  public void close() {
    closed = true;
    scheduler.close();
  }
}
