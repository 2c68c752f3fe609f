// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.internal.download;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import java.util.zip.GZIPInputStream;

/** Reads a whole gzip stream, and the tar stream in it, to see that nothing is damaged. */
final class StreamCheck {
  private static final int BUFFER = 1 << 16;

  private StreamCheck() {}

  /** Returns whether a file of that name can be checked. */
  static boolean isPossible(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.endsWith(".gz") || lower.endsWith(".tgz");
  }

  /**
   * Reads a part to its end: the checksums are right, and it ends as such a stream does.
   *
   * @throws IOException if not
   */
  static void run(String name, PartFile part, BooleanSupplier ended) throws IOException {
    String lower = name.toLowerCase(Locale.ROOT);
    try (InputStream in = new GZIPInputStream(new PartInput(part, ended), BUFFER)) {
      if (lower.endsWith(".tar.gz") || lower.endsWith(".tgz")) {
        new TarCheck(in).run();
      } else {
        byte[] bytes = new byte[BUFFER];
        while (in.read(bytes) >= 0) {
          // the checksum is taken on the way
        }
      }
    }
  }
}
