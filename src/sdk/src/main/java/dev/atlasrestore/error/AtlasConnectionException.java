// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.error;

import java.io.IOException;

/**
 * Thrown when no answer came: no connection, a timeout, a connection that broke before the answer.
 *
 * <p>Whether the service acted on the request is known only when it was not sent.
 */
public final class AtlasConnectionException extends AtlasException {
  private static final long serialVersionUID = 1L;

  private final boolean mayHaveBeenSent;

  /**
   * Creates the exception for a call, such as {@code GET /path}, and what ended it.
   *
   * @param mayHaveBeenSent false if it is certain that the service did not get the whole request
   */
  public AtlasConnectionException(String call, IOException cause, boolean mayHaveBeenSent) {
    super((mayHaveBeenSent ? "No answer to " : "Not sent: ") + call + ": " + cause, cause);
    this.mayHaveBeenSent = mayHaveBeenSent;
  }

  /** Returns true. */
  @Override
  public boolean isTransient() {
    return true;
  }

  /**
   * Returns whether the service may have got the request and acted on it; false only when that is
   * impossible.
   */
  public boolean mayHaveBeenSent() {
    return mayHaveBeenSent;
  }
}
