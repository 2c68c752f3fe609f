// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.http;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** Runs work after a delay without blocking a thread. Thread-safe. */
public interface Scheduler extends AutoCloseable {
  /**
   * Returns a future that completes after the delay, on a thread of the scheduler. If the scheduler
   * is closed first, it completes with a {@link java.util.concurrent.CancellationException}.
   */
  CompletableFuture<Void> after(Duration duration);

  /** Stops the scheduler and its threads. */
  @Override
  void close();
}
