// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.internal.http;

import dev.atlasrestore.error.AtlasAuthenticationException;
import dev.atlasrestore.error.AtlasConnectionException;
import dev.atlasrestore.error.AtlasException;
import dev.atlasrestore.error.TooManyRequestsException;
import dev.atlasrestore.http.RetryPolicy;
import java.time.Duration;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether and when a failed call is retried, according to a {@link RetryPolicy}.
 * Thread-safe.
 */
final class RetryDecision {
  private final RetryPolicy policy;
  private final RandomGenerator random;

  RetryDecision(RetryPolicy policy, RandomGenerator random) {
    this.policy = policy;
    this.random = random;
  }

  /**
   * Returns the delay before the next attempt, or null if there is none.
   *
   * @param attempts the number of attempts so far
   * @param elapsed the time since the first attempt
   */
  @Nullable Duration delay(
      boolean repeatable, AtlasException failure, int attempts, Duration elapsed) {
    boolean mayRetry = wasNotProcessed(failure) || repeatable && failure.isTransient();
    if (!mayRetry || attempts >= policy.maxAttempts()) {
      return null;
    }
    Duration asked = failure.getRetryAfter();
    Duration delay = jitter(attempts);
    delay = asked != null && asked.compareTo(delay) > 0 ? asked : delay;
    return elapsed.plus(delay).compareTo(policy.maxElapsed()) > 0 ? null : delay;
  }

  /** Returns whether the service cannot have executed the call. */
  private static boolean wasNotProcessed(AtlasException failure) {
    if (failure instanceof AtlasConnectionException e) {
      return !e.mayHaveBeenSent() && e.isTransient();
    }
    // A 429 without the service's own code comes from a proxy, which may have passed the call on.
    return failure instanceof TooManyRequestsException e && e.getErrorCode() != null
        || failure instanceof AtlasAuthenticationException && failure.isTransient();
  }

  private Duration jitter(int attempts) {
    Duration bound = policy.baseDelay().multipliedBy(1L << Math.min(attempts - 1, 20));
    bound = bound.compareTo(policy.maxDelay()) < 0 ? bound : policy.maxDelay();
    return Duration.ofNanos(random.nextLong(bound.toNanos() + 1));
  }
}
