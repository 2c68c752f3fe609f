// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.error;

import dev.atlasrestore.model.RestoreJobRequest;
import java.io.Serializable;
import java.time.Instant;
import java.util.HashSet;
import org.jspecify.annotations.Nullable;

/**
 * Thrown when a restore request may have started a job that was not found, or has started one that
 * could not be read.
 *
 * <p>Do not send the request again. Call {@code restores().resolve(exception)} to search for the
 * job again.
 */
public final class RestoreOutcomeUnknownException extends AtlasException {
  private static final long serialVersionUID = 1L;

  private final AttemptHolder attempt;
  private final @Nullable String restoreJobId;

  /** Creates the exception for an attempt and its failure, which is null if it is not known. */
  public RestoreOutcomeUnknownException(RestoreAttempt attempt, @Nullable AtlasException cause) {
    this(
        "A "
            + what(attempt)
            + " of "
            + attempt.clusterName()
            + " may have been started, but was not found. Do not start another one: search for it"
            + " with restores().resolve(…), or start again with the same restore key"
            + (cause == null ? "" : ": " + cause.getMessage()),
        attempt,
        null,
        cause);
  }

  /**
   * Creates the exception for an attempt that made a job, which could not be read.
   *
   * @param cause why it could not be read, or null if the thread was interrupted
   */
  public RestoreOutcomeUnknownException(
      RestoreAttempt attempt, String restoreJobId, @Nullable AtlasException cause) {
    this(
        "Job "
            + restoreJobId
            + " of "
            + attempt.clusterName()
            + " was started, but could not be read. Do not start another one: start again with the"
            + " same restore key, or await the job"
            + (cause == null ? "" : ": " + cause.getMessage()),
        attempt,
        restoreJobId,
        cause);
  }

  private RestoreOutcomeUnknownException(
      String message,
      RestoreAttempt attempt,
      @Nullable String restoreJobId,
      @Nullable AtlasException cause) {
    super(message, cause);
    this.attempt = new AttemptHolder(attempt);
    this.restoreJobId = restoreJobId;
  }

  private static String what(RestoreAttempt attempt) {
    String target = attempt.request().getTargetClusterName();
    return "job ("
        + attempt.request().getDeliveryType()
        + (target == null ? "" : ", onto " + target)
        + ")";
  }

  /** Returns the id of the job, or null if it is not known whether there is one. */
  public @Nullable String getRestoreJobId() {
    return restoreJobId;
  }

  /** Returns the attempt, which {@code resolve} needs. */
  public RestoreAttempt getAttempt() {
    return attempt.get();
  }

  /** Keeps the attempt, whose request is a model. */
  private record AttemptHolder(
      String id,
      String groupId,
      String clusterName,
      ModelHolder<RestoreJobRequest> request,
      HashSet<String> knownJobIds,
      @Nullable Instant sentAfter,
      @Nullable Instant resentAfter)
      implements Serializable {
    AttemptHolder(RestoreAttempt attempt) {
      this(
          attempt.id(),
          attempt.groupId(),
          attempt.clusterName(),
          ModelHolder.of(attempt.request()),
          new HashSet<>(attempt.knownJobIds()),
          attempt.sentAfter(),
          attempt.resentAfter());
    }

    RestoreAttempt get() {
      return new RestoreAttempt(
          id, groupId, clusterName, request.get(), knownJobIds, sentAfter, resentAfter);
    }
  }
}
