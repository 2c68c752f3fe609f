// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.restore;

import dev.atlasrestore.api.CloudBackupsApi;
import dev.atlasrestore.error.NotFoundException;
import dev.atlasrestore.http.TimeSource;
import dev.atlasrestore.model.RestoreJob;
import java.time.Duration;

/** Reads one job. If the job is new, the service may not find it immediately. Thread-safe. */
final class JobReader {
  private static final Duration INITIAL_DELAY = Duration.ofMillis(250);
  private static final Duration MAX_DELAY = Duration.ofSeconds(5);

  private final CloudBackupsApi api;
  private final TimeSource time;

  JobReader(CloudBackupsApi api, TimeSource time) {
    this.api = api;
    this.time = time;
  }

  /**
   * Returns the job.
   *
   * @throws NotFoundException if the job is not found by the end of the settling time
   * @throws InterruptedException if the thread is interrupted
   */
  RestoreJob read(String groupId, String clusterName, String restoreJobId, Duration settlingTime)
      throws InterruptedException {
    ReadingLag lag = new ReadingLag(time, settlingTime);
    Duration delay = INITIAL_DELAY;
    while (true) {
      try {
        return LookLimit.of(
                lag.remaining(), api.getBackupRestoreJob(groupId, clusterName, restoreJobId))
            .execute();
      } catch (NotFoundException e) {
        if (!lag.explains(e)) {
          throw e;
        }
      }
      time.sleep(delay);
      delay = delay.multipliedBy(2).compareTo(MAX_DELAY) < 0 ? delay.multipliedBy(2) : MAX_DELAY;
    }
  }
}
