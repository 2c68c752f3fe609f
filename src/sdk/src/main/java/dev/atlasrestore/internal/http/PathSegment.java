// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.internal.http;

import java.nio.charset.StandardCharsets;

/** Encodes values for a path, so that each stays within its segment (RFC 3986, section 2). */
final class PathSegment {
  private static final String HEX = "0123456789ABCDEF";

  private PathSegment() {}

  /** Returns the text with all characters percent-encoded that are not unreserved. */
  static String encode(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (!isUnreserved(text.charAt(i))) {
        return encodedFrom(text, i);
      }
    }
    return text;
  }

  private static String encodedFrom(String text, int start) {
    StringBuilder encoded = new StringBuilder(text.length() + 16).append(text, 0, start);
    for (byte octet : text.substring(start).getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (octet & 0xff);
      if (isUnreserved(c)) {
        encoded.append(c);
      } else {
        encoded.append('%').append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 0xf));
      }
    }
    return encoded.toString();
  }

  private static boolean isUnreserved(char c) {
    return c >= 'a' && c <= 'z'
        || c >= 'A' && c <= 'Z'
        || c >= '0' && c <= '9'
        || c == '-'
        || c == '.'
        || c == '_'
        || c == '~';
  }

  /** Returns whether the segment around a range of the path is {@code .} or {@code ..}. */
  static boolean isDotSegment(String path, int start, int end) {
    for (int i = start; i < end; i++) {
      if (path.charAt(i) != '.') {
        return false;
      }
    }
    int from = path.lastIndexOf('/', start - 1) + 1;
    int slash = path.indexOf('/', end);
    String segment = path.substring(from, slash < 0 ? path.length() : slash);
    return segment.equals(".") || segment.equals("..");
  }
}
