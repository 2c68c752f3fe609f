// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.error;

import org.jspecify.annotations.Nullable;

/**
 * Thrown when a request to restore may have started a job and no such job was seen.
 *
 * <p>Do not send the request again before you know: {@code restores().resolve(exception)} looks for
 * the job once more.
 */
public final class RestoreOutcomeUnknownException extends AtlasException {
  private static final long serialVersionUID = 1L;

  private final transient RestoreAttempt attempt;

  /** Creates the exception for an attempt and what happened to it, null when nobody knows. */
  public RestoreOutcomeUnknownException(RestoreAttempt attempt, @Nullable AtlasException cause) {
    super(
        "A restore of "
            + attempt.clusterName()
            + " may have been started, and no job for it was seen; do not start it again, but let"
            + " restores().resolve(…) look for the job"
            + (cause == null ? "" : ": " + cause.getMessage()),
        cause);
    this.attempt = attempt;
  }

  /** Returns the attempt, which {@code resolve} needs; not serialized with the exception. */
  public RestoreAttempt attempt() {
    return attempt;
  }
}
