// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.internal.http;

import dev.atlasrestore.error.AtlasException;
import dev.atlasrestore.http.Attempt;
import dev.atlasrestore.http.RetryPolicy;
import dev.atlasrestore.http.Scheduler;
import dev.atlasrestore.http.TimeSource;
import java.time.Duration;
import java.util.Random;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What all calls of a client share: retry policy, rate limiter, attempt listener, clock.
 * Thread-safe.
 */
public final class CallContext {
  private final RetryDecision retryDecision;
  private final RateLimiter rateLimiter;
  private final @Nullable Consumer<? super Attempt> listener;
  private final TimeSource time;
  private final Scheduler scheduler;
  private @Nullable ShapeWarnings shapeWarnings;

  /**
   * Creates the context.
   *
   * @param policy how calls are retried
   * @param listener called after each attempt, on the thread of the attempt; may be null
   * @param time the clock of synchronous calls
   * @param scheduler delays asynchronous calls
   */
  public CallContext(
      RetryPolicy policy,
      @Nullable Consumer<? super Attempt> listener,
      TimeSource time,
      Scheduler scheduler) {
    this.retryDecision = new RetryDecision(policy, new Random());
    this.rateLimiter = new RateLimiter(time);
    this.listener = listener;
    this.time = time;
    this.scheduler = scheduler;
  }

  /**
   * Returns a context for a single attempt: no retries, no waiting for the rate limit. The listener
   * stays.
   */
  CallContext withoutRetries() {
    return new CallContext(RetryPolicy.NONE, listener, time, scheduler);
  }

  RetryDecision retryDecision() {
    return retryDecision;
  }

  RateLimiter rateLimiter() {
    return rateLimiter;
  }

  /** Calls the listener, if there is one. */
  void notifyListener(
      String operation, int number, @Nullable AtlasException failure, @Nullable Duration delay) {
    if (listener != null) {
      listener.accept(new Attempt(operation, number, failure, delay));
    }
  }

  /** Returns what warns of members of another shape than described; made for the first. */
  synchronized ShapeWarnings shapeWarnings() {
    if (shapeWarnings == null) {
      shapeWarnings = new ShapeWarnings();
    }
    return shapeWarnings;
  }

  TimeSource time() {
    return time;
  }

  Scheduler scheduler() {
    return scheduler;
  }
}
