// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.error;

import org.jspecify.annotations.Nullable;

/**
 * Thrown when an answer is not the API's: no JSON, cut short, too large, a redirect.
 *
 * <p>With a status of 2xx the service has acted on the request.
 */
public final class UnexpectedResponseException extends AtlasException {
  private static final long serialVersionUID = 1L;

  private final int status;
  private final @Nullable String contentType;

  /** Creates the exception for a call, such as {@code GET /path}, and its answer. */
  public UnexpectedResponseException(
      String call,
      int status,
      @Nullable String contentType,
      String problem,
      @Nullable Throwable cause) {
    super("Unexpected answer to " + call + ", status " + status + ": " + problem, cause);
    this.status = status;
    this.contentType = contentType;
  }

  /** Returns the HTTP status. */
  public int status() {
    return status;
  }

  /** Returns the header {@code Content-Type}, or null when there was none. */
  public @Nullable String contentType() {
    return contentType;
  }
}
