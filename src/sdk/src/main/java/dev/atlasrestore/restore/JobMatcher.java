// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.restore;

import dev.atlasrestore.error.RestoreAttempt;
import dev.atlasrestore.model.DeliveryType;
import dev.atlasrestore.model.RestoreJob;
import dev.atlasrestore.model.RestoreJobRequest;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Finds out which job belongs to an attempt. */
final class JobMatcher {
  /** The maximum difference between the clocks of two machines of the service. */
  private static final Duration CLOCK_TOLERANCE = Duration.ofSeconds(5);

  private static final int SECONDS_DIGITS = 8;

  private JobMatcher() {}

  /** Returns whether a job did not exist before the attempt and has the same parameters. */
  static boolean mayBelongTo(RestoreAttempt attempt, RestoreJob job) {
    return !attempt.knownJobIds().contains(job.getId())
        && !isOlder(job, attempt.sentAfter())
        && hasSameParameters(attempt.request(), job);
  }

  /**
   * Returns whether a running job makes the service refuse a request: it restores the same target
   * or, for a download, uses the same snapshot.
   */
  static boolean blocks(RestoreJobRequest request, RestoreJob job) {
    if (RestoreState.of(job).isTerminal() || isDownload(request) != isDownload(job)) {
      return false;
    }
    return isDownload(request)
        ? equal(request.getSnapshotId(), job.getSnapshotId())
        : equal(request.getTargetGroupId(), job.getTargetGroupId())
            && equal(request.getTargetClusterName(), job.getTargetClusterName());
  }

  static boolean isDownload(RestoreJobRequest request) {
    return request.getDeliveryType().equals(DeliveryType.DOWNLOAD);
  }

  static boolean isDownload(RestoreJob job) {
    return job.getDeliveryType().equals(DeliveryType.DOWNLOAD);
  }

  // A list may be outdated: a job that appears late may be older than the attempt.
  private static boolean isOlder(RestoreJob job, @Nullable Instant sentAfter) {
    if (sentAfter == null || job.getId().length() < SECONDS_DIGITS) {
      return false;
    }
    try {
      long created = Long.parseLong(job.getId().substring(0, SECONDS_DIGITS), 16);
      return Instant.ofEpochSecond(created).isBefore(sentAfter.minus(CLOCK_TOLERANCE));
    } catch (NumberFormatException e) {
      return false;
    }
  }

  private static boolean hasSameParameters(RestoreJobRequest request, RestoreJob job) {
    return request.getDeliveryType().equals(job.getDeliveryType())
        && compatible(request.getSnapshotId(), job.getSnapshotId())
        && compatible(request.getTargetGroupId(), job.getTargetGroupId())
        && compatible(request.getTargetClusterName(), job.getTargetClusterName())
        && compatible(request.getPointInTimeUTCSeconds(), job.getPointInTimeUTCSeconds())
        && compatible(request.getOplogTs(), job.getOplogTs())
        && compatible(request.getOplogInc(), job.getOplogInc());
  }

  /** The service may omit parameters from a job, or add some itself. */
  private static boolean compatible(@Nullable Object requested, @Nullable Object reported) {
    return requested == null || reported == null || requested.equals(reported);
  }

  private static boolean equal(@Nullable String requested, @Nullable String reported) {
    return requested != null && requested.equals(reported);
  }
}
