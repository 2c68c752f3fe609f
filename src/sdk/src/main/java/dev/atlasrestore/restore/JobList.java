// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.restore;

import dev.atlasrestore.api.CloudBackupsApi;
import dev.atlasrestore.http.AtlasResponse;
import dev.atlasrestore.model.PaginatedRestoreJobs;
import dev.atlasrestore.model.RestoreJob;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * All restore jobs of a cluster.
 *
 * @param jobs the jobs of all pages
 * @param asOf when the service responded, by its own clock in whole seconds, or null if it did not
 *     send the time
 */
record JobList(List<RestoreJob> jobs, @Nullable Instant asOf) {
  private static final int PAGE_SIZE = 500;

  static JobList of(CloudBackupsApi api, String groupId, String clusterName) {
    List<RestoreJob> jobs = new ArrayList<>();
    Instant asOf = null;
    for (int page = 1; ; page++) {
      AtlasResponse<PaginatedRestoreJobs> response =
          api.listBackupRestoreJobs(groupId, clusterName, false, PAGE_SIZE, page)
              .executeForResponse();
      if (page == 1) {
        Date date = response.headers().getDate("Date");
        asOf = date == null ? null : date.toInstant();
      }
      jobs.addAll(response.value().getResults());
      if (response.value().getResults().size() < PAGE_SIZE) {
        return new JobList(jobs, asOf);
      }
    }
  }

  Set<String> ids() {
    return jobs.stream().map(RestoreJob::getId).collect(Collectors.toSet());
  }
}
