// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.restore;

import dev.atlasrestore.model.RestoreJob;
import java.time.Duration;

/**
 * The state of a restore job at a poll.
 *
 * @param job the job as the service reported it
 * @param state its state
 * @param elapsed the time since the waiting began
 * @param attempts the number of polls so far, including this one
 */
public record RestoreProgress(RestoreJob job, RestoreState state, Duration elapsed, int attempts) {
  /** Returns the progress on one line. */
  @Override
  public String toString() {
    return "Restore job " + job.getId() + ": " + state + " after " + elapsed.toSeconds() + " s";
  }
}
