// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.internal.http;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import dev.atlasrestore.error.AtlasApiException;
import dev.atlasrestore.error.AtlasException;
import dev.atlasrestore.error.UnexpectedResponseException;
import dev.atlasrestore.http.TimeSource;
import dev.atlasrestore.model.ApiError;
import dev.atlasrestore.model.ModelAdapters;
import java.io.IOException;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.Response;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;

/** Converts an error response to an exception. */
final class ErrorResponseReader {
  private static final int EXCERPT = 200;

  private final TimeSource time;

  ErrorResponseReader(TimeSource time) {
    this.time = time;
  }

  AtlasException read(Response response) {
    if (response.code() < 400) {
      return unexpected(response, redirect(response), null);
    }
    if (response.code() == 407) { // whatever its body says, it is no answer of the service
      IOException refused = new IOException("the proxy answered 407");
      return OneShotInterceptor.notSent(response.request(), refused).getException();
    }
    try (ResponseBody body = response.body()) {
      if (body.contentLength() > JsonLimits.MAX_ERROR) {
        throw new IOException("it has more than " + JsonLimits.MAX_ERROR + " bytes");
      }
      String text = body.string();
      MediaType type = body.contentType();
      return text.isBlank() || isProblem(type)
          ? api(response, problem(text))
          : api(response, error(text, type, response.code()));
    } catch (IOException | JsonParseException | IllegalStateException | NumberFormatException e) {
      return new UnexpectedResponseException(
          RequestDescription.of(response.request()),
          response.code(),
          response.headers().get("Content-Type"),
          "an unreadable error: " + e.getMessage(),
          e,
          RetryAfter.of(response.headers(), time.now()));
    }
  }

  private static ApiError error(String text, @Nullable MediaType type, int status)
      throws IOException {
    if (type != null && !type.subtype().endsWith("json")) {
      throw new IOException("its type is " + type + " and it begins with " + excerpt(text));
    }
    ApiError error = ModelAdapters.ofApiError().fromJson(text);
    if (error == null) {
      return ApiError.builder().build();
    }
    if (error.getError() != null && error.getError() != status) {
      throw new IOException("it is about the status " + error.getError());
    }
    return error;
  }

  /** Reads a problem detail of a proxy (RFC 9457); empty if there is no text. */
  private static ApiError problem(String text) {
    ApiError.Builder error = ApiError.builder();
    if (text.isBlank()) {
      return error.build();
    }
    JsonObject problem = JsonParser.parseString(text).getAsJsonObject();
    String detail = member(problem, "detail");
    return error
        .reason(member(problem, "title"))
        .detail(detail)
        .errorCode(member(problem, "errorCode"))
        .build();
  }

  private static @Nullable String member(JsonObject problem, String name) {
    JsonElement value = problem.get(name);
    return value == null || !value.isJsonPrimitive() ? null : value.getAsString();
  }

  private AtlasApiException api(Response response, ApiError error) {
    Headers headers = response.headers();
    String code = ResponseHeaders.errorCode(headers);
    ApiError complete =
        error.getErrorCode() == null && code != null
            ? error.toBuilder().errorCode(code).build()
            : error;
    return AtlasApiException.of(
        new AtlasApiException.ErrorResponse(
            response.code() == 410
                ? RequestDescription.withVersion(response.request())
                : RequestDescription.of(response.request()),
            response.code(),
            complete,
            ResponseHeaders.rateLimit(headers),
            RetryAfter.of(headers, time.now()),
            null));
  }

  private static String redirect(Response response) {
    String location = response.headers().get("Location");
    HttpUrl target = location == null ? null : response.request().url().resolve(location);
    return "a redirect"
        + (target == null ? "" : " to " + target.host())
        + ", which the client does not follow; check baseUrl";
  }

  private static boolean isProblem(@Nullable MediaType type) {
    return type != null && type.subtype().equals("problem+json");
  }

  private static String excerpt(String text) {
    return text.length() <= EXCERPT ? text : text.substring(0, EXCERPT) + "…";
  }

  static UnexpectedResponseException unexpected(
      Response response, String problem, @Nullable Exception cause) {
    return new UnexpectedResponseException(
        RequestDescription.of(response.request()),
        response.code(),
        response.headers().get("Content-Type"),
        problem,
        cause);
  }
}
