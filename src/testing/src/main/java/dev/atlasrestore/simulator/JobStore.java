// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.simulator;

import dev.atlasrestore.error.ErrorCode;
import dev.atlasrestore.model.RestoreJobRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The restore jobs of all clusters. Guarded by the monitor of {@link SimulatedAtlas}. */
final class JobStore {
  private final SimulatedAtlas atlas;
  private final RestoreRules rules;
  private final Duration restoreDuration;
  private final Duration listingDelay;
  private final Duration readingDelay;
  private final List<SimulatedJob> jobs = new ArrayList<>();
  private boolean failNext;

  JobStore(
      SimulatedAtlas atlas,
      RestoreRules rules,
      Duration restoreDuration,
      Duration listingDelay,
      Duration readingDelay) {
    this.atlas = atlas;
    this.rules = rules;
    this.restoreDuration = restoreDuration;
    this.listingDelay = listingDelay;
    this.readingDelay = readingDelay;
  }

  void failNext() {
    failNext = true;
  }

  SimulatedJob start(SimulatedCluster source, RestoreJobRequest request) {
    Instant now = atlas.now();
    SimulatedSnapshot snapshot = rules.check(source, request, jobs);
    SimulatedJob job =
        new SimulatedJob(
            atlas.newId(now), source, request, snapshot, now, now.plus(restoreDuration), failNext);
    failNext = false;
    jobs.add(job);
    return job;
  }

  void cancel(SimulatedCluster source, String id) {
    SimulatedJob job = get(source, id);
    if (!job.isDownload()) {
      throw ApiErrorException.of(
          ErrorCode.CANNOT_CANCEL_AUTOMATED_RESTORE, "A restore onto a cluster goes on.", id);
    }
    job.cancel();
  }

  /** Returns all jobs, the oldest first. */
  List<SimulatedJob> all() {
    return List.copyOf(jobs);
  }

  /** Returns the jobs of a cluster that already appear in its list, the newest first. */
  List<SimulatedJob> list(SimulatedCluster source) {
    List<SimulatedJob> found =
        new ArrayList<>(
            jobs.stream()
                .filter(job -> job.cluster() == source && isVisible(job, listingDelay))
                .toList());
    Collections.reverse(found);
    return found;
  }

  SimulatedJob get(SimulatedCluster source, String id) {
    return jobs.stream()
        .filter(job -> job.cluster() == source && job.id().equals(id))
        .filter(job -> isVisible(job, readingDelay))
        .findFirst()
        .orElseThrow(
            () ->
                ApiErrorException.of(
                    ErrorCode.RESTORE_JOB_NOT_FOUND, "There is no job " + id + ".", id));
  }

  private boolean isVisible(SimulatedJob job, Duration delay) {
    return !job.createdAt().plus(delay).isAfter(atlas.now());
  }
}
