// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.internal.http;

import dev.atlasrestore.error.RateLimit;
import dev.atlasrestore.http.AtlasApi;
import java.time.Duration;
import java.time.Instant;

/**
 * Spreads calls when few of the window's requests are left, instead of running into the limit. The
 * last tenth is dealt out evenly over a whole window, since no header tells when it ends.
 * Thread-safe.
 */
final class RateLimiter {
  private static final int LOW_DIVISOR = 10;

  private Duration interval = Duration.ZERO;
  private Instant updatedAt = Instant.MIN;
  private Instant nextSlot = Instant.MIN;

  /** Takes note of what an answer told. */
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

  /** Books the next free place for a call, and returns how long it is away. */
  synchronized Duration reserve(Instant now) {
    if (interval.isZero() || updatedAt.plus(AtlasApi.RATE_LIMIT_WINDOW).isBefore(now)) {
      return Duration.ZERO;
    }
    Instant slot = nextSlot.isAfter(now) ? nextSlot : now.plus(interval);
    nextSlot = slot.plus(interval);
    return Duration.between(now, slot);
  }
}
