// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.http;

import java.io.Writer;
import okio.Buffer;

/** Writes characters into a buffer as they come, with no buffer of its own. */
final class Utf8Writer extends Writer {
  private final Buffer buffer;

  Utf8Writer(Buffer buffer) {
    this.buffer = buffer;
  }

  @Override
  public void write(int c) {
    buffer.writeUtf8CodePoint(c & 0xffff);
  }

  @Override
  public void write(char[] text, int offset, int length) {
    buffer.writeUtf8(new String(text, offset, length));
  }

  @Override
  public void write(String text, int offset, int length) {
    buffer.writeUtf8(text, offset, offset + length);
  }

  @Override
  public void flush() {}

  @Override
  public void close() {}
}
