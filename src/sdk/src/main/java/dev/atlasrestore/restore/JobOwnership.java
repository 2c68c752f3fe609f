// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.restore;

import dev.atlasrestore.error.RestoreAttempt;
import dev.atlasrestore.model.RestoreJob;
import dev.atlasrestore.restore.JobMatcher.Match;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** Records which start owns which job, so that no start takes the job of another. Thread-safe. */
final class JobOwnership {
  private final RestoreKeyStore keys;
  private final Map<String, Owner> owners = new RecentOwners();
  private final Map<String, RestoreAttempt> unanswered = new HashMap<>();

  /**
   * The attempt that a job belongs to.
   *
   * @param confirmed whether the service said so in its answer; else the job was found in the list
   */
  private record Owner(String attemptId, boolean confirmed) {}

  /** Drops the oldest entries, which no start in progress needs. */
  private static final class RecentOwners extends LinkedHashMap<String, Owner> {
    private static final long serialVersionUID = 1L;
    private static final int MAX_ENTRIES = 10_000;

    @Override
    protected boolean removeEldestEntry(Map.Entry<String, Owner> eldest) {
      return size() > MAX_ENTRIES;
    }
  }

  /** Knows the jobs of restore keys, too. */
  JobOwnership(RestoreKeyStore keys) {
    this.keys = keys;
  }

  /** Records an attempt that is about to be sent: until it is answered, a new job may be its. */
  synchronized void sending(RestoreAttempt attempt) {
    unanswered.put(attempt.id(), attempt);
  }

  /** Records the end of sending, with or without an answer. */
  synchronized void sent(RestoreAttempt attempt) {
    unanswered.remove(attempt.id());
  }

  /** Records a job that the service returned in the response to an attempt; returns the job. */
  synchronized RestoreJob confirm(RestoreAttempt attempt, RestoreJob job) {
    owners.put(job.getId(), new Owner(attempt.id(), true));
    return job;
  }

  /** Assigns a job in the list to an attempt; returns false if it is or may be that of another. */
  synchronized boolean claim(RestoreAttempt attempt, RestoreJob job) {
    Owner owner = owners.get(job.getId());
    if (owner == null && !isAwaitedByOther(attempt, job) && !keys.hasJob(job.getId())) {
      owner = new Owner(attempt.id(), false);
      owners.put(job.getId(), owner);
    }
    return owner != null && owner.attemptId().equals(attempt.id());
  }

  /** Returns whether the job is known to be that of the attempt. */
  synchronized boolean owns(RestoreAttempt attempt, RestoreJob job) {
    Owner owner = owners.get(job.getId());
    return owner != null && owner.attemptId().equals(attempt.id());
  }

  /** Returns whether the job was assigned to no attempt. */
  synchronized boolean isUnowned(RestoreJob job) {
    return !owners.containsKey(job.getId());
  }

  /** Returns whether the job may belong to an attempt that got no valid response. */
  synchronized boolean isUnconfirmed(RestoreJob job) {
    Owner owner = owners.get(job.getId());
    return (owner == null || !owner.confirmed()) && !keys.hasJob(job.getId());
  }

  private boolean isAwaitedByOther(RestoreAttempt attempt, RestoreJob job) {
    return unanswered.values().stream()
        .anyMatch(
            other ->
                !other.id().equals(attempt.id())
                    && JobMatcher.match(other, job) != Match.DIFFERENT);
  }
}
