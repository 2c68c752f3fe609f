// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.internal.http;

import dev.atlasrestore.error.AtlasApiException;
import dev.atlasrestore.error.AtlasAuthenticationException;
import dev.atlasrestore.error.AtlasConnectionException;
import dev.atlasrestore.error.AtlasException;
import dev.atlasrestore.error.TooManyRequestsException;
import dev.atlasrestore.http.RetryPolicy;
import java.time.Duration;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** Decides by a {@link RetryPolicy} whether a call that failed is sent again. Thread-safe. */
final class RetryDecision {
  private final RetryPolicy policy;
  private final RandomGenerator random;

  RetryDecision(RetryPolicy policy, RandomGenerator random) {
    this.policy = policy;
    this.random = random;
  }

  /**
   * Returns how long to wait before the next attempt, or null when there is none.
   *
   * @param attempts how often the call was sent
   * @param elapsed time since it was sent first
   */
  @Nullable Duration delay(
      boolean repeatable, AtlasException failure, int attempts, Duration elapsed) {
    boolean mayRetry = wasNotProcessed(failure) || repeatable && failure.isTransient();
    if (!mayRetry || attempts >= policy.maxAttempts()) {
      return null;
    }
    Duration delay = max(jitter(attempts), retryAfter(failure));
    return elapsed.plus(delay).compareTo(policy.maxElapsed()) > 0 ? null : delay;
  }

  /** Returns whether the service has not acted on the call for certain. */
  private static boolean wasNotProcessed(AtlasException failure) {
    if (failure instanceof AtlasConnectionException e) {
      return !e.mayHaveBeenSent() && e.isTransient();
    }
    // Without the service's own code it is a proxy that refuses, maybe after it passed the call on.
    return failure instanceof TooManyRequestsException e && e.errorCode().isPresent()
        || failure instanceof AtlasAuthenticationException && failure.isTransient();
  }

  private Duration jitter(int attempts) {
    Duration bound = policy.baseDelay().multipliedBy(1L << Math.min(attempts - 1, 20));
    bound = bound.compareTo(policy.maxDelay()) < 0 ? bound : policy.maxDelay();
    return Duration.ofNanos(random.nextLong(bound.toNanos() + 1));
  }

  private static Duration retryAfter(AtlasException failure) {
    if (failure instanceof AtlasAuthenticationException e) {
      return e.getRetryAfter().orElse(Duration.ZERO);
    }
    return failure instanceof AtlasApiException e
        ? e.retryAfter().orElse(Duration.ZERO)
        : Duration.ZERO;
  }

  private static Duration max(Duration one, Duration other) {
    return one.compareTo(other) >= 0 ? one : other;
  }
}
