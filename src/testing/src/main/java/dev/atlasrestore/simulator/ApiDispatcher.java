// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.simulator;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.atlasrestore.error.ErrorCode;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** Handles a request: authentication, rate limit, validation, operation, envelope. */
final class ApiDispatcher extends Dispatcher {
  private static final Gson COMPACT = new GsonBuilder().serializeNulls().create();

  private final AccessControl accessControl;
  private final TokenEndpoint tokenEndpoint;
  private final RateLimiter rateLimiter;
  private final OperationHandlers handlers;
  private final boolean envelopeHidesStatus;
  private final Gson gson;
  private final Router router;
  private final RequestValidator validator = new RequestValidator();
  private final RequestLog requestLog;
  private final InstantSource clock;

  ApiDispatcher(
      AccessControl accessControl,
      TokenEndpoint tokenEndpoint,
      RateLimiter rateLimiter,
      OperationHandlers handlers,
      boolean envelopeHidesStatus,
      Gson gson,
      RequestLog requestLog,
      InstantSource clock) {
    this.accessControl = accessControl;
    this.tokenEndpoint = tokenEndpoint;
    this.rateLimiter = rateLimiter;
    this.handlers = handlers;
    this.envelopeHidesStatus = envelopeHidesStatus;
    this.gson = gson;
    this.router = new Router(gson);
    this.requestLog = requestLog;
    this.clock = clock;
  }

  @Override
  public MockResponse dispatch(RecordedRequest request) {
    MockResponse response;
    try {
      response = handle(request);
    } catch (RuntimeException e) {
      // A bug in the simulator must fail the test, not hang it.
      response =
          error(
                  request,
                  ApiErrorException.of(ErrorCode.UNEXPECTED_ERROR, "The simulator failed: " + e))
              .build();
    }
    requestLog.add(request, response);
    return response;
  }

  /** Returns an error response without executing the request. */
  MockResponse errorResponse(RecordedRequest request, int status, String code) {
    return error(request, ApiErrorException.of(status, code, "The simulator was told to fail."))
        .setHeader("Date", date())
        .build();
  }

  private String date() {
    return DateTimeFormatter.RFC_1123_DATE_TIME.format(clock.instant().atOffset(ZoneOffset.UTC));
  }

  private MockResponse handle(RecordedRequest request) {
    String form = body(request);
    ApiResponse token =
        tokenEndpoint.handle(
            request.getUrl().encodedPath(), request.getHeaders().get("Authorization"), form);
    if (token != null) {
      return json(token.status(), "application/json", Objects.requireNonNull(token.body())).build();
    }
    RateLimiter.Permit permit = rateLimiter.acquire();
    MockResponse.Builder response;
    try {
      if (!permit.allowed()) {
        throw ApiErrorException.of(ErrorCode.RATE_LIMITED, "Too many requests in this window.");
      }
      response = operation(request, form);
    } catch (ApiErrorException exception) {
      response = error(request, exception);
      if (!permit.allowed()) {
        response.setHeader("Retry-After", permit.secondsLeft());
      }
    }
    return response
        .setHeader("Date", date())
        .setHeader("RateLimit-Limit", permit.limit())
        .setHeader("RateLimit-Remaining", permit.remaining())
        .build();
  }

  private MockResponse.Builder operation(RecordedRequest request, String body) {
    accessControl.authenticate(request);
    if (!body.isEmpty()) {
      ContentNegotiation.checkBody(request.getHeaders().get("Content-Type"));
    }
    HttpUrl url = request.getUrl();
    Router.Match match = router.match(request.getMethod(), url, body);
    if (match == null) {
      throw ApiErrorException.of(
          ErrorCode.RESOURCE_NOT_FOUND, "There is no resource at " + url.encodedPath());
    }
    String type = ContentNegotiation.negotiate(match.operation(), request.getHeaders());
    accessControl.checkRole(Set.copyOf(Arrays.asList(match.operation().roles())));
    validator.check(match);
    ApiResponse apiResponse =
        handlers.handle(
            new ApiCall(
                match.operation(),
                match.arguments(),
                url.newBuilder().query(null).build().toString()));
    JsonElement json = apiResponse.body();
    if (isEnveloped(url)) {
      return json(
          envelopeHidesStatus ? 200 : httpStatus(apiResponse.status()),
          type,
          envelope(apiResponse.status(), json));
    }
    return json == null
        ? new MockResponse.Builder().code(apiResponse.status())
        : json(apiResponse.status(), type, json);
  }

  /** A status of 204 cannot have a body, which an envelope is. */
  private static int httpStatus(int status) {
    return status == 204 ? 200 : status;
  }

  private static boolean isEnveloped(HttpUrl url) {
    return "true".equals(url.queryParameter("envelope"));
  }

  private static JsonElement envelope(int status, @Nullable JsonElement content) {
    JsonObject envelope = new JsonObject();
    envelope.addProperty("status", status);
    if (content instanceof JsonObject page && page.has("results")) {
      page.entrySet().forEach(member -> envelope.add(member.getKey(), member.getValue()));
    } else {
      envelope.add("content", content == null ? new JsonObject() : content);
    }
    return envelope;
  }

  private MockResponse.Builder error(RecordedRequest request, ApiErrorException exception) {
    JsonElement error = gson.toJsonTree(exception.error());
    int status = exception.status();
    MockResponse.Builder response =
        isEnveloped(request.getUrl())
            ? json(envelopeHidesStatus ? 200 : status, "application/json", envelope(status, error))
            : json(status, "application/json", error);
    response.setHeader("X-Error-Code", String.valueOf(exception.error().getErrorCode()));
    if (status == 401) {
      response.addHeader("WWW-Authenticate", accessControl.challenge());
    }
    return response;
  }

  private static MockResponse.Builder json(int status, String type, JsonElement body) {
    return new MockResponse.Builder()
        .code(status)
        .setHeader("Content-Type", type)
        .body(COMPACT.toJson(body));
  }

  private static String body(RecordedRequest request) {
    return request.getBody() == null ? "" : request.getBody().utf8();
  }
}
