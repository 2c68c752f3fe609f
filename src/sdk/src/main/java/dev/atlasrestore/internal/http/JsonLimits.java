// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.internal.http;

import java.util.Arrays;
import okio.Buffer;
import org.jspecify.annotations.Nullable;

/**
 * The limits of JSON that the client reads, which it checks in one pass over the bytes before it
 * parses them. What is within them is parsed in a time that grows with its length only.
 *
 * <p>The API nests 6 levels, has 30 members in an object and 500 elements in a list. The limits
 * leave room for interfaces of users.
 */
final class JsonLimits {
  /** Levels of objects and lists, one in another. */
  static final int MAX_DEPTH = 100;

  static final int MAX_MEMBERS = 10_000;
  static final int MAX_ELEMENTS = 100_000;

  /** Members and elements in all: memory for a body of 16 MiB, most of which are braces. */
  static final int MAX_VALUES = 1_000_000;

  /** Digits in a row: a 64-bit floating-point number in full has up to 309 before its point. */
  static final int MAX_DIGITS = 400;

  /** Bytes of an error, of which the API's have less than a kilobyte. */
  static final int MAX_ERROR = 256 << 10;

  /** Characters that are read again to repair a list, which are a second's work. */
  static final long MAX_REPAIR = 16L << 20;

  private static final int LIST = 1 << 30;

  private int depth;

  /** The commas on each level of an object, and of a list from {@link #LIST} on. */
  private int[] commas = new int[8];

  private int values;
  private int digits;
  private boolean inString;
  private boolean isEscaped;

  private JsonLimits() {}

  /** Returns which limit a body exceeds, or null if it exceeds none or is not JSON. */
  static @Nullable String problem(Buffer body) {
    JsonLimits limits = null;
    try (Buffer.UnsafeCursor cursor = body.readUnsafe(new Buffer.UnsafeCursor())) {
      while (cursor.next() != -1) {
        for (int i = cursor.start; i < cursor.end; i++) {
          byte character = cursor.data[i];
          if (limits == null) {
            if (character == '{' || character == '[') {
              limits = new JsonLimits();
            } else if (character <= ' ' && character >= 0) {
              continue;
            } else {
              return null;
            }
          }
          String problem = limits.next(character);
          if (problem != null) {
            return "its JSON has " + problem + ", which the client does not read";
          }
        }
      }
    }
    return null;
  }

  private @Nullable String next(byte character) {
    if (character >= '0' && character <= '9') {
      isEscaped = false;
      return ++digits > MAX_DIGITS ? "more than " + MAX_DIGITS + " digits in a row" : null;
    }
    digits = 0;
    if (inString) {
      if (isEscaped) {
        isEscaped = false;
      } else if (character == '\\') {
        isEscaped = true;
      } else if (character == '"') {
        inString = false;
      }
      return null;
    }
    return switch (character) {
      case '"' -> {
        inString = true;
        yield null;
      }
      case '{' -> open(true);
      case '[' -> open(false);
      case '}', ']' -> {
        depth = Math.max(0, depth - 1);
        yield null;
      }
      case ',' -> comma();
      default -> null;
    };
  }

  private @Nullable String open(boolean object) {
    if (++depth > MAX_DEPTH) {
      return "more than " + MAX_DEPTH + " levels";
    }
    if (depth == commas.length) {
      commas = Arrays.copyOf(commas, MAX_DEPTH + 1);
    }
    commas[depth] = object ? 0 : LIST;
    return count();
  }

  private @Nullable String comma() {
    int count = ++commas[depth];
    if (count < LIST && count >= MAX_MEMBERS) {
      return "an object of more than " + MAX_MEMBERS + " members";
    }
    return count >= LIST + MAX_ELEMENTS
        ? "a list of more than " + MAX_ELEMENTS + " elements"
        : count();
  }

  private @Nullable String count() {
    return ++values > MAX_VALUES ? "more than " + MAX_VALUES + " values" : null;
  }
}
