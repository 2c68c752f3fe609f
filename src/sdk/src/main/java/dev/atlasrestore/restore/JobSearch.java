// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.restore;

import dev.atlasrestore.api.CloudBackupsApi;
import dev.atlasrestore.error.AtlasException;
import dev.atlasrestore.error.RestoreAttempt;
import dev.atlasrestore.http.TimeSource;
import dev.atlasrestore.model.RestoreJob;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Searches the list of jobs, which may be outdated, for the job of an attempt. Thread-safe. */
final class JobSearch {
  private static final Duration INITIAL_DELAY = Duration.ofMillis(250);
  private static final Duration MAX_DELAY = Duration.ofSeconds(5);

  private final CloudBackupsApi api;
  private final TimeSource time;
  private final JobOwnership ownership;

  JobSearch(CloudBackupsApi api, TimeSource time, JobOwnership ownership) {
    this.api = api;
    this.time = time;
    this.ownership = ownership;
  }

  /** How a search without a job ended. */
  private enum Ending {
    /** The list at the end of the settling time does not contain the job. */
    NOT_LISTED,
    /** A foreign job blocks the request, so the attempt made no job. */
    BLOCKED,
    /** The list could not be read at the end. */
    INCONCLUSIVE
  }

  /** The result of a search; the job is null if it was not found. */
  record Result(@Nullable RestoreJob job, Ending ending) {
    static final Result NO_JOB = new Result(null, Ending.BLOCKED);

    boolean isNotListed() {
      return ending == Ending.NOT_LISTED;
    }

    /** Returns whether there is certainly no job. */
    boolean hasNoJob() {
      return ending == Ending.BLOCKED;
    }
  }

  /** Searches until the job is found or the settling time is over. */
  Result searchUntilSettled(RestoreAttempt attempt, Duration settlingTime) {
    return search(attempt, settlingTime, false);
  }

  /** Searches like {@link #searchUntilSettled}, but stops if a foreign job explains the refusal. */
  Result searchUntilBlocked(RestoreAttempt attempt, Duration settlingTime) {
    return search(attempt, settlingTime, true);
  }

  /** Searches once, for an attempt with an unknown outcome. */
  Optional<RestoreJob> searchOnce(RestoreAttempt attempt) {
    List<RestoreJob> candidates = candidates(attempt, list(attempt));
    return claim(attempt, candidates)
        .or(() -> candidates.stream().filter(ownership::isUnconfirmed).findFirst());
  }

  private Optional<RestoreJob> claim(RestoreAttempt attempt, List<RestoreJob> candidates) {
    return candidates.stream().filter(job -> ownership.claim(attempt, job)).findFirst();
  }

  private Result search(RestoreAttempt attempt, Duration settlingTime, boolean untilBlocked) {
    Instant end = time.now().plus(settlingTime);
    Duration delay = INITIAL_DELAY;
    while (true) {
      Duration left = Duration.between(time.now(), end);
      boolean last = left.isZero() || left.isNegative();
      Ending reached = Ending.INCONCLUSIVE;
      try {
        List<RestoreJob> jobs = list(attempt);
        Optional<RestoreJob> found = claim(attempt, candidates(attempt, jobs));
        if (found.isPresent()) {
          return new Result(found.get(), Ending.NOT_LISTED);
        }
        if (untilBlocked && jobs.stream().anyMatch(other -> blocks(attempt, other))) {
          return new Result(null, Ending.BLOCKED);
        }
        reached = Ending.NOT_LISTED;
      } catch (AtlasException e) {
        // The next request may succeed. If the last one fails, the result is inconclusive.
      }
      if (last) {
        return new Result(null, reached);
      }
      try {
        time.sleep(delay.compareTo(left) < 0 ? delay : left);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return new Result(null, Ending.INCONCLUSIVE);
      }
      delay = delay.multipliedBy(2).compareTo(MAX_DELAY) < 0 ? delay.multipliedBy(2) : MAX_DELAY;
    }
  }

  private List<RestoreJob> list(RestoreAttempt attempt) {
    return JobList.of(api, attempt.groupId(), attempt.clusterName()).jobs();
  }

  /** Returns the jobs that may belong to the attempt, the oldest first. */
  private static List<RestoreJob> candidates(RestoreAttempt attempt, List<RestoreJob> jobs) {
    return jobs.stream()
        .filter(job -> JobMatcher.mayBelongTo(attempt, job))
        .sorted(Comparator.comparing(RestoreJob::getId))
        .toList();
  }

  private boolean blocks(RestoreAttempt attempt, RestoreJob job) {
    return JobMatcher.blocks(attempt.request(), job);
  }
}
