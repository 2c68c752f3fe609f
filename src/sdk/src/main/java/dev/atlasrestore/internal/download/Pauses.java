// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.internal.download;

import dev.atlasrestore.http.TimeSource;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;

/** Lets threads pause until all pauses are ended. Thread-safe. */
final class Pauses {
  private final TimeSource time;
  private final Set<Thread> pausing = new HashSet<>();
  private boolean ended;

  Pauses(TimeSource time) {
    this.time = time;
  }

  /** Returns when the pause is over, or at once when all have been ended. */
  void pause(Duration duration) {
    synchronized (this) {
      if (ended) {
        return;
      }
      pausing.add(Thread.currentThread());
    }
    try {
      time.sleep(duration);
    } catch (InterruptedException e) {
      // Only end() interrupts: outside of a pause, an interruption would close the file.
    } finally {
      synchronized (this) {
        pausing.remove(Thread.currentThread());
        Thread.interrupted();
      }
    }
  }

  synchronized void end() {
    ended = true;
    pausing.forEach(Thread::interrupt);
  }
}
