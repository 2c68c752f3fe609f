// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.restore;

import dev.atlasrestore.api.CloudBackupsApi;
import dev.atlasrestore.error.AtlasException;
import dev.atlasrestore.error.RestoreAttempt;
import dev.atlasrestore.http.TimeSource;
import dev.atlasrestore.model.RestoreJob;
import dev.atlasrestore.restore.JobMatcher.Match;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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

  /** Which other job, when it is in the way, ends a search that found no job. */
  enum Blocking {
    /** None: the request was not refused. */
    NONE,
    /** One that was there before the request; the answer lost what it refused for. */
    EARLIER,
    /** Any: the service itself said that one is in the way. */
    ANY
  }

  /** What a search has come to when it found no job. */
  private enum Ending {
    /** The list at the end of the settling time does not contain the job. */
    NOT_LISTED,
    /** A foreign job blocks the request, so the attempt made no job. */
    BLOCKED,
    /** No list could be had at the end, or one with a job that may be the attempt's or not. */
    INCONCLUSIVE
  }

  /**
   * What a search has come to.
   *
   * @param job the job of the attempt, or null when it was not found
   * @param blocking somebody else's job that is in the way, if that is why there is none
   */
  record Result(@Nullable RestoreJob job, Ending ending, @Nullable RestoreJob blocking) {
    static final Result NO_JOB = new Result(null, Ending.BLOCKED, null);

    private static Result ended(Ending ending) {
      return new Result(null, ending, null);
    }

    boolean isNotListed() {
      return ending == Ending.NOT_LISTED;
    }

    /** Returns whether there is certainly no job. */
    boolean hasNoJob() {
      return ending == Ending.BLOCKED;
    }
  }

  /** Looks once, for an attempt that ended with its outcome unknown. */
  Optional<RestoreJob> searchOnce(RestoreAttempt attempt) {
    List<RestoreJob> candidates = candidates(attempt, list(attempt), Match.SAME);
    return claim(attempt, candidates)
        .or(() -> candidates.stream().filter(ownership::isUnconfirmed).findFirst());
  }

  private Optional<RestoreJob> claim(RestoreAttempt attempt, List<RestoreJob> candidates) {
    return candidates.stream().filter(job -> ownership.claim(attempt, job)).findFirst();
  }

  /**
   * Looks until the job is found, an earlier job explains the refusal, or the settling time is
   * over: only then is a job that came up meanwhile taken for what was in the way.
   */
  Result search(RestoreAttempt attempt, Duration settlingTime, Blocking blocking) {
    Instant end = time.now().plus(settlingTime);
    Duration delay = INITIAL_DELAY;
    while (true) {
      Duration left = Duration.between(time.now(), end);
      boolean last = left.isZero() || left.isNegative();
      Result result = look(attempt, blocking, last);
      if (last || result.job() != null || result.hasNoJob()) {
        return result;
      }
      try {
        time.sleep(delay.compareTo(left) < 0 ? delay : left);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return Result.ended(Ending.INCONCLUSIVE);
      }
      delay = delay.multipliedBy(2).compareTo(MAX_DELAY) < 0 ? delay.multipliedBy(2) : MAX_DELAY;
    }
  }

  private Result look(RestoreAttempt attempt, Blocking blocking, boolean last) {
    List<RestoreJob> jobs;
    try {
      jobs = list(attempt);
    } catch (AtlasException e) {
      // The next look may be answered; without one at the end, nothing is sure.
      return Result.ended(Ending.INCONCLUSIVE);
    }
    Optional<RestoreJob> found = claim(attempt, candidates(attempt, jobs, Match.SAME));
    if (found.isPresent()) {
      return new Result(found.get(), Ending.NOT_LISTED, null);
    }
    boolean undecided =
        candidates(attempt, jobs, Match.UNDECIDED).stream().anyMatch(ownership::isUnconfirmed);
    if (!undecided && blocking != Blocking.NONE) {
      boolean later = last && blocking == Blocking.ANY;
      Optional<RestoreJob> other =
          Stream.concat(jobs.stream(), ofTarget(attempt).stream())
              .filter(job -> JobMatcher.blocks(attempt.request(), job))
              .filter(job -> later || JobMatcher.isEarlier(attempt, job))
              .findFirst();
      if (other.isPresent()) {
        return new Result(null, Ending.BLOCKED, other.get());
      }
    }
    return Result.ended(undecided ? Ending.INCONCLUSIVE : Ending.NOT_LISTED);
  }

  /** The target may be restored from its own snapshots, which its own list of jobs shows. */
  private List<RestoreJob> ofTarget(RestoreAttempt attempt) {
    String group = attempt.request().getTargetGroupId();
    String cluster = attempt.request().getTargetClusterName();
    if (group == null
        || cluster == null
        || group.equals(attempt.groupId()) && cluster.equals(attempt.clusterName())) {
      return List.of();
    }
    try {
      return JobList.of(api, group, cluster).jobs();
    } catch (AtlasException e) {
      return List.of(); // whoever may restore onto a cluster need not be allowed to list its jobs
    }
  }

  private List<RestoreJob> list(RestoreAttempt attempt) {
    return JobList.of(api, attempt.groupId(), attempt.clusterName()).jobs();
  }

  /** Returns the jobs that match an attempt in one way, the oldest first. */
  private static List<RestoreJob> candidates(
      RestoreAttempt attempt, List<RestoreJob> jobs, Match match) {
    return jobs.stream()
        .filter(job -> JobMatcher.match(attempt, job) == match)
        .sorted(Comparator.comparing(RestoreJob::getId))
        .toList();
  }
}
