// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.restore;

import dev.atlasrestore.api.CloudBackupsApi;
import dev.atlasrestore.error.AtlasApiException;
import dev.atlasrestore.error.AtlasException;
import dev.atlasrestore.error.RestoreAttempt;
import dev.atlasrestore.error.RestoreOutcomeUnknownException;
import dev.atlasrestore.model.RestoreJob;
import dev.atlasrestore.model.RestoreJobRequest;
import dev.atlasrestore.restore.JobSearch.Blocking;
import java.util.Optional;
import java.util.UUID;

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
            before.asOf());
    journal.sending(attempt);
    Optional<RestoreJob> reusable =
        options.reuseDownload() && JobMatcher.isDownload(request)
            ? before.jobs().stream().filter(job -> JobMatcher.blocks(request, job)).findFirst()
            : Optional.empty();
    return reusable.orElseGet(() -> send(attempt, options, 1, false, journal));
  }

  /** Continues an attempt that may or may not have been sent. */
  RestoreJob resume(RestoreAttempt attempt, StartOptions options, StartJournal journal) {
    JobSearch.Result result = search.search(attempt, options.settlingTime(), Blocking.NONE);
    if (result.job() != null) {
      return result.job();
    }
    if (options.resend() && result.isNotListed()) {
      return send(attempt, options, 2, true, journal);
    }
    throw new RestoreOutcomeUnknownException(attempt, null);
  }

  private RestoreJob send(
      RestoreAttempt attempt,
      StartOptions options,
      int sends,
      boolean earlierSendUnresolved,
      StartJournal journal) {
    AtlasException failure;
    try {
      return ownership.confirm(
          api.createBackupRestoreJob(attempt.groupId(), attempt.clusterName(), attempt.request())
              .execute());
    } catch (AtlasException e) {
      failure = e;
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
      return send(attempt, options, sends + 1, true, journal);
    }
    throw new RestoreOutcomeUnknownException(attempt, failure);
  }
}
