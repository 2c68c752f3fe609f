// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.simulator;

import java.io.IOException;
import java.nio.ByteBuffer;
import mockwebserver3.MockResponseBody;
import okio.BufferedSink;

/**
 * A part of a file whose bytes are computed from a seed and their positions, so that none are
 * stored.
 *
 * @param seed distinguishes files
 * @param start the position of the first byte
 * @param length the number of bytes
 */
record GeneratedFile(long seed, long start, long length) implements MockResponseBody {
  private static final int BLOCK = 1 << 13;

  @Override
  public long getContentLength() {
    return length;
  }

  @Override
  public void writeTo(BufferedSink sink) throws IOException {
    byte[] block = new byte[BLOCK];
    long end = start + length;
    for (long place = start - start % BLOCK; place < end; place += BLOCK) {
      fill(block, place);
      int from = (int) Math.max(0, start - place);
      int to = (int) Math.min(BLOCK, end - place);
      sink.write(block, from, to - from);
    }
  }

  private void fill(byte[] block, long place) {
    ByteBuffer buffer = ByteBuffer.wrap(block);
    for (long word = place / Long.BYTES; buffer.hasRemaining(); word++) {
      buffer.putLong(mix(seed + word * 0x9E3779B97F4A7C15L));
    }
  }

  /** Mixes the bits of a counter like SplitMix64. */
  private static long mix(long value) {
    long mixed = (value ^ value >>> 30) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ mixed >>> 27) * 0x94D049BB133111EBL;
    return mixed ^ mixed >>> 31;
  }
}
