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

/** Takes each request through authentication, limits and rules to its operation, and back. */
final class Service extends Dispatcher {
  private static final Gson COMPACT = new GsonBuilder().serializeNulls().create();

  private final Callers callers;
  private final TokenEndpoint tokenEndpoint;
  private final RateLimiter limiter;
  private final Operations operations;
  private final boolean envelopeHidesStatus;
  private final Gson gson;
  private final Router router;
  private final Rules rules = new Rules();
  private final RequestLog log;
  private final InstantSource clock;

  Service(
      Callers callers,
      TokenEndpoint tokenEndpoint,
      RateLimiter limiter,
      Operations operations,
      boolean envelopeHidesStatus,
      Gson gson,
      RequestLog log,
      InstantSource clock) {
    this.callers = callers;
    this.tokenEndpoint = tokenEndpoint;
    this.limiter = limiter;
    this.operations = operations;
    this.envelopeHidesStatus = envelopeHidesStatus;
    this.gson = gson;
    this.router = new Router(gson);
    this.log = log;
    this.clock = clock;
  }

  @Override
  public MockResponse dispatch(RecordedRequest request) {
    MockResponse response;
    try {
      response = answer(request);
    } catch (RuntimeException e) {
      // A hole in the simulator must fail the test that fell into it, not hang it.
      response =
          error(request, Refusal.of(ErrorCode.UNEXPECTED_ERROR, "The simulator failed: " + e))
              .build();
    }
    log.add(request, response);
    return response;
  }

  /** Answers with an error, without acting on the request. */
  MockResponse refuse(RecordedRequest request, int status, String code) {
    return error(request, Refusal.of(status, code, "The simulator was told to fail."))
        .setHeader("Date", date())
        .build();
  }

  private String date() {
    return DateTimeFormatter.RFC_1123_DATE_TIME.format(clock.instant().atOffset(ZoneOffset.UTC));
  }

  private MockResponse answer(RecordedRequest request) {
    String form = body(request);
    Reply token =
        tokenEndpoint.answer(
            request.getUrl().encodedPath(), request.getHeaders().get("Authorization"), form);
    if (token != null) {
      return json(token.status(), "application/json", Objects.requireNonNull(token.body())).build();
    }
    RateLimiter.Grant grant = limiter.take();
    MockResponse.Builder response;
    try {
      if (!grant.allowed()) {
        throw Refusal.of(ErrorCode.RATE_LIMITED, "Too many requests in this window.");
      }
      response = operation(request, form);
    } catch (Refusal refusal) {
      response = error(request, refusal);
      if (!grant.allowed()) {
        response.setHeader("Retry-After", grant.secondsLeft());
      }
    }
    return response
        .setHeader("Date", date())
        .setHeader("RateLimit-Limit", grant.limit())
        .setHeader("RateLimit-Remaining", grant.remaining())
        .build();
  }

  private MockResponse.Builder operation(RecordedRequest request, String body) {
    callers.authenticate(request);
    if (!body.isEmpty()) {
      MediaTypes.checkBody(request.getHeaders().get("Content-Type"));
    }
    HttpUrl url = request.getUrl();
    Router.Match match = router.match(request.getMethod(), url, body);
    if (match == null) {
      throw Refusal.of(ErrorCode.RESOURCE_NOT_FOUND, "There is nothing at " + url.encodedPath());
    }
    String type = MediaTypes.negotiate(match.operation(), request.getHeaders());
    callers.checkRole(Set.copyOf(Arrays.asList(match.operation().roles())));
    rules.check(match);
    Reply reply =
        operations.answer(
            new ApiCall(
                match.operation(),
                match.arguments(),
                url.newBuilder().query(null).build().toString()));
    JsonElement json = reply.body();
    if (isEnveloped(url)) {
      return json(
          envelopeHidesStatus ? 200 : visible(reply.status()),
          type,
          envelope(reply.status(), json));
    }
    return json == null
        ? new MockResponse.Builder().code(reply.status())
        : json(reply.status(), type, json);
  }

  /** An envelope is a body, which 204 cannot have. */
  private static int visible(int status) {
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

  private MockResponse.Builder error(RecordedRequest request, Refusal refusal) {
    JsonElement error = gson.toJsonTree(refusal.error());
    int status = refusal.status();
    MockResponse.Builder response =
        isEnveloped(request.getUrl())
            ? json(envelopeHidesStatus ? 200 : status, "application/json", envelope(status, error))
            : json(status, "application/json", error);
    response.setHeader("X-Error-Code", String.valueOf(refusal.error().getErrorCode()));
    if (status == 401) {
      response.addHeader("WWW-Authenticate", callers.challenge());
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
