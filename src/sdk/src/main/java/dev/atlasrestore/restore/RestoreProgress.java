// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.restore;

import dev.atlasrestore.model.RestoreJob;
import java.time.Duration;

/**
 * What a look at a restore job showed.
 *
 * @param job the job as the service reported it
 * @param state how far it is
 * @param elapsed time since the waiting began
 * @param attempts number of looks so far, this one included
 */
public record RestoreProgress(RestoreJob job, RestoreState state, Duration elapsed, int attempts) {
  /** Returns the progress in a line. */
  @Override
  public String toString() {
    return "Restore job " + job.getId() + ": " + state + " after " + elapsed.toSeconds() + " s";
  }
}
