// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.error;

import dev.atlasrestore.internal.redaction.RedactedCause;
import dev.atlasrestore.internal.redaction.SecretUrl;
import java.io.IOException;
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
  private final boolean cutShort;

  private UnexpectedResponseException(
      String call,
      int status,
      @Nullable String contentType,
      String problem,
      @Nullable Throwable cause,
      boolean cutShort) {
    super(
        "Unexpected answer to "
            + call
            + ", status "
            + status
            + ": "
            + SecretUrl.redactedIn(problem),
        RedactedCause.of(cause));
    this.status = status;
    this.contentType = contentType;
    this.cutShort = cutShort;
  }

  /**
   * Creates the exception for a call, such as {@code GET /path}, and its answer. URLs in the
   * problem and in the causes are printed without what opens data.
   */
  public UnexpectedResponseException(
      String call,
      int status,
      @Nullable String contentType,
      String problem,
      @Nullable Throwable cause) {
    this(call, status, contentType, problem, cause, false);
  }

  /** Returns the exception for an answer whose body broke off after some bytes. */
  public static UnexpectedResponseException cutShort(
      String call, int status, @Nullable String contentType, long bytes, IOException cause) {
    return new UnexpectedResponseException(
        call, status, contentType, "cut short after " + bytes + " bytes", cause, true);
  }

  /** Returns the HTTP status. */
  public int status() {
    return status;
  }

  @Override
  public boolean isTransient() {
    return cutShort || isTransient(status);
  }

  /** Returns whether the connection broke before the end of the body. */
  public boolean isCutShort() {
    return cutShort;
  }

  /** Returns the header {@code Content-Type}, or null when there was none. */
  public @Nullable String contentType() {
    return contentType;
  }
}
