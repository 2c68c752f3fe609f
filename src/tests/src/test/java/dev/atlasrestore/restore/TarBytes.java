// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.restore;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;

/** Makes tar archives byte by byte, since no library makes what a test wants one to hold. */
final class TarBytes {
  private final ByteArrayOutputStream tar = new ByteArrayOutputStream();

  TarBytes file(String name, byte[] content) {
    return member(name, '0', "", content);
  }

  TarBytes directory(String name) {
    return member(name, '5', "", new byte[0]);
  }

  TarBytes member(String name, char type, String link, byte[] content) {
    header(name, type, link, content.length);
    tar.writeBytes(Arrays.copyOf(content, (content.length + 511) / 512 * 512));
    return this;
  }

  /** Adds a header that claims a size, whatever follows. */
  TarBytes header(String name, char type, String link, long size) {
    byte[] header = new byte[512];
    put(header, 0, name);
    put(header, 100, "0000777");
    put(header, 124, String.format("%011o", size));
    header[156] = (byte) type;
    put(header, 157, link);
    put(header, 257, "ustar\00000");
    put(header, 148, "        ");
    int sum = 0;
    for (byte b : header) {
      sum += b & 0xff;
    }
    put(header, 148, String.format("%06o\0 ", sum));
    tar.writeBytes(header);
    return this;
  }

  private static void put(byte[] header, int at, String text) {
    byte[] bytes = text.getBytes(ISO_8859_1);
    System.arraycopy(bytes, 0, header, at, bytes.length);
  }

  /** Returns the members, and as many zeros after them. */
  byte[] withZeros(int count) {
    return Arrays.copyOf(tar.toByteArray(), tar.size() + count);
  }

  byte[] whole() {
    return withZeros(1024);
  }

  static byte[] gzip(byte[] content) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  static byte[] join(byte[]... parts) {
    ByteArrayOutputStream joined = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      joined.writeBytes(part);
    }
    return joined.toByteArray();
  }
}
