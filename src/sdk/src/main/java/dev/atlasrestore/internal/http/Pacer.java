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
final class Pacer {
  private static final int LOW = 10;

  private Duration interval = Duration.ZERO;
  private Instant observed = Instant.MIN;
  private Instant nextFree = Instant.MIN;

  /** Takes note of what an answer told. */
  synchronized void observe(RateLimit rateLimit, Instant now) {
    Integer limit = rateLimit.limit();
    Integer remaining = rateLimit.remaining();
    if (limit == null || remaining == null) {
      return;
    }
    observed = now;
    interval =
        remaining * LOW >= limit
            ? Duration.ZERO
            : AtlasApi.RATE_LIMIT_WINDOW.dividedBy(remaining + 1L);
  }

  /** Books the next free place for a call, and returns how long it is away. */
  synchronized Duration book(Instant now) {
    if (interval.isZero() || observed.plus(AtlasApi.RATE_LIMIT_WINDOW).isBefore(now)) {
      return Duration.ZERO;
    }
    Instant place = nextFree.isAfter(now) ? nextFree : now.plus(interval);
    nextFree = place.plus(interval);
    return Duration.between(now, place);
  }
}
