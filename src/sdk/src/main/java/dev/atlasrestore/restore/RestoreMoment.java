// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.restore;

import dev.atlasrestore.model.BsonTimestamp;
import dev.atlasrestore.model.DeliveryType;
import dev.atlasrestore.model.RestoreJob;
import dev.atlasrestore.model.RestoreJobRequest;
import dev.atlasrestore.restore.JobMatcher.Match;
import org.jspecify.annotations.Nullable;

/**
 * The moment of a point-in-time restore: a whole second, or an operation of the oplog.
 *
 * @param second seconds since 1970-01-01T00:00Z
 * @param operation the number of the operation within its second; null for the whole second
 */
record RestoreMoment(long second, @Nullable Integer operation) {

  /** Compares the moment of a request with that of a job. */
  static Match match(RestoreJobRequest request, RestoreJob job) {
    if (!request.getDeliveryType().equals(DeliveryType.POINT_IN_TIME)) {
      return Match.SAME;
    }
    RestoreMoment wanted =
        of(request.getPointInTimeUTCSeconds(), request.getOplogTs(), request.getOplogInc());
    RestoreMoment reported =
        of(job.getPointInTimeUTCSeconds(), job.getOplogTs(), job.getOplogInc());
    if (wanted == null) {
      return Match.UNDECIDED;
    }
    if (reported != null) {
      return reported.equals(wanted) ? Match.SAME : Match.DIFFERENT;
    }
    return wanted.match(job.getDesiredTimestamp());
  }

  private static @Nullable RestoreMoment of(
      @Nullable Long second, @Nullable Long oplogTs, @Nullable Integer oplogInc) {
    if (second != null) {
      return new RestoreMoment(second, null);
    }
    return oplogTs == null || oplogInc == null ? null : new RestoreMoment(oplogTs, oplogInc);
  }

  /** Compares with a timestamp that does not say whether it means a whole second. */
  private Match match(@Nullable BsonTimestamp reported) {
    if (reported == null || reported.getDate() == null) {
      return Match.UNDECIDED;
    }
    if (reported.getDate().getEpochSecond() != second) {
      return Match.DIFFERENT;
    }
    Integer increment = reported.getIncrement();
    if (operation == null) {
      return increment == null || increment == 0 ? Match.SAME : Match.UNDECIDED;
    }
    return increment == null
        ? Match.UNDECIDED
        : increment.equals(operation) ? Match.SAME : Match.DIFFERENT;
  }
}
