// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.restore;

import dev.atlasrestore.error.RestoreAttempt;
import dev.atlasrestore.error.RestoreRefusedException;
import dev.atlasrestore.error.RestoreRefusedException.Reason;
import dev.atlasrestore.model.RestoreJob;
import dev.atlasrestore.model.RestoreJobRequest;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Knows what the starts of one client are at, so that none takes another's job. Thread-safe. */
final class Claims {
  private final Set<Object> underWay = new HashSet<>();
  private final Map<String, Boolean> answered = new Recent<>();
  private final Map<String, String> found = new Recent<>();

  /** Forgets what is so long ago that no start that is under way can take it for its own. */
  private static final class Recent<V> extends LinkedHashMap<String, V> {
    private static final long serialVersionUID = 1L;
    private static final int MOST = 10_000;

    @Override
    protected boolean removeEldestEntry(Map.Entry<String, V> eldest) {
      return size() > MOST;
    }
  }

  /** What at most one start at a time may be at. */
  private record Subject(String groupId, String clusterName, @Nullable String snapshotId) {}

  /** Begins a start, and returns what ends it. */
  synchronized Runnable begin(
      String groupId, String clusterName, RestoreJobRequest request, boolean concurrent) {
    if (concurrent) {
      return () -> {};
    }
    Object subject =
        JobMatch.isDownload(request)
            ? new Subject(groupId, clusterName, request.getSnapshotId())
            : new Subject(
                String.valueOf(request.getTargetGroupId()),
                String.valueOf(request.getTargetClusterName()),
                null);
    if (!underWay.add(subject)) {
      throw new RestoreRefusedException(
          Reason.START_IN_PROGRESS,
          "Another start for the same target is under way; wait for its outcome",
          null);
    }
    return () -> end(subject);
  }

  private synchronized void end(Object subject) {
    underWay.remove(subject);
  }

  /** Takes a job that the service named in the answer to a start. */
  synchronized RestoreJob answered(RestoreJob job) {
    answered.put(job.getId(), true);
    return job;
  }

  /** Takes a job that was found in the list, and returns false when it is another start's. */
  synchronized boolean find(RestoreAttempt attempt, RestoreJob job) {
    return mayBeOpen(job)
        && found.computeIfAbsent(job.getId(), id -> attempt.id()).equals(attempt.id());
  }

  /** Returns whether a job can be that of a start whose outcome is still open. */
  synchronized boolean mayBeOpen(RestoreJob job) {
    return !answered.containsKey(job.getId());
  }
}
