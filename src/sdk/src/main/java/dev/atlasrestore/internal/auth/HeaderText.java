// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.internal.auth;

/** Checks that text is safe in an HTTP header, to prevent header injection. */
public final class HeaderText {
  private HeaderText() {}

  /** Throws an {@link IllegalArgumentException} unless the value is visible ASCII characters. */
  public static void requireSafe(String name, String value) {
    if (value.isBlank()) {
      throw new IllegalArgumentException(name + " must not be blank");
    }
    if (!isSafe(value)) {
      throw new IllegalArgumentException(
          name + " must be visible ASCII characters; check it for a line break or a space");
    }
  }

  static boolean isSafe(String value) {
    for (int i = 0; i < value.length(); i++) {
      if (value.charAt(i) <= ' ' || value.charAt(i) >= 0x7f) {
        return false;
      }
    }
    return true;
  }
}
