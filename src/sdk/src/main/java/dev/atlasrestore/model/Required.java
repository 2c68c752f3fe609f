// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.model;

import org.jspecify.annotations.Nullable;

/** Refuses to build objects without a required member. */
final class Required {
  private Required() {}

  static <T> T member(String type, String member, @Nullable T value) {
    if (value == null) {
      throw new IllegalStateException(type + " needs " + member + ", which is not set");
    }
    return value;
  }
}
