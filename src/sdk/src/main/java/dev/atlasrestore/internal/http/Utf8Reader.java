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
import okio.Buffer;
import okio.BufferedSource;

/**
 * Reads characters from bytes in memory, which stay there: another reader can begin anew. The JDK's
 * reader takes a buffer of eight kilobytes for each answer, most of which are shorter than one.
 */
final class Utf8Reader extends Reader {
  private static final int CHUNK = 512;

  private final Buffer source;
  private final Buffer.UnsafeCursor cursor = new Buffer.UnsafeCursor();
  private long position;
  private final ByteBuffer bytes = ByteBuffer.allocate(CHUNK).flip();
  private final CharsetDecoder decoder =
      StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPLACE)
          .onUnmappableCharacter(CodingErrorAction.REPLACE);
  private boolean ended;
  private int pending = -1;

  /** Reads a buffer, which nobody changes meanwhile. */
  Utf8Reader(Buffer source) {
    this.source = source;
    source.readUnsafe(cursor);
  }

  /** Returns the bytes of a source, which are not copied when they are in memory already. */
  static Buffer inMemory(BufferedSource source) throws IOException {
    if (source instanceof Buffer buffer) {
      return buffer;
    }
    Buffer buffer = new Buffer();
    source.readAll(buffer);
    return buffer;
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
      ended = position == source.size();
      if (!ended) {
        cursor.seek(position);
        int filled = Math.min(bytes.remaining(), cursor.end - cursor.start);
        bytes.put(cursor.data, cursor.start, filled);
        position += filled;
      }
      bytes.flip();
    }
  }

  /** Lets go of the buffer, which keeps its bytes. */
  @Override
  public void close() {
    cursor.close();
  }
}
