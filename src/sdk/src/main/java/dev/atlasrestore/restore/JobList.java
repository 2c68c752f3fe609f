// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.restore;

import dev.atlasrestore.api.CloudBackupsApi;
import dev.atlasrestore.error.UnexpectedResponseException;
import dev.atlasrestore.http.AtlasCall;
import dev.atlasrestore.http.AtlasResponse;
import dev.atlasrestore.model.PaginatedRestoreJobs;
import dev.atlasrestore.model.RestoreJob;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * All restore jobs of a cluster.
 *
 * @param jobs the jobs of all pages, each once
 * @param asOf when the service responded, by its own clock in whole seconds, or null if it did not
 *     send the time
 */
record JobList(List<RestoreJob> jobs, @Nullable Instant asOf) {
  private static final int PAGE_SIZE = 500;

  /** More jobs than the service keeps of one cluster, by far. */
  private static final int MAX_PAGES = 100;

  /** Reads the list. */
  static JobList of(CloudBackupsApi api, String groupId, String clusterName) {
    return of(api, groupId, clusterName, call -> call);
  }

  /**
   * Reads the list.
   *
   * @param limit gives the call of each page its timeout
   * @throws UnexpectedResponseException if it does not end
   */
  static JobList of(
      CloudBackupsApi api,
      String groupId,
      String clusterName,
      UnaryOperator<AtlasCall<PaginatedRestoreJobs>> limit) {
    Map<String, RestoreJob> jobs = new LinkedHashMap<>();
    Instant asOf = null;
    for (int page = 1; ; page++) {
      AtlasResponse<PaginatedRestoreJobs> response =
          limit
              .apply(api.listBackupRestoreJobs(groupId, clusterName, false, PAGE_SIZE, page))
              .executeForResponse();
      if (page == 1) {
        Date date = response.headers().getDate("Date");
        asOf = date == null ? null : date.toInstant();
      }
      List<RestoreJob> results = response.value().getResults();
      int known = jobs.size();
      results.forEach(job -> jobs.put(job.getId(), job));
      if (results.size() < PAGE_SIZE) {
        return new JobList(List.copyOf(jobs.values()), asOf);
      }
      if (jobs.size() == known || page == MAX_PAGES) {
        throw endless(response, clusterName, page);
      }
    }
  }

  /** A page that has nothing new is that of a server, or a cache, which ignores the page number. */
  private static UnexpectedResponseException endless(
      AtlasResponse<?> response, String clusterName, int page) {
    return new UnexpectedResponseException(
        "listBackupRestoreJobs",
        response.status(),
        response.headers().get("Content-Type"),
        "the list of restore jobs of "
            + clusterName
            + " does not end: page "
            + page
            + " is full again; check whether a proxy on the way drops the parameter pageNum",
        null);
  }

  Set<String> ids() {
    return jobs.stream().map(RestoreJob::getId).collect(Collectors.toSet());
  }
}
