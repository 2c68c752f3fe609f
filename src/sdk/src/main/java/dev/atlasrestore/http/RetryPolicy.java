// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.http;

import java.time.Duration;

/**
 * How often a call that failed in passing is sent again, and how soon.
 *
 * <p>A call fails in passing when no answer comes, or an answer that is cut short, or one with the
 * status 408, 429, 502, 503 or 504. Which operations may be repeated is the spec's to say. Any
 * other is sent again only when the service has not acted on it for certain: the connection failed
 * before the body went out, or the service itself, and no proxy, answered 429.
 *
 * <p>The pause before the n-th repetition is random, up to {@code baseDelay} times 2<sup>n-1</sup>,
 * but at the least what the service asks for with {@code Retry-After}.
 *
 * @param maxAttempts how often a call is sent at the most, 1 to send it once
 * @param baseDelay bound of the first pause
 * @param maxDelay bound of each pause that the service did not ask for
 * @param maxElapsed how long after the first attempt the last one may begin
 */
public record RetryPolicy(
    int maxAttempts, Duration baseDelay, Duration maxDelay, Duration maxElapsed) {
  /** Four attempts within two minutes, with pauses of up to half a second, one and two. */
  public static final RetryPolicy DEFAULT =
      new RetryPolicy(4, Duration.ofMillis(500), Duration.ofSeconds(20), Duration.ofMinutes(2));

  /** No repetition at all. */
  public static final RetryPolicy NONE =
      new RetryPolicy(1, Duration.ZERO, Duration.ZERO, Duration.ZERO);

  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException if there is no attempt, or a negative duration
   */
  public RetryPolicy {
    if (maxAttempts < 1) {
      throw new IllegalArgumentException(
          "maxAttempts must be at least 1 and is " + maxAttempts + "; 1 sends each call once");
    }
    requireNotNegative("baseDelay", baseDelay);
    requireNotNegative("maxDelay", maxDelay);
    requireNotNegative("maxElapsed", maxElapsed);
  }

  private static void requireNotNegative(String name, Duration duration) {
    if (duration.isNegative()) {
      throw new IllegalArgumentException(name + " must not be negative and is " + duration);
    }
  }
}
