// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.internal.http;

import dev.atlasrestore.error.RateLimit;
import dev.atlasrestore.http.AtlasApi;
import java.time.Duration;
import java.time.Instant;

/**
 * Spreads calls when the rate limit runs low. The last tenth of the requests is distributed evenly
 * over a whole window, because no header says when the window ends. Thread-safe.
 */
final class RateLimiter {
  private static final int LOW_DIVISOR = 10;

  private Duration interval = Duration.ZERO;
  private Instant updatedAt = Instant.MIN;
  private Instant nextSlot = Instant.MIN;

  /** Records the rate limit of a response. */
  synchronized void update(RateLimit rateLimit, Instant now) {
    Integer limit = rateLimit.limit();
    Integer remaining = rateLimit.remaining();
    if (limit == null || remaining == null) {
      return;
    }
    updatedAt = now;
    interval =
        remaining * LOW_DIVISOR >= limit
            ? Duration.ZERO
            : AtlasApi.RATE_LIMIT_WINDOW.dividedBy(remaining + 1L);
  }

  /** Reserves the next slot for a call and returns the time until then. */
  synchronized Duration reserve(Instant now) {
    if (interval.isZero() || updatedAt.plus(AtlasApi.RATE_LIMIT_WINDOW).isBefore(now)) {
      return Duration.ZERO;
    }
    Instant slot = nextSlot.isAfter(now) ? nextSlot : now.plus(interval);
    nextSlot = slot.plus(interval);
    return Duration.between(now, slot);
  }
}
