// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.internal.download;

import dev.atlasrestore.error.DownloadException;
import java.io.IOException;

/** Puts whole files into their places, and no others. Thread-safe. */
final class Finisher {
  private final Schedule schedule;
  private final Meter meter;
  private final boolean verifying;

  /**
   * Creates the finisher.
   *
   * @param verifying whether gzip streams are read to their ends before
   */
  Finisher(Schedule schedule, Meter meter, boolean verifying) {
    this.schedule = schedule;
    this.meter = meter;
    this.verifying = verifying;
  }

  /** Puts a file into its place of which all bytes have arrived. */
  void finish(FileTransfer file) {
    boolean possible = StreamCheck.isPossible(file.remote().name());
    if (possible && (verifying || file.doubtful)) {
      verify(file);
    } else if (file.doubtful) {
      throw new DownloadException(
          "Cannot tell whether all of "
              + file.remote()
              + " has arrived: its host says neither how long it is nor where it ends",
          null);
    }
    try {
      file.publish();
    } catch (IOException e) {
      throw new DownloadException("Cannot put " + file.target() + " into its place", e);
    }
    schedule.finished(file);
    meter.tell(file, null);
  }

  private void verify(FileTransfer file) {
    try {
      StreamCheck.run(file.remote().name(), file.part(), schedule::hasEnded);
    } catch (IOException e) {
      forget(file);
      throw new DownloadException(
          "What arrived of " + file.remote() + " is damaged and was dropped: " + e.getMessage(), e);
    }
  }

  private static void forget(FileTransfer file) {
    try {
      file.forget();
    } catch (IOException e) {
      throw new DownloadException("Cannot write " + file.target(), e);
    }
  }
}
