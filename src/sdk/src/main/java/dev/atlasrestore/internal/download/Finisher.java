// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.internal.download;

import dev.atlasrestore.error.DownloadException;
import java.io.IOException;

/** Puts whole files into their places, and no others. Thread-safe. */
final class Finisher {
  private final Schedule schedule;
  private final Meter meter;
  private final ArrivalChecks checks;

  Finisher(Schedule schedule, Meter meter, ArrivalChecks checks) {
    this.schedule = schedule;
    this.meter = meter;
    this.checks = checks;
  }

  /** Puts a file into its place of which all bytes have arrived. */
  void finish(FileTransfer file) {
    if (!checks.await(file) && file.doubtful) {
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
}
