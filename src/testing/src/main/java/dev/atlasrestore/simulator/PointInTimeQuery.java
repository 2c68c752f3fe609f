// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.simulator;

import dev.atlasrestore.error.ErrorCode;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The point in time in a query for snapshots.
 *
 * @param wanted the point, or null if the query has none
 */
record PointInTimeQuery(@Nullable Instant wanted) {
  /**
   * Reads the query of a request.
   *
   * @throws ApiErrorException if it has half of an oplog timestamp, two points, or one in the
   *     future
   */
  static PointInTimeQuery of(ApiCall call, Instant now) {
    Long seconds = call.find("pointInTimeUtcSeconds", Long.class);
    Long oplogTs = call.find("oplogTs", Long.class);
    Long oplogInc = call.find("oplogInc", Long.class);
    if ((oplogTs == null) != (oplogInc == null)) {
      throw refuse(oplogTs == null ? "oplogTs" : "oplogInc", "oplogTs and oplogInc go together.");
    }
    if (seconds != null && oplogTs != null) {
      throw refuse("oplogTs", "There is one point in time, either way.");
    }
    Long wanted = seconds == null ? oplogTs : seconds;
    if (wanted == null) {
      return new PointInTimeQuery(null);
    }
    if (wanted > now.getEpochSecond()) {
      String parameter = seconds == null ? "oplogTs" : "pointInTimeUtcSeconds";
      throw refuse(parameter, parameter + " is in the future.");
    }
    return new PointInTimeQuery(Instant.ofEpochSecond(wanted));
  }

  /** Returns the last snapshot before the point, from a list with the newest first; or all. */
  List<SimulatedSnapshot> choose(List<SimulatedSnapshot> snapshots) {
    return wanted == null
        ? snapshots
        : snapshots.stream().filter(s -> s.createdAt().isBefore(wanted)).limit(1).toList();
  }

  private static ApiErrorException refuse(String parameter, String detail) {
    return ApiErrorException.of(ErrorCode.INVALID_ATTRIBUTE, detail, parameter);
  }
}
