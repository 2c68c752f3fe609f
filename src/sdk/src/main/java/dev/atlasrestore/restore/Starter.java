// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.restore;

import dev.atlasrestore.api.CloudBackupsApi;
import dev.atlasrestore.error.AtlasApiException;
import dev.atlasrestore.error.AtlasConnectionException;
import dev.atlasrestore.error.AtlasException;
import dev.atlasrestore.error.RestoreAttempt;
import dev.atlasrestore.error.RestoreOutcomeUnknownException;
import dev.atlasrestore.http.AtlasCall;
import dev.atlasrestore.model.RestoreJob;
import dev.atlasrestore.model.RestoreJobRequest;
import dev.atlasrestore.restore.JobSearch.Blocking;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Starts a restore with at most one job, and finds that job. It reads the list of jobs before it
 * sends a request. If the outcome of the request is unknown, it searches the list for a new job.
 * Thread-safe.
 */
final class Starter {
  private static final int MAX_SENDS = 3;

  private final CloudBackupsApi api;
  private final JobSearch search;
  private final JobOwnership ownership;
  private final SafetyChecks checks;

  Starter(CloudBackupsApi api, JobSearch search, JobOwnership ownership) {
    this.api = api;
    this.search = search;
    this.ownership = ownership;
    this.checks = new SafetyChecks(api);
  }

  RestoreJob start(
      String groupId,
      String clusterName,
      RestoreJobRequest request,
      StartOptions options,
      StartJournal journal) {
    AtlasCall<RestoreJob> call = api.createBackupRestoreJob(groupId, clusterName, request);
    JobList before = JobList.of(api, groupId, clusterName);
    if (options.checkFirst()) {
      checks.check(groupId, clusterName, request, before, options);
    }
    RestoreAttempt attempt =
        new RestoreAttempt(
            UUID.randomUUID().toString(),
            groupId,
            clusterName,
            request,
            before.ids(),
            before.asOf(),
            null);
    journal.sending(attempt);
    Optional<RestoreJob> reusable =
        options.reuseDownload() && JobMatcher.isDownload(request)
            ? before.jobs().stream().filter(job -> JobMatcher.blocks(request, job)).findFirst()
            : Optional.empty();
    return reusable.orElseGet(() -> send(call, attempt, options, 1, false, journal));
  }

  /** Continues an attempt that may or may not have been sent. */
  RestoreJob resume(RestoreAttempt attempt, StartOptions options, StartJournal journal) {
    JobSearch.Result result = search.searchAgain(attempt, options.settlingTime());
    if (result.job() != null) {
      return result.job();
    }
    if (options.resend() && result.isNotListed()) {
      return resend(attempt, result, options, 2, journal);
    }
    throw unknown(attempt, null, result);
  }

  private static RestoreOutcomeUnknownException unknown(
      RestoreAttempt attempt, @Nullable AtlasException failure, JobSearch.Result result) {
    RestoreOutcomeUnknownException unknown = new RestoreOutcomeUnknownException(attempt, failure);
    if (result.failure() != null) {
      unknown.addSuppressed(result.failure());
    }
    return unknown;
  }

  /** Sends an attempt again, whose job may be made as late as after this time. */
  private RestoreJob resend(
      RestoreAttempt attempt,
      JobSearch.Result unlisted,
      StartOptions options,
      int sends,
      StartJournal journal) {
    RestoreAttempt again = attempt.resentAfter(unlisted.asOf());
    AtlasCall<RestoreJob> call;
    try {
      call =
          api.createBackupRestoreJob(attempt.groupId(), attempt.clusterName(), attempt.request());
      journal.sendingAgain(again);
    } catch (AtlasException e) { // it was sent before, whatever keeps it from being sent now
      throw new RestoreOutcomeUnknownException(attempt, e);
    }
    return send(call, again, options, sends, true, journal);
  }

  private RestoreJob send(
      AtlasCall<RestoreJob> call,
      RestoreAttempt attempt,
      StartOptions options,
      int sends,
      boolean earlierSendUnresolved,
      StartJournal journal) {
    AtlasException failure;
    ownership.sending(attempt);
    try {
      return ownership.confirm(attempt, call.execute());
    } catch (AtlasException e) {
      failure = e;
    } catch (RuntimeException | Error e) {
      failure = new AtlasConnectionException("createBackupRestoreJob", e, true, "see the cause");
    } finally {
      ownership.sent(attempt);
    }
    StartOutcome outcome = StartOutcome.of(failure);
    JobSearch.Result result =
        switch (outcome) {
          case NO_JOB -> JobSearch.Result.NO_JOB;
          case UNKNOWN -> search.search(attempt, options.settlingTime(), Blocking.NONE);
          case BUSY -> search.search(attempt, options.settlingTime(), Blocking.ANY);
          case PERHAPS_BUSY -> search.search(attempt, options.settlingTime(), Blocking.EARLIER);
        };
    if (result.job() != null) {
      return result.job();
    }
    if (result.hasNoJob() && !earlierSendUnresolved) {
      RestoreJob blocking = result.blocking();
      if (blocking != null && options.reuseDownload() && JobMatcher.isDownload(blocking)) {
        return blocking;
      }
      journal.noJob();
      throw blocking != null && failure instanceof AtlasApiException e
          ? e.blockedBy(blocking.getId())
          : failure;
    }
    if (outcome == StartOutcome.UNKNOWN
        && options.resend()
        && result.isNotListed()
        && sends < MAX_SENDS) {
      return resend(attempt, result, options, sends + 1, journal);
    }
    throw unknown(attempt, failure, result);
  }
}
