// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.restore;

import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/**
 * Runs the callbacks of futures: on as many threads as there are callbacks that wait, so that none
 * keeps another, or the client, from going on. The threads are daemons, and end a minute after
 * their last callback.
 */
final class CallbackThreads implements Executor {
  private @Nullable ExecutorService threads;

  @Override
  public void execute(Runnable callback) {
    threads().execute(callback);
  }

  /** Creates the pool on first use, because most programs never need it. */
  private synchronized ExecutorService threads() {
    ExecutorService made = threads;
    if (made == null) {
      made =
          Executors.newCachedThreadPool(
              task -> {
                Thread thread = new Thread(task, "atlas-restore-callback");
                thread.setDaemon(true);
                return thread;
              });
      threads = made;
    }
    return made;
  }
}
