// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.http;

import java.time.Duration;
import java.time.Instant;

/** A clock with waiting. A test can replace it to wait hours in no time. Thread-safe. */
public interface TimeSource {
  /** Returns the time of day, which jumps when somebody sets the clock. */
  Instant now();

  /**
   * Returns the nanoseconds since some moment, by a clock that nobody sets. Only the difference of
   * two values means something.
   *
   * @see System#nanoTime()
   */
  long nanoTime();

  /**
   * Waits for the duration.
   *
   * @throws InterruptedException if the thread is interrupted
   */
  void sleep(Duration duration) throws InterruptedException;

  /** Returns a new scheduler, which the caller must close. */
  Scheduler newScheduler();

  /** Returns the system clock. Each of its schedulers starts up to two threads on first use. */
  static TimeSource system() {
    return new SystemTimeSource();
  }
}
