// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.restore;

import java.time.Duration;
import java.time.Instant;

/** The time that waiting goes by, so that a test can wait hours in no time. */
public interface Time {
  /** Returns the current instant. */
  Instant now();

  /**
   * Returns when the duration is over.
   *
   * @throws InterruptedException if the thread is interrupted before that
   */
  void sleep(Duration duration) throws InterruptedException;

  /** Returns the time of the machine. */
  static Time system() {
    return new Time() {
      @Override
      public Instant now() {
        return Instant.now();
      }

      @Override
      public void sleep(Duration duration) throws InterruptedException {
        Thread.sleep(duration.toMillis());
      }
    };
  }
}
