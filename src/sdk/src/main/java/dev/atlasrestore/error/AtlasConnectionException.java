// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.error;

import java.io.IOException;

/**
 * Thrown when there was no response: no connection, a timeout, or a connection that broke.
 *
 * <p>If {@link #mayHaveBeenSent()}, the service may have executed the request.
 */
public final class AtlasConnectionException extends AtlasException {
  private static final long serialVersionUID = 1L;

  private final boolean mayHaveBeenSent;

  /**
   * Creates the exception for a call, such as {@code GET /path}, and its cause.
   *
   * @param mayHaveBeenSent false only if the service cannot have received the whole request
   */
  public AtlasConnectionException(String call, IOException cause, boolean mayHaveBeenSent) {
    super((mayHaveBeenSent ? "No response to " : "Not sent: ") + call + ": " + cause, cause);
    this.mayHaveBeenSent = mayHaveBeenSent;
  }

  /** Returns true. */
  @Override
  public boolean isTransient() {
    return true;
  }

  /**
   * Returns whether the service may have received and executed the request; false only if that is
   * impossible.
   */
  public boolean mayHaveBeenSent() {
    return mayHaveBeenSent;
  }
}
