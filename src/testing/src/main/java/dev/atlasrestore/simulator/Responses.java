// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.simulator;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import mockwebserver3.MockResponse;
import org.jspecify.annotations.Nullable;

/** Writes responses with the headers of the service. */
final class Responses {
  private static final Gson COMPACT =
      new GsonBuilder().serializeNulls().disableHtmlEscaping().create();
  private static final String ERROR_TYPE = "application/json";

  /** Writes an error like the gateway in front of the API: with other members, and indented. */
  private static final String UNAUTHENTICATED =
      """
      {
        "error" : 401,
        "reason" : "Unauthorized",
        "detail" : "The caller is not allowed to use this resource.",
        "errorCode" : "UNEXPECTED_ERROR"
      }\
      """;

  private final boolean envelopeHidesStatus;
  private final Gson gson;
  private final InstantSource clock;

  Responses(boolean envelopeHidesStatus, Gson gson, InstantSource clock) {
    this.envelopeHidesStatus = envelopeHidesStatus;
    this.gson = gson;
    this.clock = clock;
  }

  MockResponse.Builder success(ApiResponse answer, String type, boolean enveloped) {
    JsonElement json = answer.body();
    MockResponse.Builder response =
        enveloped
            ? enveloped(answer.status(), type, json)
            : json == null
                ? new MockResponse.Builder()
                    .code(answer.status())
                    .setHeader("Content-Type", type)
                    .removeHeader("Content-Length")
                : json(answer.status(), type, json);
    return addApiHeaders(response);
  }

  MockResponse.Builder error(ApiErrorException exception, boolean enveloped) {
    JsonElement error = sorted(gson.toJsonTree(exception.error()).getAsJsonObject());
    int status = exception.status();
    MockResponse.Builder response =
        enveloped ? enveloped(status, ERROR_TYPE, error) : json(status, ERROR_TYPE, error);
    if (status < 500) {
      response.setHeader("Vary", "Accept-Encoding");
    }
    return addApiHeaders(response)
        .setHeader("X-Error-Code", String.valueOf(exception.error().getErrorCode()));
  }

  MockResponse.Builder unauthenticated(String challenge) {
    return addDate(
        new MockResponse.Builder()
            .code(401)
            .setHeader("Content-Type", ERROR_TYPE)
            .setHeader("Vary", "Accept-Encoding")
            .setHeader("WWW-Authenticate", challenge)
            .setHeader("X-Xgen-Up-Proto", "HTTP/2")
            .body(UNAUTHENTICATED));
  }

  MockResponse.Builder token(ApiResponse answer) {
    return addDate(
        json(answer.status(), "application/json", Objects.requireNonNull(answer.body())));
  }

  private MockResponse.Builder addDate(MockResponse.Builder response) {
    return response
        .setHeader(
            "Date",
            DateTimeFormatter.RFC_1123_DATE_TIME.format(clock.instant().atOffset(ZoneOffset.UTC)))
        .setHeader("Server", "mdbws");
  }

  private MockResponse.Builder addApiHeaders(MockResponse.Builder response) {
    return addDate(response)
        .setHeader("Referrer-Policy", "strict-origin-when-cross-origin")
        .setHeader("Strict-Transport-Security", "max-age=31536000; includeSubdomains;")
        .setHeader("X-Content-Type-Options", "nosniff")
        .setHeader("X-Envoy-Upstream-Service-Time", 1)
        .setHeader("X-Frame-Options", "DENY")
        .setHeader("X-Java-Method", "AtlasSimulator::dispatch")
        .setHeader("X-Java-Version", System.getProperty("java.version"))
        .setHeader("X-Mongodb-Service-Version", "gitHash=0; versionString=simulated")
        .setHeader("X-Permitted-Cross-Domain-Policies", "none");
  }

  private MockResponse.Builder enveloped(int status, String type, @Nullable JsonElement content) {
    // A status of 204 cannot have a body, which an envelope is.
    boolean always200 = envelopeHidesStatus || status == 204;
    return json(always200 ? 200 : status, type, envelope(status, content));
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

  private static JsonObject sorted(JsonObject object) {
    JsonMembers members = new JsonMembers();
    object.entrySet().forEach(member -> members.put(member.getKey(), member.getValue()));
    return members.toJson();
  }

  private static MockResponse.Builder json(int status, String type, JsonElement body) {
    return new MockResponse.Builder()
        .code(status)
        .setHeader("Content-Type", type)
        .body(COMPACT.toJson(body));
  }
}
