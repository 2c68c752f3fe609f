// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.simulator;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Counts requests in windows of one minute. */
final class RateLimiter {
  private static final Duration WINDOW = Duration.ofMinutes(1);

  /** The result of a request: whether it is allowed, and the state of the window. */
  record Permit(boolean allowed, int limit, int remaining, long secondsLeft) {}

  private final int limit;
  private final InstantSource clock;
  private Instant windowStart;
  private int used;

  RateLimiter(int limit, InstantSource clock) {
    this.limit = limit;
    this.clock = clock;
    windowStart = clock.instant();
  }

  synchronized Permit acquire() {
    Instant now = clock.instant();
    if (!now.isBefore(windowStart.plus(WINDOW))) {
      windowStart = now;
      used = 0;
    }
    used++;
    long left = Math.max(1, Duration.between(now, windowStart.plus(WINDOW)).toSeconds());
    return new Permit(used <= limit, limit, Math.max(0, limit - used), left);
  }
}
