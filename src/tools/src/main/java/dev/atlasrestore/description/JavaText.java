// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.description;

/** Writes texts as the inside of literals of Java, in ASCII. */
final class JavaText {
  private JavaText() {}

  static String literal(String text) {
    StringBuilder literal = new StringBuilder();
    for (char c : text.toCharArray()) {
      switch (c) {
        case '\\', '"' -> literal.append('\\').append(c);
        case '\n' -> literal.append("\\n");
        case '\r' -> literal.append("\\r");
        case '\t' -> literal.append("\\t");
        default -> {
          if (c < ' ') {
            literal.append("\\%03o".formatted((int) c));
          } else if (c < 0x7f) {
            literal.append(c);
          } else {
            literal.append("\\u%04x".formatted((int) c));
          }
        }
      }
    }
    return literal.toString();
  }
}
