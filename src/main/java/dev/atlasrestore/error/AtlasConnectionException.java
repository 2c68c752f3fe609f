// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.error;

import java.io.IOException;

/**
 * Thrown when no answer came: no connection, a timeout, a connection that broke before the answer.
 *
 * <p>Whether the service acted on the request is not known.
 */
public final class AtlasConnectionException extends AtlasException {
  private static final long serialVersionUID = 1L;

  /** Creates the exception for a call, such as {@code GET /path}, and what ended it. */
  public AtlasConnectionException(String call, IOException cause) {
    super("No answer to " + call + ": " + cause, cause);
  }
}
