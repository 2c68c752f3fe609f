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

/** Looks for the job of an attempt in the list of jobs, which may be behind. Thread-safe. */
final class JobSearch {
  private static final Duration FIRST_PAUSE = Duration.ofMillis(250);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

  private final CloudBackupsApi api;
  private final TimeSource time;
  private final Claims claims;

  JobSearch(CloudBackupsApi api, TimeSource time, Claims claims) {
    this.api = api;
    this.time = time;
    this.claims = claims;
  }

  /** What a search has come to when it found no job. */
  private enum End {
    /** A list from the end of the settling time does not have the job. */
    QUIET,
    /** Somebody else's job is in the way, so that there can be none. */
    BLOCKED,
    /** No list could be had at the end. */
    UNSURE
  }

  /** What a search has come to; the job is null when it was not found. */
  record Result(@Nullable RestoreJob job, End end) {
    static final Result NOTHING_TO_FIND = new Result(null, End.BLOCKED);

    boolean isQuiet() {
      return end == End.QUIET;
    }

    /** Returns whether it is certain that there is no job. */
    boolean isFinal() {
      return end == End.BLOCKED;
    }
  }

  /** Looks until the job is found or the settling time is over. */
  Result settle(RestoreAttempt attempt, Duration settlingTime) {
    return search(attempt, settlingTime, false);
  }

  /** Looks as {@link #settle} does, but ends when somebody else's job explains the refusal. */
  Result settleUnlessBlocked(RestoreAttempt attempt, Duration settlingTime) {
    return search(attempt, settlingTime, true);
  }

  /** Looks once, for an attempt that ended with its outcome unknown. */
  Optional<RestoreJob> once(RestoreAttempt attempt) {
    List<RestoreJob> candidates = candidates(attempt, list(attempt));
    return take(attempt, candidates)
        .or(() -> candidates.stream().filter(claims::mayBeOpen).findFirst());
  }

  private Optional<RestoreJob> take(RestoreAttempt attempt, List<RestoreJob> candidates) {
    return candidates.stream().filter(job -> claims.find(attempt, job)).findFirst();
  }

  private Result search(RestoreAttempt attempt, Duration settlingTime, boolean untilBlocked) {
    Instant end = time.now().plus(settlingTime);
    Duration delay = FIRST_PAUSE;
    while (true) {
      Duration left = Duration.between(time.now(), end);
      boolean last = left.isZero() || left.isNegative();
      End reached = End.UNSURE;
      try {
        List<RestoreJob> jobs = list(attempt);
        Optional<RestoreJob> found = take(attempt, candidates(attempt, jobs));
        if (found.isPresent()) {
          return new Result(found.get(), End.QUIET);
        }
        if (untilBlocked && jobs.stream().anyMatch(other -> blocks(attempt, other))) {
          return new Result(null, End.BLOCKED);
        }
        reached = End.QUIET;
      } catch (AtlasException e) {
        // The next look may be answered; without one at the end, nothing is sure.
      }
      if (last) {
        return new Result(null, reached);
      }
      try {
        time.sleep(delay.compareTo(left) < 0 ? delay : left);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return new Result(null, End.UNSURE);
      }
      delay =
          delay.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0
              ? delay.multipliedBy(2)
              : LONGEST_PAUSE;
    }
  }

  private List<RestoreJob> list(RestoreAttempt attempt) {
    return JobList.of(api, attempt.groupId(), attempt.clusterName()).jobs();
  }

  /** Returns the jobs that can be the attempt's, the oldest first. */
  private static List<RestoreJob> candidates(RestoreAttempt attempt, List<RestoreJob> jobs) {
    return jobs.stream()
        .filter(job -> JobMatch.canBeOf(attempt, job))
        .sorted(Comparator.comparing(RestoreJob::getId))
        .toList();
  }

  private boolean blocks(RestoreAttempt attempt, RestoreJob job) {
    return JobMatch.isInTheWayOf(attempt.request(), job);
  }
}
