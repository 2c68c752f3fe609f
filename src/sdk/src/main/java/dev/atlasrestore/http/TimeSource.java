// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.http;

import java.time.Duration;
import java.time.Instant;

/** The time that waiting goes by, so that a test can wait hours in no time. Thread-safe. */
public interface TimeSource {
  /** Returns the current instant. */
  Instant now();

  /**
   * Returns when the duration is over.
   *
   * @throws InterruptedException if the thread is interrupted before that
   */
  void sleep(Duration duration) throws InterruptedException;

  /** Returns a new timer, which whoever asked for it closes. */
  Scheduler newScheduler();

  /** Returns the time of the machine, whose timers have two threads of their own, once used. */
  static TimeSource system() {
    return new SystemTimeSource();
  }
}
