// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.error;

import dev.atlasrestore.model.RestoreJob;

/** Thrown when a restore job failed, was cancelled or expired. */
public final class RestoreFailedException extends AtlasException {
  private static final long serialVersionUID = 1L;

  private final ModelHolder<RestoreJob> job;

  /** Creates the exception for a job that ended in a state. */
  public RestoreFailedException(RestoreJob job, String state) {
    super("Restore job " + job.getId() + " did not restore: it ended as " + state);
    this.job = ModelHolder.of(job);
  }

  /** Returns the job as the service last reported it. */
  public RestoreJob getJob() {
    return job.get();
  }
}
