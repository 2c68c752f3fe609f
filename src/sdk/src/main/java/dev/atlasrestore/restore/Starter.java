// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.restore;

import dev.atlasrestore.api.CloudBackupsApi;
import dev.atlasrestore.error.AtlasException;
import dev.atlasrestore.error.RestoreAttempt;
import dev.atlasrestore.error.RestoreOutcomeUnknownException;
import dev.atlasrestore.model.RestoreJob;
import dev.atlasrestore.model.RestoreJobRequest;
import java.util.UUID;

/**
 * Starts a restore so that it makes at most one job, which is found: each request is sent with the
 * list of the jobs before it in hand, and where the answer leaves open what became of it, the job
 * is looked for in the list. Thread-safe.
 */
final class Starter {
  private static final int MOST_SENDINGS = 3;

  private final CloudBackupsApi api;
  private final JobSearch search;
  private final Claims claims;
  private final SafetyChecks checks;

  Starter(CloudBackupsApi api, JobSearch search, Claims claims) {
    this.api = api;
    this.search = search;
    this.claims = claims;
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
    return send(attempt, options, 1, false, journal);
  }

  /** Goes on with an attempt of which nobody knows whether it was sent. */
  RestoreJob resume(RestoreAttempt attempt, StartOptions options, StartJournal journal) {
    JobSearch.Result result = search.settle(attempt, options.settlingTime());
    if (result.job() != null) {
      return result.job();
    }
    if (options.resend() && result.isQuiet()) {
      return send(attempt, options, 2, true, journal);
    }
    throw new RestoreOutcomeUnknownException(attempt, null);
  }

  private RestoreJob send(
      RestoreAttempt attempt,
      StartOptions options,
      int sendings,
      boolean earlierOneOpen,
      StartJournal journal) {
    AtlasException failure;
    try {
      return claims.answered(
          api.createBackupRestoreJob(attempt.groupId(), attempt.clusterName(), attempt.request())
              .execute());
    } catch (AtlasException e) {
      failure = e;
    }
    Verdict verdict = Verdict.of(failure);
    JobSearch.Result result =
        switch (verdict) {
          case NO_JOB -> JobSearch.Result.NOTHING_TO_FIND;
          case OPEN -> search.settle(attempt, options.settlingTime());
          case IN_THE_WAY -> search.settleUnlessBlocked(attempt, options.settlingTime());
        };
    if (result.job() != null) {
      return result.job();
    }
    if (result.isFinal() && !earlierOneOpen) {
      journal.noJob();
      throw failure;
    }
    if (verdict == Verdict.OPEN
        && options.resend()
        && result.isQuiet()
        && sendings < MOST_SENDINGS) {
      return send(attempt, options, sendings + 1, true, journal);
    }
    throw new RestoreOutcomeUnknownException(attempt, failure);
  }
}
