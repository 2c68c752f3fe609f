// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.model;

import java.time.Instant;

/** Converts instants to the seconds since 1970 that the API takes. */
final class EpochSeconds {
  private EpochSeconds() {}

  static long of(String member, Instant instant) {
    if (instant.getNano() != 0) {
      // Rounding would restore to a time that the caller did not ask for.
      throw new IllegalArgumentException(
          member
              + " must be a whole second and is "
              + instant
              + "; use truncatedTo(ChronoUnit.SECONDS)");
    }
    return instant.getEpochSecond();
  }
}
