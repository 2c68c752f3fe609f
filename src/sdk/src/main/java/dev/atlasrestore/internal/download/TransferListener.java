// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.internal.download;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Is told how far a download is; by one thread at a time. */
@FunctionalInterface
public interface TransferListener {
  /** Takes note of how far the download is; what it throws ends the download. */
  void progress(Progress progress);

  /**
   * How far a download is.
   *
   * @param file the file that this is about, where it will be once it is whole
   * @param bytes bytes of the file that are there
   * @param length bytes of the whole file, or null when its host did not tell
   * @param allBytes bytes of all files that are there
   * @param allLength bytes of all whole files, or null when a host did not tell
   * @param bytesPerSecond of all files, over the last seconds
   * @param retry what is tried again, or null for nothing
   */
  record Progress(
      Path file,
      long bytes,
      @Nullable Long length,
      long allBytes,
      @Nullable Long allLength,
      long bytesPerSecond,
      @Nullable Retry retry) {}

  /**
   * What is tried again.
   *
   * @param reason what went wrong
   * @param attempt how often in a row it has gone wrong
   * @param pause how long it waits before
   */
  record Retry(String reason, int attempt, Duration pause) {}
}
