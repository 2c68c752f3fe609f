// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.restore;

import dev.atlasrestore.error.RestoreAttempt;
import dev.atlasrestore.model.RestoreJob;
import java.util.LinkedHashMap;
import java.util.Map;

/** Records which start owns which job, so that no start takes the job of another. Thread-safe. */
final class JobOwnership {
  private final Map<String, Boolean> confirmed = new RecentEntries<>();
  private final Map<String, String> owners = new RecentEntries<>();

  /** Drops the oldest entries, which no start in progress needs. */
  private static final class RecentEntries<V> extends LinkedHashMap<String, V> {
    private static final long serialVersionUID = 1L;
    private static final int MAX_ENTRIES = 10_000;

    @Override
    protected boolean removeEldestEntry(Map.Entry<String, V> eldest) {
      return size() > MAX_ENTRIES;
    }
  }

  /** Records a job that the service returned in the response to a start; returns the job. */
  synchronized RestoreJob confirm(RestoreJob job) {
    confirmed.put(job.getId(), true);
    return job;
  }

  /** Assigns a job in the list to an attempt; returns false if another start owns it. */
  synchronized boolean claim(RestoreAttempt attempt, RestoreJob job) {
    return isUnconfirmed(job)
        && owners.computeIfAbsent(job.getId(), id -> attempt.id()).equals(attempt.id());
  }

  /** Returns whether the job may belong to a start that got no valid response. */
  synchronized boolean isUnconfirmed(RestoreJob job) {
    return !confirmed.containsKey(job.getId());
  }
}
