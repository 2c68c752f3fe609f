// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.restore;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How far a download is.
 *
 * @param file the file that this is about, where it will be when it is complete
 * @param bytes bytes of the file that are there, from earlier downloads too
 * @param totalBytes bytes of the whole file, or null when its host did not tell
 * @param overall all files together
 * @param retry what went wrong and is tried again, or null when nothing did
 */
public record DownloadProgress(
    Path file, long bytes, @Nullable Long totalBytes, Overall overall, @Nullable Retry retry) {
  /**
   * All files of a download.
   *
   * @param bytes bytes that are there, from earlier downloads too
   * @param totalBytes bytes of all whole files, known before the first is fetched, or null when a
   *     host did not tell
   * @param bytesPerSecond what arrived a second in the last ten seconds
   */
  public record Overall(long bytes, @Nullable Long totalBytes, long bytesPerSecond) {
    /** Returns how long the rest takes at that speed, or null when nobody can tell. */
    public @Nullable Duration remaining() {
      return totalBytes == null || bytesPerSecond == 0
          ? null
          : Duration.ofSeconds((totalBytes - bytes + bytesPerSecond - 1) / bytesPerSecond);
    }
  }

  /**
   * What is tried again.
   *
   * @param reason what went wrong; no secret is in it
   * @param attempt how often in a row it has gone wrong, from 1
   * @param pause how long the download waits before it tries again
   */
  public record Retry(String reason, int attempt, Duration pause) {}
}
