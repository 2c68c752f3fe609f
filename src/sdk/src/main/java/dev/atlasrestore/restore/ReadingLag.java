// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.restore;

import dev.atlasrestore.error.ErrorCode;
import dev.atlasrestore.error.NotFoundException;
import dev.atlasrestore.http.TimeSource;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/**
 * Tells a job that cannot be read yet from one that is not there: for a settling time after its
 * first look, "not found" may be no more than a part of the service that is behind.
 */
final class ReadingLag {
  /** The settling time unless a caller sets another. */
  static final Duration DEFAULT = Duration.ofSeconds(30);

  // No job of theirs will ever be found, however long one waits.
  private static final Set<ErrorCode> FINAL =
      Set.of(ErrorCode.CLUSTER_NOT_FOUND, ErrorCode.GROUP_NOT_FOUND, ErrorCode.INVALID_GROUP_ID);

  private final TimeSource time;
  private final Instant end;

  /** Starts the settling time. */
  ReadingLag(TimeSource time, Duration settlingTime) {
    this.time = time;
    this.end = time.now().plus(settlingTime);
  }

  /** Returns whether a later look may find the job. */
  boolean explains(NotFoundException refusal) {
    ErrorCode code = refusal.getErrorCode();
    return (code == null || !FINAL.contains(code)) && time.now().isBefore(end);
  }
}
