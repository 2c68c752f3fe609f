// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.restore;

import dev.atlasrestore.api.CloudBackupsApi;
import dev.atlasrestore.error.AtlasException;
import dev.atlasrestore.error.RestoreAttempt;
import dev.atlasrestore.http.TimeSource;
import dev.atlasrestore.internal.http.Stopwatch;
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
   * @param asOf the time of the last list by the service's clock, or null when it is not known
   * @param failure what kept the last look from its list, or null if it got one
   */
  record Result(
      @Nullable RestoreJob job,
      Ending ending,
      @Nullable RestoreJob blocking,
      @Nullable Instant asOf,
      @Nullable Throwable failure) {
    static final Result NO_JOB = new Result(null, Ending.BLOCKED, null, null, null);

    private static Result failed(Throwable failure) {
      return new Result(null, Ending.INCONCLUSIVE, null, null, failure);
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
    return likeliest(attempt, JobList.of(api, attempt.groupId(), attempt.clusterName()).jobs());
  }

  /**
   * Returns the job that is most likely that of an attempt which was sent long ago: whoever takes
   * none for its job sends it again.
   */
  private Optional<RestoreJob> likeliest(RestoreAttempt attempt, List<RestoreJob> jobs) {
    List<RestoreJob> same = candidates(attempt, jobs, Match.SAME);
    return owned(attempt, jobs)
        .or(() -> claim(attempt, same))
        .or(() -> same.stream().filter(ownership::isUnconfirmed).findFirst())
        .or(() -> claim(attempt, candidates(attempt, jobs, Match.LIKELY)));
  }

  private Optional<RestoreJob> owned(RestoreAttempt attempt, List<RestoreJob> jobs) {
    return jobs.stream().filter(job -> ownership.owns(attempt, job)).findFirst();
  }

  private Optional<RestoreJob> claim(RestoreAttempt attempt, List<RestoreJob> candidates) {
    return candidates.stream().filter(job -> ownership.claim(attempt, job)).findFirst();
  }

  /**
   * Looks until the job is found, an earlier job explains the refusal, or the settling time is
   * over: only then is a job that came up meanwhile taken for what was in the way. Throws nothing:
   * whatever keeps it from looking leaves the outcome open.
   */
  Result search(RestoreAttempt attempt, Duration settlingTime, Blocking blocking) {
    return run(new Search(attempt, settlingTime, blocking, false));
  }

  /** Looks like {@link #search} for the job of an attempt that was sent by an earlier start. */
  Result searchAgain(RestoreAttempt attempt, Duration settlingTime) {
    return run(new Search(attempt, settlingTime, Blocking.NONE, true));
  }

  private static Result run(Search search) {
    try {
      return search.run();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Result.failed(e);
    } catch (RuntimeException | Error e) {
      return Result.failed(e);
    }
  }

  /** One search, which ends in time however slowly the service answers. */
  private final class Search {
    private final RestoreAttempt attempt;
    private final Duration settlingTime;
    private final Blocking blocking;
    private final boolean again;
    private final Stopwatch stopwatch = new Stopwatch(time);
    private Duration delay = INITIAL_DELAY;

    Search(RestoreAttempt attempt, Duration settlingTime, Blocking blocking, boolean again) {
      this.attempt = attempt;
      this.settlingTime = settlingTime;
      this.blocking = blocking;
      this.again = again;
    }

    Result run() throws InterruptedException {
      while (true) {
        boolean last = stopwatch.remaining(settlingTime).isZero();
        Duration asked = Duration.ZERO;
        Result result;
        try {
          result = look(last);
        } catch (AtlasException e) {
          // The next look may be answered; without one at the end, nothing is sure.
          result = Result.failed(e);
          asked = e.getRetryAfter() == null ? asked : e.getRetryAfter();
        }
        if (last || result.job() != null || result.hasNoJob()) {
          return result;
        }
        time.sleep(min(max(delay, asked), stopwatch.remaining(settlingTime)));
        delay = min(delay.multipliedBy(2), MAX_DELAY);
      }
    }

    private Result look(boolean last) {
      JobList list = list(attempt.groupId(), attempt.clusterName());
      List<RestoreJob> same = candidates(attempt, list.jobs(), Match.SAME);
      Optional<RestoreJob> found =
          again && last
              ? likeliest(attempt, list.jobs())
              : owned(attempt, list.jobs()).or(() -> claim(attempt, same));
      if (found.isPresent()) {
        return new Result(found.get(), Ending.NOT_LISTED, null, list.asOf(), null);
      }
      boolean undecided =
          same.stream().anyMatch(ownership::isUnowned)
              || Stream.of(Match.LIKELY, Match.UNDECIDED)
                  .flatMap(match -> candidates(attempt, list.jobs(), match).stream())
                  .anyMatch(ownership::isUnconfirmed);
      Optional<RestoreJob> other = undecided ? Optional.empty() : blocking(list.jobs(), last);
      if (other.isPresent()) {
        return new Result(null, Ending.BLOCKED, other.get(), list.asOf(), null);
      }
      Ending ending = undecided ? Ending.INCONCLUSIVE : Ending.NOT_LISTED;
      return new Result(null, ending, null, list.asOf(), null);
    }

    private Optional<RestoreJob> blocking(List<RestoreJob> jobs, boolean last) {
      if (blocking == Blocking.NONE) {
        return Optional.empty();
      }
      boolean later = last && blocking == Blocking.ANY;
      return Stream.concat(jobs.stream(), ofTarget().stream())
          .filter(job -> JobMatcher.blocks(attempt.request(), job))
          .filter(job -> later || JobMatcher.isEarlier(attempt, job))
          .findFirst();
    }

    /** The target may be restored from its own snapshots, which its own list of jobs shows. */
    private List<RestoreJob> ofTarget() {
      String group = attempt.request().getTargetGroupId();
      String cluster = attempt.request().getTargetClusterName();
      if (group == null
          || cluster == null
          || group.equals(attempt.groupId()) && cluster.equals(attempt.clusterName())) {
        return List.of();
      }
      try {
        return list(group, cluster).jobs();
      } catch (AtlasException e) {
        return List.of(); // whoever may restore onto a cluster need not be allowed to list its jobs
      }
    }

    private JobList list(String groupId, String clusterName) {
      return JobList.of(
          api, groupId, clusterName, call -> LookLimit.of(stopwatch.remaining(settlingTime), call));
    }
  }

  /** Returns the jobs that match an attempt in one way, the oldest first. */
  private static List<RestoreJob> candidates(
      RestoreAttempt attempt, List<RestoreJob> jobs, Match match) {
    return jobs.stream()
        .filter(job -> JobMatcher.match(attempt, job) == match)
        .sorted(Comparator.comparing(RestoreJob::getId))
        .toList();
  }

  private static Duration max(Duration one, Duration other) {
    return one.compareTo(other) >= 0 ? one : other;
  }

  private static Duration min(Duration one, Duration other) {
    return one.compareTo(other) <= 0 ? one : other;
  }
}
