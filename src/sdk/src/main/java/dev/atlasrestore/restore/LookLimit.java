// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.restore;

import dev.atlasrestore.http.AtlasCall;
import java.time.Duration;

/** Keeps a look at the service within the time that is left for looking. */
final class LookLimit {
  /** The last look, when no time is left, still has that long. */
  private static final Duration LAST = Duration.ofSeconds(5);

  private LookLimit() {}

  static <T> AtlasCall<T> of(Duration left, AtlasCall<T> call) {
    return call.withTimeout(left.compareTo(LAST) > 0 ? left : LAST);
  }
}
