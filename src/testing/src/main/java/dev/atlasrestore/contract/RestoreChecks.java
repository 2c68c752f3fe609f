// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.contract;

import dev.atlasrestore.AtlasClient;
import dev.atlasrestore.error.RestoreFailedException;
import dev.atlasrestore.error.RestoreTimeoutException;
import dev.atlasrestore.model.DeliveryType;
import dev.atlasrestore.model.RestoreJob;
import dev.atlasrestore.model.RestoreJobRequest;
import java.time.Duration;
import java.util.Optional;

/** Starts one restore job. A download is cancelled; a restore onto a cluster is awaited. */
final class RestoreChecks {
  private final Contract contract;
  private final ResponseChecker responseChecker;
  private final AtlasClient atlas;
  private final ExchangeRecorder recorder;
  private final CheckRunner checkRunner;
  private final String groupId;
  private final String clusterName;
  private final RestoreJobRequest request;

  RestoreChecks(
      Contract contract,
      AtlasClient atlas,
      ExchangeRecorder recorder,
      CheckRunner checkRunner,
      String groupId,
      String clusterName,
      RestoreJobRequest request) {
    this.contract = contract;
    this.responseChecker = new ResponseChecker(contract);
    this.atlas = atlas;
    this.recorder = recorder;
    this.checkRunner = checkRunner;
    this.groupId = groupId;
    this.clusterName = clusterName;
    this.request = request;
  }

  void run(Duration timeout) {
    Optional<String> started =
        check(
            "createBackupRestoreJob",
            "starts the job",
            findings -> {
              String id = atlas.restores().start(groupId, clusterName, request).getId();
              findings.note("the job is " + id);
              return id;
            });
    if (started.isEmpty()) {
      return;
    }
    String job = started.get();
    check("listBackupRestoreJobs", "lists job " + job, findings -> isListed(job, findings));
    check("getBackupRestoreJob", "reads job " + job, findings -> isRead(job, findings));
    if (DeliveryType.DOWNLOAD.equals(request.getDeliveryType())) {
      check("cancelBackupRestoreJob", "cancels job " + job, findings -> cancel(job, findings));
    } else {
      check("getBackupRestoreJob", "sees job " + job + " end", f -> end(job, timeout, f));
    }
  }

  private RestoreJob isListed(String job, Findings findings) {
    Optional<RestoreJob> listed =
        atlas
            .cloudBackups()
            .listBackupRestoreJobs(groupId, clusterName)
            .execute()
            .getResults()
            .stream()
            .filter(other -> job.equals(other.getId()))
            .findFirst();
    if (listed.isEmpty()) {
      findings.violation("the job is not on the first page, which lists the newest jobs");
    }
    return listed.orElse(null);
  }

  private RestoreJob isRead(String job, Findings findings) {
    RestoreJob read = atlas.cloudBackups().getBackupRestoreJob(groupId, clusterName, job).execute();
    if (!request.getDeliveryType().equals(read.getDeliveryType())) {
      findings.violation(
          "the delivery type of the job is "
              + read.getDeliveryType()
              + ", but the request had "
              + request.getDeliveryType());
    }
    return read;
  }

  private RestoreJob cancel(String job, Findings findings) {
    atlas.restores().cancel(groupId, clusterName, job);
    RestoreJob read = atlas.cloudBackups().getBackupRestoreJob(groupId, clusterName, job).execute();
    if (!Boolean.TRUE.equals(read.getCancelled())) {
      findings.violation("the job is not marked as cancelled");
    }
    return read;
  }

  private RestoreJob end(String job, Duration timeout, Findings findings)
      throws InterruptedException {
    try {
      return atlas.restores().await(groupId, clusterName, job, timeout, progress -> {});
    } catch (RestoreFailedException | RestoreTimeoutException e) {
      findings.violation(e.getMessage());
      return e instanceof RestoreFailedException failed ? failed.getJob() : null;
    }
  }

  private <T> Optional<T> check(String operationId, String name, CheckRunner.Check<T> check) {
    recorder.take();
    return checkRunner.run(
        operationId,
        clusterName + " " + name,
        findings -> {
          try {
            return check.run(findings);
          } finally {
            checkExchanges(findings);
          }
        });
  }

  private void checkExchanges(Findings findings) {
    for (Exchange exchange : recorder.take()) {
      // A request without credentials only gets the digest challenge.
      if (exchange.authenticated()) {
        contract
            .operation(exchange.method(), exchange.path())
            .ifPresent(operation -> responseChecker.check(operation, exchange, findings));
      }
    }
  }
}
