// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.restore;

import dev.atlasrestore.error.ErrorCode;
import dev.atlasrestore.error.NotFoundException;
import dev.atlasrestore.http.TimeSource;
import dev.atlasrestore.internal.http.Stopwatch;
import java.time.Duration;

/**
 * Decides whether a job that is not found may still appear. During a settling time after the first
 * read, a part of the service may be outdated.
 */
final class ReadingLag {
  /** The default settling time. */
  static final Duration DEFAULT = Duration.ofSeconds(30);

  private final Stopwatch stopwatch;
  private final Duration settlingTime;

  /** Starts the settling time. */
  ReadingLag(TimeSource time, Duration settlingTime) {
    this.stopwatch = new Stopwatch(time);
    this.settlingTime = settlingTime;
  }

  /** Returns whether a later read may find the job. */
  boolean explains(NotFoundException refusal) {
    ErrorCode code = refusal.getErrorCode();
    return (code == null || !code.missesParent()) && !remaining().isZero();
  }

  /** Returns what is left of the settling time. */
  Duration remaining() {
    return stopwatch.remaining(settlingTime);
  }
}
