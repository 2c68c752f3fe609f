// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.internal.download;

import dev.atlasrestore.error.DownloadException;

/**
 * What a download is asked for.
 *
 * @param connections how many there are at a time, for all files together
 * @param verify whether gzip files are read to their ends before a file has its name
 * @param unpack whether each file is a gzipped tar archive to unpack beside it
 * @param maxUnpackedBytes what an archive may unpack to
 */
public record TransferOptions(
    int connections, boolean verify, boolean unpack, long maxUnpackedBytes) {
  /** A connection takes little enough at a time that the bytes arrive roughly in their order. */
  private static final long PIECE_WHEN_READ = 64 << 20;

  /** Returns how many bytes a connection takes at a time. */
  long mostPiece() {
    return verify || unpack ? PIECE_WHEN_READ : Long.MAX_VALUE;
  }

  /**
   * Looks for the library that reads archives, which a program that does not unpack need not have.
   *
   * @throws DownloadException if it is needed and not there
   */
  void requireLibrary() {
    if (!unpack) {
      return;
    }
    try {
      Class.forName(
          "org.apache.commons.compress.archivers.tar.TarArchiveInputStream",
          false,
          TransferOptions.class.getClassLoader());
    } catch (ClassNotFoundException | LinkageError e) {
      throw new DownloadException(
          "Unpacking needs a library that is not there: add org.apache.commons:commons-compress to"
              + " your dependencies",
          e);
    }
  }
}
