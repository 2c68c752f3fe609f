// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.error;

import dev.atlasrestore.model.RestoreJobRequest;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A restore request that the service may have received, with the data to identify its job.
 *
 * @param id identifies this attempt among others with an equal request
 * @param groupId the project of the source cluster
 * @param clusterName the source cluster, which the snapshot was taken of
 * @param request the request
 * @param knownJobIds ids of the cluster's jobs before the request was sent
 * @param sentAfter a time before the request was sent, by the service's clock, in whole seconds;
 *     null if the service did not send its time
 * @param resentAfter the same before the request was last sent again; null if it was sent once, or
 *     the service did not send its time
 */
public record RestoreAttempt(
    String id,
    String groupId,
    String clusterName,
    RestoreJobRequest request,
    Set<String> knownJobIds,
    @Nullable Instant sentAfter,
    @Nullable Instant resentAfter) {
  /** Copies the ids. */
  public RestoreAttempt {
    knownJobIds = Set.copyOf(knownJobIds);
  }

  /** Returns this attempt, to be sent again after a time, which is null if it is not known. */
  public RestoreAttempt resentAfter(@Nullable Instant time) {
    return new RestoreAttempt(id, groupId, clusterName, request, knownJobIds, sentAfter, time);
  }
}
