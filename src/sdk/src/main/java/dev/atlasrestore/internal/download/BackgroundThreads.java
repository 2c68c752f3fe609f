// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.internal.download;

import java.util.ArrayList;
import java.util.List;

/** Threads that no connection waits for, but the end of the download does. Thread-safe. */
final class BackgroundThreads implements AutoCloseable {
  private final String name;
  private final List<Thread> threads = new ArrayList<>();

  BackgroundThreads(String name) {
    this.name = name;
  }

  synchronized void start(Runnable task) {
    Thread thread = new Thread(task, name);
    thread.setDaemon(true);
    threads.removeIf(earlier -> !earlier.isAlive());
    threads.add(thread);
    thread.start();
  }

  /** Waits for the last of them, even when the thread is interrupted. */
  @Override
  public synchronized void close() {
    boolean interrupted = false;
    for (Thread thread : threads) {
      while (thread.isAlive()) {
        try {
          thread.join();
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
