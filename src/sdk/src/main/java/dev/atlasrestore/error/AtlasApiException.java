// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.error;

import com.google.gson.JsonElement;
import dev.atlasrestore.model.ApiError;
import dev.atlasrestore.model.FieldViolation;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Thrown when the service answered with an error. The statuses that the spec names have a subclass
 * each.
 */
public class AtlasApiException extends AtlasException {
  private static final long serialVersionUID = 1L;

  private final int status;
  private final transient ApiError error;
  private final transient RateLimit rateLimit;
  private final @Nullable Duration retryAfter;

  /**
   * What the service answered.
   *
   * @param call the method and the path, such as {@code GET /path}
   * @param status the HTTP status
   * @param error the body; nothing is set in it when there was none
   * @param rateLimit the rate limit after the call
   * @param retryAfter the header {@code Retry-After}, or null when there was none
   */
  public record ErrorResponse(
      String call,
      int status,
      ApiError error,
      RateLimit rateLimit,
      @Nullable Duration retryAfter) {}

  AtlasApiException(ErrorResponse response) {
    super(message(response));
    this.status = response.status();
    this.error = response.error();
    this.rateLimit = response.rateLimit();
    this.retryAfter = response.retryAfter();
  }

  /** Returns the exception for an answer, of the subclass that belongs to its status. */
  public static AtlasApiException of(ErrorResponse response) {
    return switch (response.status()) {
      case 400 -> new BadRequestException(response);
      case 401 -> new UnauthorizedException(response);
      case 402 -> new PaymentRequiredException(response);
      case 403 -> new ForbiddenException(response);
      case 404 -> new NotFoundException(response);
      case 405 -> new MethodNotAllowedException(response);
      case 409 -> new ConflictException(response);
      case 410 -> new GoneException(response);
      case 429 -> new TooManyRequestsException(response);
      case 500 -> new InternalServerErrorException(response);
      default -> new AtlasApiException(response);
    };
  }

  private static String message(ErrorResponse response) {
    ApiError error = response.error();
    String head =
        Stream.of(String.valueOf(response.status()), error.getReason(), error.getErrorCode())
            .filter(part -> part != null && !part.isEmpty())
            .collect(Collectors.joining(" "));
    String fields =
        violations(error).stream()
            .map(field -> field.getField() + " " + field.getDescription())
            .collect(Collectors.joining("; "));
    String detail = error.getDetail() == null ? "" : ": " + error.getDetail();
    String remedy =
        Optional.ofNullable(error.getErrorCode())
            .flatMap(code -> ErrorCode.of(code).remedy())
            .or(() -> response.status() == 410 ? ErrorCode.VERSION_GONE.remedy() : Optional.empty())
            .map(text -> " " + text)
            .orElse("");
    return head
        + detail
        + (fields.isEmpty() ? "" : " [" + fields + "]")
        + remedy
        + " ("
        + response.call()
        + ")";
  }

  private static List<FieldViolation> violations(ApiError error) {
    return error.getBadRequestDetail() == null
        ? List.of()
        : error.getBadRequestDetail().getFields();
  }

  @Override
  public boolean isTransient() {
    return isTransient(status());
  }

  /** Returns the HTTP status; within an envelope, the one that the envelope tells. */
  public int status() {
    return status;
  }

  /** Returns the application error code, or nothing when the answer had none. */
  public Optional<ErrorCode> errorCode() {
    return Optional.ofNullable(error.getErrorCode()).map(ErrorCode::of);
  }

  /** Returns what went wrong in the words of the service, or null when it did not say. */
  public @Nullable String detail() {
    return error.getDetail();
  }

  /** Returns the name of the status in the words of the service, or null when it did not say. */
  public @Nullable String reason() {
    return error.getReason();
  }

  /** Returns the values that the detail speaks of: strings as they are, anything else as JSON. */
  public List<String> parameters() {
    return error.getParameters().stream().map(AtlasApiException::text).toList();
  }

  private static String text(JsonElement parameter) {
    return parameter.isJsonPrimitive() ? parameter.getAsString() : parameter.toString();
  }

  /** Returns what the service found wrong with the fields of the request. */
  public List<FieldViolation> fieldViolations() {
    return violations(error);
  }

  /** Returns the rate limit after the call. */
  public RateLimit rateLimit() {
    return rateLimit;
  }

  /** Returns how long the service asks to wait before the next attempt, or nothing. */
  public Optional<Duration> retryAfter() {
    return Optional.ofNullable(retryAfter);
  }
}
