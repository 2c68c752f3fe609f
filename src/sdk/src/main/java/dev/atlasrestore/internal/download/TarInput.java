// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.internal.download;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/**
 * Passes a tar archive on and walks along: each header has its checksum, each member all of its
 * bytes, and the archive its end. It does not unpack, which takes a library.
 */
final class TarInput extends FilterInputStream {
  private static final int BLOCK = 512;
  private static final int CHECKSUM = 148;
  private static final int SIZE = 124;
  private static final int TYPE = 156;
  private static final int SPARSE_MORE = 482;
  private static final int SPARSE_MORE_STILL = 504;
  private static final long MOST_BYTES = 1L << 60;

  /** Names and the like are held in memory, also by who unpacks. */
  private static final int MOST_ABOUT_A_MEMBER = 1 << 20;

  private final byte[] block = new byte[BLOCK];
  private final ByteArrayOutputStream records = new ByteArrayOutputStream();
  private int filled;
  private long content;
  private long padding;
  private int zeroBlocks;
  private boolean inRecords;
  private boolean sparseMapFollows;
  private long sizeOfNext = -1;

  TarInput(InputStream in) {
    super(in);
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    // As much as is asked for: the library takes less for the end of a sparse member.
    int count = in.readNBytes(bytes, offset, length);
    if (count == 0 && length > 0) {
      if (zeroBlocks < 2) {
        throw new EOFException("the archive ends early");
      }
      return -1;
    }
    for (int at = 0; at < count; ) {
      at += walk(bytes, offset + at, count - at);
    }
    return count;
  }

  @Override
  public long skip(long bytes) throws IOException {
    byte[] skipped = new byte[(int) Math.min(bytes, 1 << 16)];
    return Math.max(0, read(skipped, 0, skipped.length));
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  /** Returns how many bytes it has looked at. */
  private int walk(byte[] bytes, int offset, int length) throws IOException {
    if (content > 0 && !sparseMapFollows) {
      int count = (int) Math.min(content, length);
      if (inRecords) {
        records.write(bytes, offset, count);
      }
      content -= count;
      if (content == 0 && inRecords) {
        inRecords = false;
        sizeOfNext = size(records.toByteArray());
      }
      return count;
    }
    if (padding > 0 && !sparseMapFollows) {
      int count = (int) Math.min(padding, length);
      padding -= count;
      return count;
    }
    int count = Math.min(BLOCK - filled, length);
    System.arraycopy(bytes, offset, block, filled, count);
    filled += count;
    if (filled == BLOCK) {
      filled = 0;
      block();
    }
    return count;
  }

  private void block() throws IOException {
    if (sparseMapFollows) {
      sparseMapFollows = block[SPARSE_MORE_STILL] != 0;
      return;
    }
    if (isZero()) {
      zeroBlocks++;
      return;
    }
    if (zeroBlocks > 0) {
      throw new IOException(
          zeroBlocks == 1
              ? "the archive does not end as one does"
              : "something follows the archive");
    }
    header();
  }

  private boolean isZero() {
    for (byte b : block) {
      if (b != 0) {
        return false;
      }
    }
    return true;
  }

  private void header() throws IOException {
    checkSum();
    long size = number(SIZE, 12);
    char type = (char) block[TYPE];
    boolean aboutNext = "xXgLK".indexOf(type) >= 0;
    if (aboutNext ? size > MOST_ABOUT_A_MEMBER : type >= '1' && type <= '6' && size > 0) {
      throw damaged();
    }
    if (!aboutNext && sizeOfNext >= 0) {
      size = sizeOfNext;
      sizeOfNext = -1;
    }
    if (type == 'x' || type == 'X') {
      records.reset();
      inRecords = size > 0;
    }
    sparseMapFollows = type == 'S' && block[SPARSE_MORE] != 0;
    content = size;
    padding = (BLOCK - size % BLOCK) % BLOCK;
  }

  private void checkSum() throws IOException {
    long sum = 0;
    for (int i = 0; i < BLOCK; i++) {
      sum += i >= CHECKSUM && i < CHECKSUM + 8 ? ' ' : block[i] & 0xff;
    }
    if (sum != number(CHECKSUM, 8)) {
      throw damaged();
    }
  }

  /** Returns a number in octal digits, or in the base 256 of GNU tar. */
  private long number(int offset, int length) throws IOException {
    long value = 0;
    if ((block[offset] & 0x80) != 0) {
      for (int i = offset; i < offset + length; i++) {
        value = value << 8 | block[i] & (i == offset ? 0x7f : 0xff);
        if (value < 0 || value > MOST_BYTES) {
          throw damaged();
        }
      }
      return value;
    }
    String digits =
        new String(block, offset, length, StandardCharsets.ISO_8859_1).replace('\0', ' ').strip();
    if (!digits.matches("[0-7]{0,12}")) {
      throw damaged();
    }
    return digits.isEmpty() ? 0 : Long.parseLong(digits, 8);
  }

  /** Returns the size that the records before a member give it, or -1. */
  private static long size(byte[] bytes) throws IOException {
    String records = new String(bytes, StandardCharsets.ISO_8859_1);
    long size = -1;
    // A record is its own length, a space, a key, "=", a value that can hold anything, a line end.
    for (int at = 0; at < records.length(); ) {
      int space = records.indexOf(' ', at);
      String digits = space < 0 ? "" : records.substring(at, space);
      int end = digits.matches("\\d{1,7}") ? at + Integer.parseInt(digits) : 0;
      if (end <= space || end > records.length() || records.charAt(end - 1) != '\n') {
        throw damaged();
      }
      String record = records.substring(space + 1, end - 1);
      if (record.matches("size=\\d{1,18}")) {
        size = Long.parseLong(record.substring("size=".length()));
      }
      at = end;
    }
    if (size > MOST_BYTES) {
      throw damaged();
    }
    return size;
  }

  private static IOException damaged() {
    return new IOException("a member's header is damaged");
  }
}
