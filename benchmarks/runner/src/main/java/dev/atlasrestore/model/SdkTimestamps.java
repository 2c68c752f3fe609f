// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.model;

import java.time.Instant;

/** Gives the benchmarks access to the SDK's parser of timestamps. */
public final class SdkTimestamps {
  private SdkTimestamps() {}

  /** Parses a timestamp. */
  public static Instant parse(String text) {
    return Timestamps.parse(text);
  }
}
