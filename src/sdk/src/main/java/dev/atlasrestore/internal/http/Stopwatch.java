// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.internal.http;

import dev.atlasrestore.http.TimeSource;
import java.time.Duration;

/** Measures the time since its start, whatever the time of day does. Thread-safe. */
public final class Stopwatch {
  private final TimeSource time;
  private final long start;

  /** Starts to measure. */
  public Stopwatch(TimeSource time) {
    this.time = time;
    this.start = time.nanoTime();
  }

  /** Returns the time since the start. */
  public Duration elapsed() {
    return Duration.ofNanos(time.nanoTime() - start);
  }

  /** Returns what is left of a time that began at the start; zero when it is over. */
  public Duration remaining(Duration limit) {
    Duration remaining = limit.minus(elapsed());
    return remaining.isNegative() ? Duration.ZERO : remaining;
  }
}
