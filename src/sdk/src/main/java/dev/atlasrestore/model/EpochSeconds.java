// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.model;

import java.time.Instant;

/** Turns points in time into the whole seconds that the API counts in. */
final class EpochSeconds {
  private EpochSeconds() {}

  static long of(String member, Instant instant) {
    if (instant.getNano() != 0) {
      // Cutting the fraction off by ourselves would restore to another moment than was asked for.
      throw new IllegalArgumentException(
          member
              + " must be a whole second and is "
              + instant
              + "; use truncatedTo(ChronoUnit.SECONDS)");
    }
    return instant.getEpochSecond();
  }
}
