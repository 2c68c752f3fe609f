// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.internal.download;

import dev.atlasrestore.error.DownloadException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;

/**
 * Reads a file from its first byte while it arrives, and waits for what is not there yet. Not
 * thread-safe.
 */
final class ArrivalInput extends InputStream {
  private final Schedule schedule;
  private final FileTransfer file;
  private final int beginning;
  private long at;

  /**
   * Creates the stream. Its reads throw a {@link java.util.concurrent.CancellationException} once
   * the download has ended or the file has begun anew.
   */
  ArrivalInput(Schedule schedule, FileTransfer file) {
    this.schedule = schedule;
    this.file = file;
    beginning = schedule.beginning(file);
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) {
    long end = schedule.awaitByte(file, at, beginning);
    if (end <= at) {
      return -1;
    }
    int most = (int) Math.min(length, end - at);
    try {
      int count = file.read(ByteBuffer.wrap(bytes, offset, most), at);
      if (count < 0) {
        throw new IOException("somebody has shortened it");
      }
      at += count;
      return count;
    } catch (IOException e) {
      // Not an IOException, which would say that the file itself is damaged.
      throw new DownloadException("Cannot read what has arrived of " + file.target(), e);
    }
  }

  /** Returns whether a byte follows, and waits until that is known. */
  @Override
  public int available() {
    return schedule.awaitByte(file, at, beginning) > at ? 1 : 0;
  }

  /** Returns how many bytes have been read. */
  long position() {
    return at;
  }

  /** Goes on at another byte. */
  void seek(long position) {
    at = position;
  }
}
