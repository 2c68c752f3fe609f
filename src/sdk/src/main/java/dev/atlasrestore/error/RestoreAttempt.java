// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.error;

import dev.atlasrestore.model.RestoreJobRequest;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A request to restore that may have reached the service, with what tells its job from others.
 *
 * @param id tells the attempt from others that ask for the same thing
 * @param groupId the project of the cluster that the snapshot was taken of
 * @param clusterName the cluster that the snapshot was taken of
 * @param request what was asked for
 * @param knownJobIds ids of the jobs that the cluster had before the request was sent
 * @param sentAfter an instant before the request was sent, by the clock of the service, in whole
 *     seconds; null when the service did not tell
 */
public record RestoreAttempt(
    String id,
    String groupId,
    String clusterName,
    RestoreJobRequest request,
    Set<String> knownJobIds,
    @Nullable Instant sentAfter) {
  /** Copies the ids. */
  public RestoreAttempt {
    knownJobIds = Set.copyOf(knownJobIds);
  }
}
