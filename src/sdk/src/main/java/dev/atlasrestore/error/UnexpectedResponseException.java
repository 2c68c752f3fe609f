// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.error;

import dev.atlasrestore.internal.redaction.PrintableText;
import dev.atlasrestore.internal.redaction.RedactedCause;
import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Thrown when a response is not one of the API: not JSON, truncated, too large, or a redirect.
 *
 * <p>If the status is 2xx, the service has executed the request.
 */
public final class UnexpectedResponseException extends AtlasException {
  private static final long serialVersionUID = 1L;

  private final int status;
  private final @Nullable String contentType;
  private final boolean truncated;
  private final @Nullable Duration retryAfter;

  private UnexpectedResponseException(
      String call,
      int status,
      @Nullable String contentType,
      String problem,
      @Nullable Throwable cause,
      boolean truncated,
      @Nullable Duration retryAfter) {
    super(
        "Unexpected response to " + call + ", status " + status + ": " + PrintableText.of(problem),
        RedactedCause.of(cause));
    this.status = status;
    this.contentType = contentType;
    this.truncated = truncated;
    this.retryAfter = retryAfter;
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
    this(call, status, contentType, problem, cause, false, null);
  }

  /** Creates the exception like the other constructor, for an answer that asks to wait. */
  public UnexpectedResponseException(
      String call,
      int status,
      @Nullable String contentType,
      String problem,
      @Nullable Throwable cause,
      @Nullable Duration retryAfter) {
    this(call, status, contentType, problem, cause, false, retryAfter);
  }

  /** Returns the exception for a response whose body was truncated. */
  public static UnexpectedResponseException truncated(
      String call, int status, @Nullable String contentType, long bytes, IOException cause) {
    return new UnexpectedResponseException(
        call, status, contentType, "truncated after " + bytes + " bytes", cause, true, null);
  }

  /** Returns the HTTP status. */
  public int getStatus() {
    return status;
  }

  @Override
  public boolean isTransient() {
    return truncated || isTransient(status);
  }

  @Override
  public @Nullable Duration getRetryAfter() {
    return retryAfter;
  }

  /** Returns whether the connection broke before the end of the body. */
  public boolean isTruncated() {
    return truncated;
  }

  /** Returns the {@code Content-Type} header. */
  public @Nullable String getContentType() {
    return contentType;
  }
}
