// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.restore;

import dev.atlasrestore.error.RestoreRefusedException;
import dev.atlasrestore.error.RestoreRefusedException.Reason;
import dev.atlasrestore.model.RestoreJobRequest;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The starts of a client in progress, at most one for each target. Thread-safe. */
final class InFlightStarts {
  private final Set<Target> targets = new HashSet<>();

  /** What a start works on: the target cluster or, for a download, the snapshot. */
  private record Target(String groupId, String clusterName, @Nullable String snapshotId) {}

  /**
   * Registers a start and returns the action that removes it.
   *
   * @param concurrent whether other starts for the same target are allowed
   * @throws RestoreRefusedException if another start for the same target is in progress
   */
  synchronized Runnable register(
      String groupId, String clusterName, RestoreJobRequest request, boolean concurrent) {
    if (concurrent) {
      return () -> {};
    }
    Target target =
        JobMatcher.isDownload(request)
            ? new Target(groupId, clusterName, request.getSnapshotId())
            : new Target(
                String.valueOf(request.getTargetGroupId()),
                String.valueOf(request.getTargetClusterName()),
                null);
    if (!targets.add(target)) {
      throw new RestoreRefusedException(
          Reason.START_IN_PROGRESS,
          "Another start for the same target is in progress; wait until it has ended",
          null);
    }
    return () -> remove(target);
  }

  private synchronized void remove(Target target) {
    targets.remove(target);
  }
}
