// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.internal.download;

import dev.atlasrestore.error.DownloadException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Finds out before the first byte that a disk has no room for the last. */
final class FreeSpace {
  private FreeSpace() {}

  /**
   * Checks that what is missing of the files has room, as far as their lengths are known.
   *
   * @throws DownloadException if it has not
   */
  static void check(List<FileTransfer> files) {
    long missing =
        files.stream()
            .filter(file -> !file.finished && file.length() >= 0)
            .mapToLong(FreeSpace::missing)
            .sum();
    Path directory = files.get(0).target().getParent();
    long free;
    try {
      free = Files.getFileStore(directory).getUsableSpace();
    } catch (IOException e) {
      return; // then a write will tell
    }
    if (missing > free) {
      throw new DownloadException(
          directory + " has room for " + free + " bytes, and " + missing + " are missing", null);
    }
  }

  /** An archive takes its own size once more at least, when it is unpacked. */
  private static long missing(FileTransfer file) {
    long arriving = file.length() - file.done.size();
    return file.unpacker() == null ? arriving : arriving + file.length();
  }
}
