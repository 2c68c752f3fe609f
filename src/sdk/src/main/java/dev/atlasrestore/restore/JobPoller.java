// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.restore;

import dev.atlasrestore.api.CloudBackupsApi;
import dev.atlasrestore.error.AtlasApiException;
import dev.atlasrestore.error.AtlasException;
import dev.atlasrestore.error.RateLimit;
import dev.atlasrestore.error.RestoreFailedException;
import dev.atlasrestore.error.RestoreTimeoutException;
import dev.atlasrestore.error.UnexpectedResponseException;
import dev.atlasrestore.http.AtlasApi;
import dev.atlasrestore.http.AtlasResponse;
import dev.atlasrestore.http.TimeSource;
import dev.atlasrestore.model.RestoreJob;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Follows one job: looks at it, and says how long to wait before the next look. Whoever has it does
 * the waiting. Not thread-safe.
 */
final class JobPoller {
  private static final System.Logger LOG = System.getLogger(JobPoller.class.getName());
  private static final Duration INITIAL_DELAY = Duration.ofMillis(250);
  private static final Duration MAX_DELAY = Duration.ofSeconds(30);
  private static final int MAX_SLOWDOWN = 10;
  private static final int MAX_REFUSALS = 5;

  private final CloudBackupsApi api;
  private final TimeSource time;
  private final String groupId;
  private final String clusterName;
  private final String restoreJobId;
  private final AwaitOptions options;
  private final Instant start;

  private Duration delay = INITIAL_DELAY;
  private int attempts;
  private int refusals;
  private int slowdown = 1;
  private Duration minDelay = Duration.ZERO;
  private @Nullable RestoreJob lastJob;

  JobPoller(
      CloudBackupsApi api,
      TimeSource time,
      String groupId,
      String clusterName,
      String restoreJobId,
      AwaitOptions options) {
    this.api = api;
    this.time = time;
    this.groupId = groupId;
    this.clusterName = clusterName;
    this.restoreJobId = restoreJobId;
    this.options = options;
    this.start = time.now();
  }

  /**
   * Looks at the job, and returns it when it has finished. A look that fails in passing is made up
   * for by the next one, as long as there is time.
   *
   * @throws AtlasException if the job ended without having restored, the time is over, or the look
   *     failed for good
   */
  Optional<RestoreJob> poll() {
    attempts++;
    AtlasException recoverable = null;
    try {
      AtlasResponse<RestoreJob> response =
          api.getBackupRestoreJob(groupId, clusterName, restoreJobId)
              .withoutRetries()
              .executeForResponse();
      slowDown(response.rateLimit());
      lastJob = response.value();
      refusals = 0;
      if (isFinished(response.value())) {
        return Optional.of(response.value());
      }
    } catch (AtlasException e) {
      if (!isRecoverable(e)) {
        throw e;
      }
      recoverable = e;
    }
    if (remaining().isZero()) {
      throw lastJob == null && recoverable != null
          ? recoverable
          : new RestoreTimeoutException(lastJob, options.timeout());
    }
    return Optional.empty();
  }

  /** Returns how long to wait before the next look: ever longer, and longer yet at a low limit. */
  Duration nextDelay() {
    Duration next = min(max(delay.multipliedBy(slowdown), minDelay), remaining());
    delay = min(delay.multipliedBy(3).dividedBy(2), MAX_DELAY);
    return next;
  }

  /** Cancels the job where the options ask for that; a refusal changes nothing. */
  void abandon() {
    if (!options.cancelWhenAbandoned()) {
      return;
    }
    try {
      api.cancelBackupRestoreJob(groupId, clusterName, restoreJobId).execute();
    } catch (AtlasException e) {
      LOG.log(System.Logger.Level.INFO, "Job {0} goes on: {1}", restoreJobId, e.getMessage());
    }
  }

  private boolean isFinished(RestoreJob job) {
    RestoreState state = RestoreState.of(job);
    Duration elapsed = Duration.between(start, time.now());
    options.onProgress().accept(new RestoreProgress(job, state, elapsed, attempts));
    if (state.isTerminal() && state != RestoreState.FINISHED) {
      throw new RestoreFailedException(job, state.name().toLowerCase(Locale.ROOT));
    }
    return state == RestoreState.FINISHED;
  }

  private Duration remaining() {
    Duration remaining = options.timeout().minus(Duration.between(start, time.now()));
    return remaining.isNegative() ? Duration.ZERO : remaining;
  }

  /** Sets how much slower to look: not at all while half of the window's requests are left. */
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
        || lastJob != null && PassingRefusal.is(failure) && ++refusals < MAX_REFUSALS
        || failure instanceof AtlasApiException e && e.status() >= 500
        || failure instanceof UnexpectedResponseException u && u.status() >= 500;
  }

  private static Duration max(Duration one, Duration other) {
    return one.compareTo(other) >= 0 ? one : other;
  }

  private static Duration min(Duration one, Duration other) {
    return one.compareTo(other) <= 0 ? one : other;
  }
}
