// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.restore;

import dev.atlasrestore.api.CloudBackupsApi;
import dev.atlasrestore.error.AtlasApiException;
import dev.atlasrestore.error.AtlasConnectionException;
import dev.atlasrestore.error.AtlasException;
import dev.atlasrestore.error.NotFoundException;
import dev.atlasrestore.error.RateLimit;
import dev.atlasrestore.error.RestoreFailedException;
import dev.atlasrestore.error.RestoreLostException;
import dev.atlasrestore.error.RestoreTimeoutException;
import dev.atlasrestore.error.UnexpectedResponseException;
import dev.atlasrestore.http.AtlasApi;
import dev.atlasrestore.http.AtlasResponse;
import dev.atlasrestore.http.TimeSource;
import dev.atlasrestore.internal.http.Stopwatch;
import dev.atlasrestore.model.RestoreJob;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Polls one job and computes the delay until the next poll. The caller does the waiting. Not
 * thread-safe.
 */
final class JobPoller {
  private static final System.Logger LOG = System.getLogger(JobPoller.class.getName());
  private static final Duration INITIAL_DELAY = Duration.ofMillis(250);
  private static final Duration MAX_DELAY = Duration.ofSeconds(30);
  private static final int MAX_SLOWDOWN = 10;
  private static final int MAX_REFUSALS = 5;

  private final CloudBackupsApi api;
  private final String groupId;
  private final String clusterName;
  private final String restoreJobId;
  private final AwaitOptions options;
  private final Stopwatch stopwatch;
  private final ReadingLag lag;

  private Duration delay = INITIAL_DELAY;
  private int attempts;
  private int refusals;
  private int slowdown = 1;
  private Duration minDelay = Duration.ZERO;
  private Duration notBefore = Duration.ZERO;
  private @Nullable AtlasException lastFailure;
  private volatile @Nullable RestoreJob lastJob; // read by the deadline, too

  JobPoller(
      CloudBackupsApi api,
      TimeSource time,
      String groupId,
      String clusterName,
      String restoreJobId,
      AwaitOptions options) {
    this.api = api;
    this.groupId = groupId;
    this.clusterName = clusterName;
    this.restoreJobId = restoreJobId;
    this.options = options;
    this.stopwatch = new Stopwatch(time);
    this.lag = new ReadingLag(time, options.settlingTime());
  }

  /**
   * Polls the job and returns it if it has finished. A temporary failure is ignored until the
   * timeout.
   *
   * @throws AtlasException if the job ended without having restored, is gone, the time is over, or
   *     the look failed for good
   */
  Optional<RestoreJob> poll() {
    RestoreJob job = look();
    if (job != null && isFinished(job)) {
      return Optional.of(job);
    }
    if (remaining().isZero()) {
      throw lastJob == null && lastFailure != null
          ? lastFailure
          : new RestoreTimeoutException(lastJob, options.timeout());
    }
    return Optional.empty();
  }

  /** Returns the job, or null if it could not be read in passing. */
  private @Nullable RestoreJob look() {
    if (stopwatch.elapsed().compareTo(notBefore) < 0) {
      return null; // the service asked for more time than was left
    }
    attempts++;
    try {
      AtlasResponse<RestoreJob> response =
          LookLimit.of(
                  remaining(),
                  api.getBackupRestoreJob(groupId, clusterName, restoreJobId).withoutRetries())
              .executeForResponse();
      slowDown(response.rateLimit());
      lastFailure = null;
      refusals = 0;
      lastJob = response.value();
      return lastJob;
    } catch (AtlasException e) {
      if (!isRecoverable(e)) {
        throw lastJob != null && e instanceof NotFoundException gone
            ? new RestoreLostException(restoreJobId, gone)
            : e;
      }
      lastFailure = e;
      Duration asked = e.getRetryAfter();
      notBefore = asked == null ? Duration.ZERO : stopwatch.elapsed().plus(asked);
      return null;
    }
  }

  Duration timeout() {
    return options.timeout();
  }

  /** Returns the exception for a time that was over while a look had no answer yet. */
  AtlasException overdue() {
    RestoreJob job = lastJob;
    return job != null
        ? new RestoreTimeoutException(job, options.timeout())
        : new AtlasConnectionException(
            "the look at restore job " + restoreJobId,
            new InterruptedIOException("no answer within the timeout of " + options.timeout()),
            true);
  }

  /**
   * Returns the delay before the next poll. It grows with each poll, and more at a low rate limit
   * or if the service asks for more time.
   */
  Duration nextDelay() {
    Duration next = max(delay.multipliedBy(slowdown), minDelay);
    delay = min(delay.multipliedBy(3).dividedBy(2), MAX_DELAY);
    return min(max(next, notBefore.minus(stopwatch.elapsed())), remaining());
  }

  /** Cancels the job if the options say so. A refusal is logged. */
  void abandon() {
    if (!options.cancelWhenAbandoned()) {
      return;
    }
    try {
      api.cancelBackupRestoreJob(groupId, clusterName, restoreJobId).execute();
    } catch (AtlasException e) {
      LOG.log(
          System.Logger.Level.INFO, "Job {0} was not cancelled: {1}", restoreJobId, e.getMessage());
    }
  }

  private boolean isFinished(RestoreJob job) {
    RestoreState state = RestoreState.of(job);
    Duration elapsed = stopwatch.elapsed();
    options.onProgress().accept(new RestoreProgress(job, state, elapsed, attempts));
    if (state.isTerminal() && state != RestoreState.FINISHED) {
      boolean overdue = state == RestoreState.EXPIRED && JobMatcher.isDownload(job);
      throw new RestoreFailedException(
          job,
          overdue
              ? "expired, its files are gone; start another download"
              : state.name().toLowerCase(Locale.ROOT));
    }
    return state == RestoreState.FINISHED;
  }

  private Duration remaining() {
    return stopwatch.remaining(options.timeout());
  }

  /** Slows down when fewer than half of the requests of the window are left. */
  private void slowDown(RateLimit rateLimit) {
    Integer limit = rateLimit.limit();
    Integer remaining = rateLimit.remaining();
    boolean low = limit != null && remaining != null && remaining * 2 < limit;
    slowdown = low ? Math.min(MAX_SLOWDOWN, limit / (2 * Math.max(1, remaining)) + 1) : 1;
    minDelay = low ? AtlasApi.RATE_LIMIT_WINDOW.dividedBy(remaining + 1L) : Duration.ZERO;
  }

  // A status such as 500 is no reason to give up a job that goes on: the next look tells more.
  private boolean isRecoverable(AtlasException failure) {
    return failure.isTransient()
        || failure instanceof NotFoundException notFound && lag.explains(notFound)
        || lastJob != null && PassingRefusal.is(failure) && ++refusals < MAX_REFUSALS
        || failure instanceof AtlasApiException e && e.getStatus() >= 500
        || failure instanceof UnexpectedResponseException u && u.getStatus() >= 500;
  }

  private static Duration max(Duration one, Duration other) {
    return one.compareTo(other) >= 0 ? one : other;
  }

  private static Duration min(Duration one, Duration other) {
    return one.compareTo(other) <= 0 ? one : other;
  }
}
