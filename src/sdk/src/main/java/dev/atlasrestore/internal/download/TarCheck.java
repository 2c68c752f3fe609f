// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.internal.download;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Walks through a tar stream without unpacking it: each header has its checksum, each member all of
 * its bytes, and the archive its end. It is written here since that is all there is to it, and
 * consumers need no library for it.
 */
final class TarCheck {
  private static final int BLOCK = 512;
  private static final int CHECKSUM = 148;
  private static final int SIZE = 124;
  private static final int TYPE = 156;
  private static final int MOST_PAX_BYTES = 1 << 20;
  private static final Pattern PAX_SIZE = Pattern.compile("(?:^|\n)\\d+ size=(\\d{1,18})\n");

  private final InputStream in;
  private final byte[] block = new byte[BLOCK];
  private final byte[] skipped = new byte[1 << 16];

  TarCheck(InputStream in) {
    this.in = in;
  }

  /**
   * Reads to the end.
   *
   * @throws IOException if it is no whole archive
   */
  void run() throws IOException {
    long sizeOfNext = -1;
    while (true) {
      readBlock();
      if (isZero()) {
        readBlock();
        if (!isZero()) {
          throw new IOException("the archive does not end as one does");
        }
        skipRest();
        return;
      }
      checkHeader();
      long size = number(SIZE, 12);
      char type = (char) block[TYPE];
      if (type == 'x') {
        sizeOfNext = paxSize(size);
      } else {
        boolean link = type >= '1' && type <= '6';
        skip(link ? 0 : padded(sizeOfNext >= 0 && type != 'L' && type != 'K' ? sizeOfNext : size));
        if (type != 'L' && type != 'K') {
          sizeOfNext = -1;
        }
      }
    }
  }

  private void readBlock() throws IOException {
    if (in.readNBytes(block, 0, BLOCK) < BLOCK) {
      throw new EOFException("the archive ends early");
    }
  }

  private boolean isZero() {
    for (byte b : block) {
      if (b != 0) {
        return false;
      }
    }
    return true;
  }

  private void checkHeader() throws IOException {
    long sum = 0;
    for (int i = 0; i < BLOCK; i++) {
      sum += i >= CHECKSUM && i < CHECKSUM + 8 ? ' ' : block[i] & 0xff;
    }
    if (sum != number(CHECKSUM, 8)) {
      throw new IOException("a member's header is damaged");
    }
  }

  /** Returns a number in octal digits, or in the base 256 of GNU tar. */
  private long number(int offset, int length) throws IOException {
    long value = 0;
    if ((block[offset] & 0x80) != 0) {
      for (int i = offset + 1; i < offset + length; i++) {
        value = value << 8 | block[i] & 0xff;
      }
      return value & Long.MAX_VALUE;
    }
    String digits =
        new String(block, offset, length, StandardCharsets.ISO_8859_1).replace('\0', ' ').strip();
    if (!digits.matches("[0-7]{0,12}")) {
      throw new IOException("a member's header is damaged");
    }
    return digits.isEmpty() ? 0 : Long.parseLong(digits, 8);
  }

  /** Returns the size that the records before a member give it, or -1. */
  private long paxSize(long size) throws IOException {
    if (size > MOST_PAX_BYTES) {
      throw new IOException("a member's header is damaged");
    }
    byte[] records = in.readNBytes((int) size);
    skip(padded(size) - size);
    Matcher matcher = PAX_SIZE.matcher(new String(records, StandardCharsets.ISO_8859_1));
    return matcher.find() ? Long.parseLong(matcher.group(1)) : -1;
  }

  private static long padded(long size) {
    return (size + BLOCK - 1) / BLOCK * BLOCK;
  }

  private void skip(long bytes) throws IOException {
    long left = bytes;
    while (left > 0) {
      int count = in.read(skipped, 0, (int) Math.min(left, skipped.length));
      if (count < 0) {
        throw new EOFException("the archive ends early");
      }
      left -= count;
    }
  }

  private void skipRest() throws IOException {
    for (int count = in.read(skipped); count >= 0; count = in.read(skipped)) {
      for (int i = 0; i < count; i++) {
        if (skipped[i] != 0) {
          throw new IOException("something follows the archive");
        }
      }
    }
  }
}
