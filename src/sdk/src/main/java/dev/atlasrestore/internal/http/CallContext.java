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

/** What the calls of a client share for being sent when there is room, and again. Thread-safe. */
public final class CallContext {
  private final RetryDecision retryDecision;
  private final RateLimiter rateLimiter = new RateLimiter();
  private final @Nullable Consumer<? super Attempt> listener;
  private final TimeSource time;
  private final Scheduler scheduler;
  private @Nullable ShapeWarnings shapeWarnings;

  /**
   * Creates what calls share.
   *
   * @param policy how often calls are sent
   * @param listener is told of each time that a call was sent, on the thread that sent it; may be
   *     null
   * @param time what waiting goes by
   * @param scheduler what asynchronous calls wait by
   */
  public CallContext(
      RetryPolicy policy,
      @Nullable Consumer<? super Attempt> listener,
      TimeSource time,
      Scheduler scheduler) {
    this.retryDecision = new RetryDecision(policy, new Random());
    this.listener = listener;
    this.time = time;
    this.scheduler = scheduler;
  }

  /**
   * Returns the same for a call that is sent once and at once; the listener is told all the same.
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

  /** Tells the listener, if there is one, of a time that a call was sent. */
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
