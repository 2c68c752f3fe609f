// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.internal.download;

import dev.atlasrestore.error.DownloadException;
import java.io.IOException;
import java.util.function.Consumer;

/** Makes what was written outlast power cuts, on threads that no connection waits for. */
final class Syncs implements AutoCloseable {
  private final Consumer<Throwable> onFailure;
  private final BackgroundThreads threads = new BackgroundThreads("atlas-restore-sync");

  Syncs(Consumer<Throwable> onFailure) {
    this.onFailure = onFailure;
  }

  void begin(FileTransfer file) {
    threads.start(() -> sync(file));
  }

  private void sync(FileTransfer file) {
    try {
      file.sync();
    } catch (IOException e) {
      onFailure.accept(new DownloadException("Cannot write " + file.target(), e));
    }
  }

  @Override
  public void close() {
    threads.close();
  }
}
