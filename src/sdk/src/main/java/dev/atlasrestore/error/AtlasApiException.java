// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.error;

import com.google.gson.JsonElement;
import dev.atlasrestore.internal.redaction.PrintableText;
import dev.atlasrestore.model.ApiError;
import dev.atlasrestore.model.FieldViolation;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Thrown when the service responds with an error. Each status in the spec has its own subclass. */
public class AtlasApiException extends AtlasException {
  private static final long serialVersionUID = 1L;
  private static final int MAX_FIELDS = 20; // in the message

  private final int status;
  private final String call;
  private final ModelHolder<ApiError> error;
  private final RateLimit rateLimit;
  private final @Nullable Duration retryAfter;
  private final @Nullable String blockingJobId;

  /**
   * The error response of the service.
   *
   * @param call the method and the path, such as {@code GET /path}
   * @param status the HTTP status
   * @param error the body; empty if there was none
   * @param rateLimit the rate limit after the call
   * @param retryAfter the header {@code Retry-After}, or null when there was none
   * @param blockingJobId id of the restore job that is in the way, or null when none is known
   */
  public record ErrorResponse(
      String call,
      int status,
      ApiError error,
      RateLimit rateLimit,
      @Nullable Duration retryAfter,
      @Nullable String blockingJobId) {}

  AtlasApiException(ErrorResponse response) {
    super(message(response));
    this.status = response.status();
    this.call = response.call();
    this.error = ModelHolder.of(response.error());
    this.rateLimit = response.rateLimit();
    this.retryAfter = response.retryAfter();
    this.blockingJobId = response.blockingJobId();
  }

  /** Returns the exception for a response, of the subclass for its status. */
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

  /** Returns this exception with the id of the restore job that is in the way of the request. */
  public AtlasApiException blockedBy(String restoreJobId) {
    AtlasApiException explained =
        of(new ErrorResponse(call, status, error.get(), rateLimit, retryAfter, restoreJobId));
    explained.initCause(this);
    return explained;
  }

  private static String message(ErrorResponse response) {
    ApiError error = response.error();
    String head =
        Stream.of(String.valueOf(response.status()), error.getReason(), error.getErrorCode())
            .filter(part -> part != null && !part.isEmpty())
            .map(PrintableText::of)
            .collect(Collectors.joining(" "));
    String fields =
        violations(error).stream()
            .limit(MAX_FIELDS)
            .map(field -> field.getField() + " " + field.getDescription())
            .collect(Collectors.joining("; "));
    String detail = error.getDetail() == null ? "" : ": " + PrintableText.of(error.getDetail());
    Optional<ErrorCode> code =
        response.status() == 410
            ? Optional.of(ErrorCode.VERSION_GONE)
            : Optional.ofNullable(error.getErrorCode()).map(ErrorCode::of);
    String remedy = code.flatMap(ErrorCode::remedy).map(text -> " " + text).orElse("");
    return head
        + detail
        + (fields.isEmpty() ? "" : " [" + PrintableText.of(fields) + "]")
        + remedy
        + (response.blockingJobId() == null
            ? ""
            : " Job " + response.blockingJobId() + " is in the way.")
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
    return isTransient(status);
  }

  /** Returns the HTTP status. If there is an envelope, this is the status in the envelope. */
  public int getStatus() {
    return status;
  }

  /** Returns the error code of the service. */
  public @Nullable ErrorCode getErrorCode() {
    String code = error.get().getErrorCode();
    return code == null ? null : ErrorCode.of(code);
  }

  /** Returns the service's description of the error. */
  public @Nullable String getDetail() {
    return error.get().getDetail();
  }

  /** Returns the service's name of the status, such as {@code Not Found}. */
  public @Nullable String getReason() {
    return error.get().getReason();
  }

  /** Returns the values that the detail mentions. Values other than strings are written as JSON. */
  public List<String> getParameters() {
    return error.get().getParameters().stream().map(AtlasApiException::text).toList();
  }

  private static String text(JsonElement parameter) {
    return parameter.isJsonPrimitive() ? parameter.getAsString() : parameter.toString();
  }

  /** Returns the invalid fields of the request. */
  public List<FieldViolation> getFieldViolations() {
    return violations(error.get());
  }

  /** Returns the rate limit after the call. */
  public RateLimit getRateLimit() {
    return rateLimit;
  }

  @Override
  public @Nullable Duration getRetryAfter() {
    return retryAfter;
  }

  /**
   * Returns the id of the restore job that is in the way of a request that {@code start} sent, or
   * null when the service did not refuse for one, or none was found.
   */
  public @Nullable String getBlockingJobId() {
    return blockingJobId;
  }
}
