// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.internal.download;

import dev.atlasrestore.error.DownloadException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Makes what was written outlast power cuts, on threads that no connection waits for. */
final class Syncs implements AutoCloseable {
  private final Consumer<Throwable> onFailure;
  private final List<Thread> threads = new ArrayList<>();

  Syncs(Consumer<Throwable> onFailure) {
    this.onFailure = onFailure;
  }

  synchronized void begin(FileTransfer file) {
    Thread thread = new Thread(() -> sync(file), "atlas-restore-sync");
    thread.setDaemon(true);
    threads.removeIf(earlier -> !earlier.isAlive());
    threads.add(thread);
    thread.start();
  }

  private void sync(FileTransfer file) {
    try {
      file.sync();
    } catch (IOException e) {
      onFailure.accept(new DownloadException("Cannot write " + file.target(), e));
    }
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
