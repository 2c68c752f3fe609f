// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.model;

import java.time.Instant;

/** Opens to the benchmarks how the SDK reads a timestamp. */
public final class SdkTimestamps {
  private SdkTimestamps() {}

  /** Reads a timestamp. */
  public static Instant parse(String text) {
    return Timestamps.parse(text);
  }
}
