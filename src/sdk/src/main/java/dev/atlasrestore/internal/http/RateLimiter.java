// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.internal.http;

import dev.atlasrestore.error.RateLimit;
import dev.atlasrestore.http.AtlasApi;
import dev.atlasrestore.http.TimeSource;
import java.time.Duration;

/**
 * Spreads calls when the rate limit runs low. The last tenth of the requests is distributed evenly
 * over a whole window, because no header says when the window ends. Thread-safe.
 */
final class RateLimiter {
  private static final int LOW_DIVISOR = 10;

  private final Stopwatch clock;
  private Duration interval = Duration.ZERO;
  private Duration updatedAt = Duration.ZERO;
  private Duration nextSlot = Duration.ZERO;

  RateLimiter(TimeSource time) {
    clock = new Stopwatch(time);
  }

  /** Records the rate limit of a response. */
  synchronized void update(RateLimit rateLimit) {
    Integer limit = rateLimit.limit();
    Integer remaining = rateLimit.remaining();
    if (limit == null || remaining == null) {
      return;
    }
    updatedAt = clock.elapsed();
    interval =
        remaining * LOW_DIVISOR >= limit
            ? Duration.ZERO
            : AtlasApi.RATE_LIMIT_WINDOW.dividedBy(remaining + 1L);
  }

  /** Reserves the next slot for a call and returns the time until then. */
  synchronized Duration reserve() {
    Duration now = clock.elapsed();
    if (interval.isZero() || now.minus(updatedAt).compareTo(AtlasApi.RATE_LIMIT_WINDOW) > 0) {
      return Duration.ZERO;
    }
    Duration slot = nextSlot.compareTo(now) > 0 ? nextSlot : now.plus(interval);
    nextSlot = slot.plus(interval);
    return slot.minus(now);
  }
}
