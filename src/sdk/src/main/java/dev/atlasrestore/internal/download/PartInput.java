// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.internal.download;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/**
 * Reads a part from its first byte. It uses the part's own channel: to close another one would drop
 * the lock. Not thread-safe.
 */
final class PartInput extends InputStream {
  private final PartFile part;
  private final BooleanSupplier ended;
  private long at;

  /**
   * Creates the stream.
   *
   * @param ended whether to stop with a {@link CancellationException}
   */
  PartInput(PartFile part, BooleanSupplier ended) {
    this.part = part;
    this.ended = ended;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    if (ended.getAsBoolean()) {
      throw new CancellationException("The download has ended");
    }
    int count = part.read(ByteBuffer.wrap(bytes, offset, length), at);
    at += Math.max(0, count);
    return count;
  }

  @Override
  public int available() throws IOException {
    return (int) Math.min(Integer.MAX_VALUE, Math.max(0, part.size() - at));
  }
}
