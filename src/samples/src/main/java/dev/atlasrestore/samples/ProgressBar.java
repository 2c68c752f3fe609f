// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.samples;

import dev.atlasrestore.restore.DownloadProgress;
import dev.atlasrestore.restore.DownloadProgress.Overall;
import dev.atlasrestore.restore.DownloadProgress.Retry;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import java.util.function.Consumer;

/** Draws how far a download is, over and over in the last line of a terminal. Not thread-safe. */
public final class ProgressBar implements Consumer<DownloadProgress> {
  private static final int WIDTH = 30;

  private final PrintStream terminal;
  private int drawn;

  /** Creates a bar that nobody sees yet. */
  public ProgressBar(PrintStream terminal) {
    this.terminal = terminal;
  }

  @Override
  public void accept(DownloadProgress progress) {
    Retry retry = progress.retry();
    if (retry != null) {
      draw("");
      terminal.printf(
          "\r%s: %s, again in %d s%n",
          progress.file().getFileName(), retry.reason(), retry.pause().toSeconds());
    }
    draw(line(progress.overall()));
  }

  private void draw(String line) {
    terminal.print("\r" + line + " ".repeat(Math.max(0, drawn - line.length())));
    terminal.flush();
    drawn = line.length();
  }

  private static String line(Overall all) {
    String speed = megabytes(all.bytesPerSecond()) + "/s";
    Long total = all.totalBytes();
    if (total == null) {
      return megabytes(all.bytes()) + " at " + speed;
    }
    int done = total == 0 ? WIDTH : (int) (WIDTH * all.bytes() / total);
    Duration left = all.remaining();
    return "[%s%s] %s of %s at %s%s"
        .formatted(
            "#".repeat(done),
            "-".repeat(WIDTH - done),
            megabytes(all.bytes()),
            megabytes(total),
            speed,
            left == null ? "" : ", " + time(left) + " left");
  }

  private static String megabytes(long bytes) {
    return String.format(Locale.ROOT, "%.1f MB", bytes / 1e6);
  }

  private static String time(Duration left) {
    return String.format(
        Locale.ROOT, "%d:%02d:%02d", left.toHours(), left.toMinutesPart(), left.toSecondsPart());
  }
}
