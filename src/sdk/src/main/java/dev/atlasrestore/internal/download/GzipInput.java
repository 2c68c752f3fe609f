// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.internal.download;

import java.io.IOException;
import java.util.zip.GZIPInputStream;

/**
 * Decompresses a gzip file of one or several members, and sees that nothing follows the last. The
 * JDK's own stream ends at whatever is no further member, as if it was not there.
 */
final class GzipInput extends GZIPInputStream {
  private static final int BUFFER = 1 << 16;
  private static final int TRAILER = 8;

  private final ArrivalInput input;
  private long filled;

  GzipInput(ArrivalInput input) throws IOException {
    super(input, BUFFER);
    this.input = input;
  }

  @Override
  protected void fill() throws IOException {
    super.fill();
    filled = input.position();
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    int count = super.read(bytes, offset, length);
    if (count < 0) {
      checkRest();
    }
    return count;
  }

  /** Checks that only zeros follow, which some programs pad files with. */
  private void checkRest() throws IOException {
    input.seek(filled - inf.getRemaining() + TRAILER);
    byte[] rest = new byte[512];
    for (int count = input.read(rest); count >= 0; count = input.read(rest)) {
      for (int i = 0; i < count; i++) {
        if (rest[i] != 0) {
          throw new IOException("something follows the gzip stream");
        }
      }
    }
  }
}
