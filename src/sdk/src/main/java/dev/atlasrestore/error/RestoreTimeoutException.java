// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.error;

import dev.atlasrestore.model.RestoreJob;
import java.time.Duration;

/** Thrown when a restore job is still running at the end of the timeout. The job continues. */
public final class RestoreTimeoutException extends AtlasException {
  private static final long serialVersionUID = 1L;

  private final ModelHolder<RestoreJob> job;

  /** Creates the exception for a job and the timeout. */
  public RestoreTimeoutException(RestoreJob job, Duration timeout) {
    super(
        "Restore job "
            + job.getId()
            + " is still running after "
            + timeout
            + "; it continues, so await it again");
    this.job = ModelHolder.of(job);
  }

  /** Returns the job as the service last reported it. */
  public RestoreJob getJob() {
    return job.get();
  }
}
