// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.faults;

import dev.atlasrestore.model.RestoreJob;
import dev.atlasrestore.model.RestoreJobRequest;
import java.util.Objects;

/** Matches jobs with requests, which all differ within a schedule. */
final class JobComparison {
  private JobComparison() {}

  static boolean matches(RestoreJob job, RestoreJobRequest request) {
    return job.getDeliveryType().equals(request.getDeliveryType())
        && Objects.equals(job.getSnapshotId(), request.getSnapshotId())
        && Objects.equals(job.getPointInTimeUTCSeconds(), request.getPointInTimeUTCSeconds());
  }
}
