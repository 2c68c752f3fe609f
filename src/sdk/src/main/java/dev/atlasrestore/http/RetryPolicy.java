// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.http;

import java.time.Duration;

/**
 * How failed calls are retried.
 *
 * <p>A failure is transient if there is no response, the response is truncated, or its status is
 * 408, 429, 502, 503 or 504. After a transient failure a call is retried if the spec marks its
 * operation as repeatable. Any other call is retried only if the service cannot have executed it:
 * no token was available, the connection failed before the body was sent, or the service itself
 * (not a proxy) responded with 429.
 *
 * <p>The delay before the n-th retry is random, between zero and {@code baseDelay} times
 * 2<sup>n-1</sup>, but at least as long as the {@code Retry-After} header asks for.
 *
 * @param maxAttempts the maximum number of attempts; 1 means no retries
 * @param baseDelay the maximum delay before the first retry
 * @param maxDelay the maximum delay, unless the service asks for a longer one
 * @param maxElapsed the maximum time from the first attempt to the start of the last one
 */
public record RetryPolicy(
    int maxAttempts, Duration baseDelay, Duration maxDelay, Duration maxElapsed) {
  /** Four attempts within two minutes, with delays of up to 0.5, 1 and 2 seconds. */
  public static final RetryPolicy DEFAULT =
      new RetryPolicy(4, Duration.ofMillis(500), Duration.ofSeconds(20), Duration.ofMinutes(2));

  /** No retries. */
  public static final RetryPolicy NONE =
      new RetryPolicy(1, Duration.ZERO, Duration.ZERO, Duration.ZERO);

  /**
   * Validates the values.
   *
   * @throws IllegalArgumentException if there is no attempt, or a duration is negative
   */
  public RetryPolicy {
    if (maxAttempts < 1) {
      throw new IllegalArgumentException(
          "maxAttempts must be at least 1 but is " + maxAttempts + "; 1 sends each call once");
    }
    requireNotNegative("baseDelay", baseDelay);
    requireNotNegative("maxDelay", maxDelay);
    requireNotNegative("maxElapsed", maxElapsed);
  }

  private static void requireNotNegative(String name, Duration duration) {
    if (duration.isNegative()) {
      throw new IllegalArgumentException(name + " must not be negative but is " + duration);
    }
  }
}
