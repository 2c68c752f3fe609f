// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.simulator;

import dev.atlasrestore.error.ErrorCode;
import java.util.Arrays;
import java.util.Set;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import okhttp3.HttpUrl;

/** Handles a request: authentication, rate limit, validation, operation, envelope. */
final class ApiDispatcher extends Dispatcher {
  private final AccessControl accessControl;
  private final TokenEndpoint tokenEndpoint;
  private final RateLimiter rateLimiter;
  private final OperationHandlers handlers;
  private final Responses responses;
  private final Router router;
  private final RequestValidator validator = new RequestValidator();
  private final RequestLog requestLog;

  ApiDispatcher(
      AccessControl accessControl,
      TokenEndpoint tokenEndpoint,
      RateLimiter rateLimiter,
      OperationHandlers handlers,
      Responses responses,
      Router router,
      RequestLog requestLog) {
    this.accessControl = accessControl;
    this.tokenEndpoint = tokenEndpoint;
    this.rateLimiter = rateLimiter;
    this.handlers = handlers;
    this.responses = responses;
    this.router = router;
    this.requestLog = requestLog;
  }

  @Override
  public MockResponse dispatch(RecordedRequest request) {
    MockResponse response;
    try {
      response = handle(request);
    } catch (RuntimeException e) {
      // A hole in the simulator must fail the test that fell into it, not hang it.
      response = errorResponse(request, 500, "UNEXPECTED_ERROR", "The simulator failed: " + e);
    }
    requestLog.add(request, response);
    return response;
  }

  /** Answers with an error, without acting on the request. */
  MockResponse errorResponse(RecordedRequest request, int status, String code, String detail) {
    return responses
        .error(ApiErrorException.of(status, code, detail), isEnveloped(request.getUrl()))
        .build();
  }

  private MockResponse handle(RecordedRequest request) {
    String body = body(request);
    ApiResponse token =
        tokenEndpoint.handle(
            request.getUrl().encodedPath(), request.getHeaders().get("Authorization"), body);
    if (token != null) {
      return responses.token(token).build();
    }
    RateLimiter.Permit permit = rateLimiter.acquire();
    if (permit.allowed() && !accessControl.isKnown(request)) {
      return responses.unauthenticated(accessControl.challenge()).build();
    }
    MockResponse.Builder response;
    try {
      if (!permit.allowed()) {
        throw ApiErrorException.of(ErrorCode.RATE_LIMITED, "Too many requests in this window.");
      }
      response = operation(request, body);
    } catch (ApiErrorException exception) {
      response = responses.error(exception, isEnveloped(request.getUrl()));
      if (exception.is(ErrorCode.GROUP_NOT_FOUND)) {
        return response.build();
      }
      if (!permit.allowed()) {
        response.setHeader("Retry-After", permit.secondsLeft());
      }
    }
    return response
        .setHeader("RateLimit-Limit", permit.limit())
        .setHeader("RateLimit-Remaining", permit.remaining())
        .build();
  }

  private MockResponse.Builder operation(RecordedRequest request, String body) {
    if (!body.isEmpty()) {
      ContentNegotiation.checkBody(request.getHeaders().get("Content-Type"));
    }
    HttpUrl url = request.getUrl();
    Router.Match match = router.match(request.getMethod(), url, body);
    String type = ContentNegotiation.negotiate(match.operation(), request.getHeaders());
    accessControl.checkRole(Set.copyOf(Arrays.asList(match.operation().roles())));
    validator.check(match);
    String path = url.newBuilder().query(null).build().toString();
    Links links = new Links(path.substring(0, path.indexOf("/api/atlas/")));
    ApiCall call = new ApiCall(match.operation(), match.arguments(), path, links);
    return responses.success(handlers.handle(call), type, isEnveloped(url));
  }

  private static boolean isEnveloped(HttpUrl url) {
    return "true".equals(url.queryParameter("envelope"));
  }

  private static String body(RecordedRequest request) {
    return request.getBody() == null ? "" : request.getBody().utf8();
  }
}
