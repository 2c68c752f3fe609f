// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.error;

import dev.atlasrestore.internal.redaction.RedactedCause;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Thrown when there was no response: no connection, a timeout, a connection that broke, or bytes
 * that are no HTTP.
 *
 * <p>If {@link #mayHaveBeenSent()}, the service may have executed the request.
 */
public final class AtlasConnectionException extends AtlasException {
  private static final long serialVersionUID = 1L;

  private final boolean mayHaveBeenSent;
  private final boolean isTransient;

  /**
   * Creates the exception for a call, such as {@code GET /path}, and what ended it in passing.
   *
   * @param mayHaveBeenSent false if it is certain that the service did not get the whole request
   */
  public AtlasConnectionException(String call, IOException cause, boolean mayHaveBeenSent) {
    this(call, cause, mayHaveBeenSent, null);
  }

  /**
   * Creates the exception for a call, such as {@code GET /path}, and its cause.
   *
   * @param mayHaveBeenSent false if it is certain that the service did not get the whole request
   * @param remedy what to change, or null if the same call may do in a while
   */
  public AtlasConnectionException(
      String call, Throwable cause, boolean mayHaveBeenSent, @Nullable String remedy) {
    super(
        (mayHaveBeenSent ? "No response to " : "Not sent: ")
            + call
            + ": "
            + RedactedCause.of(cause)
            + (remedy == null ? "" : "; " + remedy),
        RedactedCause.of(cause));
    this.mayHaveBeenSent = mayHaveBeenSent;
    this.isTransient = remedy == null;
  }

  /**
   * Returns false if something must be changed first, which the message names: a certificate that
   * nobody trusts or that is for another host, an unknown host, a proxy that wants credentials.
   */
  @Override
  public boolean isTransient() {
    return isTransient;
  }

  /**
   * Returns whether the service may have received and executed the request; false only if that is
   * impossible.
   */
  public boolean mayHaveBeenSent() {
    return mayHaveBeenSent;
  }
}
