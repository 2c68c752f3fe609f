// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package app;

import com.sun.management.ThreadMXBean;
import dev.atlasrestore.AtlasClient;
import dev.atlasrestore.auth.Credentials;
import dev.atlasrestore.model.RestoreJobRequest;
import java.io.IOException;
import java.lang.management.ManagementFactory;

/** Measures what the calling thread allocates to start a job. */
final class Allocation {
  private static final int WINDOWS = 4;
  private static final int CALLS = 200;
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private Allocation() {}

  /**
   * Returns the bytes per call: the minimum of several windows, the first of which is a warm-up.
   */
  static long ofCall(String group, String source, String target) throws IOException {
    var request = RestoreJobRequest.automated("6a80f3e1d2f34b7e90189c44", group, target);
    try (CannedService service = new CannedService();
        AtlasClient atlas =
            AtlasClient.builder()
                .credentials(Credentials.accessToken("a-token"))
                .baseUrl(service.url())
                .build()) {
      long least = Long.MAX_VALUE;
      for (int window = 0; window < WINDOWS; window++) {
        long before = THREADS.getCurrentThreadAllocatedBytes();
        for (int call = 0; call < CALLS; call++) {
          atlas.cloudBackups().createBackupRestoreJob(group, source, request).execute();
        }
        least = Math.min(least, (THREADS.getCurrentThreadAllocatedBytes() - before) / CALLS);
      }
      return least;
    }
  }
}
