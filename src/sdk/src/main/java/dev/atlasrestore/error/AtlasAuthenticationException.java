// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.error;

import dev.atlasrestore.internal.redaction.RedactedCause;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Thrown when the credentials gave nothing to authenticate with: the call was not sent, or the
 * service asked for credentials in place of acting on it (401), in a way that cannot be answered.
 *
 * <p>Where the token endpoint refused, this says with which status, code and description.
 */
public final class AtlasAuthenticationException extends AtlasException {
  private static final long serialVersionUID = 1L;

  private final boolean isTransient;
  private final int status; // 0 when there was no answer
  private final @Nullable String errorCode;
  private final @Nullable String description;
  private final @Nullable Duration retryAfter;

  /**
   * What the token endpoint answered in place of a token.
   *
   * @param status the HTTP status
   * @param errorCode the code of OAuth or of the API, or null when there was none
   * @param description the words of the endpoint, without secrets, or null when there were none
   * @param retryAfter how long it asks to wait, or null when it does not ask
   */
  public record TokenResponse(
      int status,
      @Nullable String errorCode,
      @Nullable String description,
      @Nullable Duration retryAfter) {}

  private AtlasAuthenticationException(
      String message,
      @Nullable Throwable cause,
      boolean isTransient,
      @Nullable TokenResponse response) {
    super(message, RedactedCause.of(cause));
    this.isTransient = isTransient;
    this.status = response == null ? 0 : response.status();
    this.errorCode = response == null ? null : response.errorCode();
    this.description = response == null ? null : response.description();
    this.retryAfter = response == null ? null : response.retryAfter();
  }

  /**
   * Creates the exception where there was no answer; the message names the remedy and no secret.
   *
   * @param cause may be null
   * @param isTransient whether the same credentials may do in a while
   */
  public AtlasAuthenticationException(
      String message, @Nullable Throwable cause, boolean isTransient) {
    this(message, cause, isTransient, null);
  }

  /**
   * Creates the exception for an answer; the message names the remedy and no secret.
   *
   * @param isTransient whether the same credentials may do in a while
   */
  public AtlasAuthenticationException(String message, boolean isTransient, TokenResponse response) {
    this(message, null, isTransient, response);
  }

  /** Returns the same exception, thrown anew while the time to wait is not over. */
  public AtlasAuthenticationException withRetryAfter(Duration retryAfter) {
    return new AtlasAuthenticationException(
        getMessage(),
        this,
        isTransient,
        new TokenResponse(status, errorCode, description, retryAfter));
  }

  /**
   * Returns whether a later attempt with the same credentials may succeed, because the token
   * endpoint was unreachable, overloaded or unavailable.
   */
  @Override
  public boolean isTransient() {
    return isTransient;
  }

  /** Returns the HTTP status of the token endpoint's answer, or null if there was none. */
  public @Nullable Integer getStatus() {
    return status == 0 ? null : status;
  }

  /**
   * Returns the code of the token endpoint's answer, or nothing when it had none: one of OAuth,
   * such as {@code invalid_client}, or one of the API.
   */
  public @Nullable ErrorCode getErrorCode() {
    return errorCode == null ? null : ErrorCode.of(errorCode);
  }

  /** Returns what went wrong in the words of the token endpoint, without secrets, or null. */
  public @Nullable String getDescription() {
    return description;
  }

  @Override
  public @Nullable Duration getRetryAfter() {
    return retryAfter;
  }
}
