// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.restore;

import dev.atlasrestore.error.RestoreAttempt;
import dev.atlasrestore.model.DeliveryType;
import dev.atlasrestore.model.RestoreJob;
import dev.atlasrestore.model.RestoreJobRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds out which job belongs to an attempt. */
final class JobMatcher {
  /** By how much the clocks of two machines of the service usually differ. */
  private static final Duration CLOCK_TOLERANCE = Duration.ofSeconds(5);

  /** By how much they may differ before it is certain that one job is older than another. */
  private static final Duration MAX_CLOCK_DIFFERENCE = Duration.ofMinutes(1);

  /** After how long no request is still on its way. */
  private static final Duration MAX_TRAVEL_TIME = Duration.ofHours(1);

  private static final int SECONDS_DIGITS = 8;

  /** Whether a job is that of an attempt. */
  enum Match {
    /** The job is new and asks for the same thing. */
    SAME,
    /** The job asks for the same thing; the clocks do not tell whether it is new. */
    LIKELY,
    /** The job may be that of the attempt; what the service reports does not tell. */
    UNDECIDED,
    /** The job is another's. */
    DIFFERENT
  }

  private JobMatcher() {}

  /** Compares a job with an attempt by all that identifies it. */
  static Match match(RestoreAttempt attempt, RestoreJob job) {
    if (attempt.knownJobIds().contains(job.getId())) {
      return Match.DIFFERENT;
    }
    Match parameters = matchParameters(attempt.request(), job);
    Instant created = created(job);
    Instant sent = attempt.sentAfter();
    if (parameters == Match.DIFFERENT || created == null || sent == null) {
      return parameters;
    }
    Instant resent = attempt.resentAfter();
    Instant last = (resent == null ? sent : resent).plus(MAX_TRAVEL_TIME);
    if (created.isBefore(sent.minus(MAX_CLOCK_DIFFERENCE)) || created.isAfter(last)) {
      return Match.DIFFERENT;
    }
    return parameters == Match.SAME && created.isBefore(sent.minus(CLOCK_TOLERANCE))
        ? Match.LIKELY
        : parameters;
  }

  /**
   * Returns whether a job keeps the service from accepting a request: one that still restores onto
   * the same target or, for a download, one whose files of the same snapshot have not expired.
   */
  static boolean blocks(RestoreJobRequest request, RestoreJob job) {
    if (isDownload(request) != isDownload(job)) {
      return false;
    }
    RestoreState state = RestoreState.of(job);
    return isDownload(request)
        ? (state == RestoreState.IN_PROGRESS || state == RestoreState.FINISHED)
            && equal(request.getSnapshotId(), job.getSnapshotId())
        : !state.isTerminal()
            && equal(request.getTargetGroupId(), job.getTargetGroupId())
            && equal(request.getTargetClusterName(), job.getTargetClusterName());
  }

  /** Returns whether a job was certainly there before the attempt was sent. */
  static boolean isEarlier(RestoreAttempt attempt, RestoreJob job) {
    Instant created = created(job);
    Instant sent = attempt.sentAfter();
    return attempt.knownJobIds().contains(job.getId())
        || created != null && sent != null && created.isBefore(sent.minus(MAX_CLOCK_DIFFERENCE));
  }

  static boolean isDownload(RestoreJobRequest request) {
    return request.getDeliveryType().equals(DeliveryType.DOWNLOAD);
  }

  static boolean isDownload(RestoreJob job) {
    return job.getDeliveryType().equals(DeliveryType.DOWNLOAD);
  }

  /** Returns the second of its creation, with which the id of a job begins, or null. */
  private static @Nullable Instant created(RestoreJob job) {
    if (job.getId().length() < SECONDS_DIGITS) {
      return null;
    }
    try {
      return Instant.ofEpochSecond(Long.parseLong(job.getId().substring(0, SECONDS_DIGITS), 16));
    } catch (NumberFormatException e) {
      return null;
    }
  }

  private static Match matchParameters(RestoreJobRequest request, RestoreJob job) {
    if (!request.getDeliveryType().equals(job.getDeliveryType())) {
      return Match.DIFFERENT;
    }
    return Stream.of(
            match(request.getSnapshotId(), job.getSnapshotId()),
            match(request.getTargetGroupId(), job.getTargetGroupId()),
            match(request.getTargetClusterName(), job.getTargetClusterName()),
            RestoreMoment.match(request, job))
        .max(Comparator.naturalOrder())
        .get();
  }

  /** The service puts in what it found by itself, such as the snapshot before a point in time. */
  private static Match match(@Nullable Object requested, @Nullable Object reported) {
    if (requested == null) {
      return Match.SAME;
    }
    return reported == null
        ? Match.UNDECIDED
        : requested.equals(reported) ? Match.SAME : Match.DIFFERENT;
  }

  private static boolean equal(@Nullable String requested, @Nullable String reported) {
    return requested != null && requested.equals(reported);
  }
}
