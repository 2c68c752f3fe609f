// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.error;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Thrown when no answer came: no connection, a timeout, a connection that broke before the answer.
 *
 * <p>Whether the service acted on the request is known only when it was not sent.
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
   * Creates the exception for a call, such as {@code GET /path}, and what ended it.
   *
   * @param mayHaveBeenSent false if it is certain that the service did not get the whole request
   * @param remedy what to change, or null if the same call may do in a while
   */
  public AtlasConnectionException(
      String call, IOException cause, boolean mayHaveBeenSent, @Nullable String remedy) {
    super(
        (mayHaveBeenSent ? "No answer to " : "Not sent: ")
            + call
            + ": "
            + cause
            + (remedy == null ? "" : "; " + remedy),
        cause);
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
   * Returns whether the service may have got the request and acted on it; false only when that is
   * impossible.
   */
  public boolean mayHaveBeenSent() {
    return mayHaveBeenSent;
  }
}
