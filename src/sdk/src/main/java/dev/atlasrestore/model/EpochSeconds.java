// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.model;

import java.time.Instant;

/** Converts instants to the whole seconds that the API uses. */
final class EpochSeconds {
  private EpochSeconds() {}

  static long of(String member, Instant instant) {
    if (instant.getNano() != 0) {
      // Truncating the fraction would silently restore to a different moment.
      throw new IllegalArgumentException(
          member
              + " must be a whole second and is "
              + instant
              + "; use truncatedTo(ChronoUnit.SECONDS)");
    }
    return instant.getEpochSecond();
  }
}
