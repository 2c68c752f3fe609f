// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.internal.http;

import java.io.IOException;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import okio.BufferedSource;

/**
 * Reads characters from a source in memory. The JDK's reader would allocate a buffer of eight
 * kilobytes for each response, most of which are shorter than one.
 */
final class Utf8Reader extends Reader {
  private static final int CHUNK = 512;

  private final BufferedSource source;
  private final ByteBuffer bytes = ByteBuffer.allocate(CHUNK).flip();
  private final CharsetDecoder decoder =
      StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPLACE)
          .onUnmappableCharacter(CodingErrorAction.REPLACE);
  private boolean ended;
  private int pending = -1;

  Utf8Reader(BufferedSource source) {
    this.source = source;
  }

  @Override
  public int read(char[] text, int offset, int length) throws IOException {
    if (pending >= 0 && length > 0) {
      text[offset] = (char) pending;
      pending = -1;
      return 1;
    }
    return length == 1 ? readOne(text, offset) : readSeveral(text, offset, length);
  }

  /** A character beyond U+FFFF is a surrogate pair, which the decoder does not split. */
  private int readOne(char[] text, int offset) throws IOException {
    char[] pair = new char[2];
    int count = readSeveral(pair, 0, 2);
    if (count < 0) {
      return count;
    }
    text[offset] = pair[0];
    if (count == 2) {
      pending = pair[1];
    }
    return 1;
  }

  private int readSeveral(char[] text, int offset, int length) throws IOException {
    CharBuffer chars = CharBuffer.wrap(text, offset, length);
    while (true) {
      decoder.decode(bytes, chars, ended);
      int count = chars.position() - offset;
      if (count > 0 || length == 0) {
        return count;
      }
      if (ended) {
        return -1;
      }
      bytes.compact();
      ended = source.read(bytes) < 0;
      bytes.flip();
    }
  }

  @Override
  public void close() throws IOException {
    source.close();
  }
}
