// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.error;

import dev.atlasrestore.model.RestoreJob;
import java.time.Duration;

/** Thrown when a restore job still runs at the end of the time to wait for it. The job goes on. */
public final class RestoreTimeoutException extends AtlasException {
  private static final long serialVersionUID = 1L;

  private final transient RestoreJob job;

  /** Creates the exception for a job that was waited for as long as given. */
  public RestoreTimeoutException(RestoreJob job, Duration timeout) {
    super(
        "Restore job "
            + job.getId()
            + " still runs after "
            + timeout
            + "; it goes on, await it again");
    this.job = job;
  }

  /** Returns the job as the service reported it last. */
  public RestoreJob getJob() {
    return job;
  }
}
