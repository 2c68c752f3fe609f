// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.simulator;

import com.google.gson.JsonElement;
import com.google.gson.JsonPrimitive;
import dev.atlasrestore.error.ErrorCode;
import dev.atlasrestore.model.ApiError;
import dev.atlasrestore.model.BadRequestDetail;
import dev.atlasrestore.model.FieldViolation;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Thrown where the service responds with an error. */
final class ApiErrorException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int status;
  private final transient ApiError error;

  private ApiErrorException(int status, ApiError error) {
    super(error.getErrorCode());
    this.status = status;
    this.error = error;
  }

  static ApiErrorException of(ErrorCode code, String detail, String... parameters) {
    int status = code.status().orElseThrow();
    return new ApiErrorException(status, error(status, code.value(), detail, parameters).build());
  }

  /** Returns the exception for a status without an error code in the spec. */
  static ApiErrorException of(int status, String code, String detail) {
    return new ApiErrorException(status, error(status, code, detail).build());
  }

  static ApiErrorException of(List<FieldViolation> violations) {
    return new ApiErrorException(
        400,
        error(400, ErrorCode.VALIDATION_ERROR.value(), "The request is not valid.")
            .badRequestDetail(BadRequestDetail.builder().fields(violations).build())
            .build());
  }

  /** Refuses what the service can and the simulator cannot. */
  static ApiErrorException notSimulated(String what) {
    return of(501, "NOT_SIMULATED", "not simulated: " + what);
  }

  private static ApiError.Builder error(
      int status, String code, String detail, String... parameters) {
    return ApiError.builder()
        .error(status)
        .errorCode(code)
        .detail(detail)
        .reason(reason(status))
        .parameters(
            Arrays.<String>stream(parameters).<JsonElement>map(JsonPrimitive::new).toList());
  }

  private static @Nullable String reason(int status) {
    return switch (status) {
      case 400 -> "Bad Request";
      case 401 -> "Unauthorized";
      case 402 -> "Payment Required";
      case 403 -> "Forbidden";
      case 404 -> "Not Found";
      case 405 -> "Method Not Allowed";
      case 406 -> "Not Acceptable";
      case 409 -> "Conflict";
      case 415 -> "Unsupported Media Type";
      case 410 -> "Gone";
      case 429 -> "Too Many Requests";
      case 500 -> "Internal Server Error";
      case 501 -> "Not Implemented";
      case 503 -> "Service Unavailable";
      default -> null;
    };
  }

  boolean is(ErrorCode code) {
    return code.value().equals(error.getErrorCode());
  }

  int status() {
    return status;
  }

  ApiError error() {
    return error;
  }
}
