// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.http;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** Lets work go on later without a thread that waits. Thread-safe. */
public interface Scheduler extends AutoCloseable {
  /**
   * Returns a future that completes when the duration is over, on a thread of the timer. It
   * completes with a {@link java.util.concurrent.CancellationException} when the timer is closed
   * before that.
   */
  CompletableFuture<Void> after(Duration duration);

  /** Ends the timer and its threads. */
  @Override
  void close();
}
