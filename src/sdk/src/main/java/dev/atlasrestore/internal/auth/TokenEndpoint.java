// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.internal.auth;

import com.google.gson.JsonParseException;
import com.google.gson.stream.MalformedJsonException;
import dev.atlasrestore.error.AtlasAuthenticationException;
import dev.atlasrestore.http.AtlasApi;
import dev.atlasrestore.internal.http.AtlasIOException;
import dev.atlasrestore.internal.http.ConnectionProblem;
import dev.atlasrestore.internal.redaction.RedactedCause;
import dev.atlasrestore.model.ModelAdapters;
import dev.atlasrestore.model.OAuthToken;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import okhttp3.FormBody;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/** Exchanges client credentials for a token (RFC 6749, section 4.4) and revokes it (RFC 7009). */
final class TokenEndpoint {
  private static final long BODY_LIMIT = 64 << 10;
  private static final Duration DEFAULT_LIFETIME = Duration.ofMinutes(10);

  /** A token lives for an hour; whatever an answer says, none is kept for longer than a day. */
  private static final Duration MAX_LIFETIME = Duration.ofDays(1);

  /** Servers take 8 KiB of headers. */
  private static final int MAX_TOKEN_LENGTH = 8 << 10;

  private final CredentialValues credentials;
  private final HttpUrl baseUrl;
  private final OkHttpClient transport;
  private final EchoInterceptor echo;

  /** A fresh token and how long it lives. */
  record FetchedToken(String value, Duration lifetime) {}

  TokenEndpoint(
      CredentialValues credentials, HttpUrl baseUrl, OkHttpClient transport, EchoInterceptor echo) {
    this.echo = echo;
    this.credentials = credentials;
    this.baseUrl = baseUrl;
    this.transport = transport;
  }

  FetchedToken fetch(Instant now) throws IOException {
    FormBody form = new FormBody.Builder().add("grant_type", "client_credentials").build();
    try (Response response = send(form)) {
      if (!response.isSuccessful()) {
        throw new AtlasIOException(new TokenRefusalReader(now).read(response));
      }
      OAuthToken token = parse(response);
      return new FetchedToken(token.getAccessToken(), lifetime(token.getExpiresIn()));
    }
  }

  private static Duration lifetime(@Nullable Long seconds) {
    if (seconds == null || seconds <= 0) {
      return DEFAULT_LIFETIME;
    }
    return Duration.ofSeconds(Math.min(seconds, MAX_LIFETIME.toSeconds()));
  }

  private Response send(FormBody form) throws AtlasIOException {
    try {
      try (Response response = transport.newCall(request(AtlasApi.TOKEN_PATH, form)).execute()) {
        // A page of a gateway may have the client secret in it.
        Response clean = echo.clean(response);
        return echo.clean(clean.newBuilder().body(clean.peekBody(BODY_LIMIT)).build());
      }
    } catch (IOException e) {
      String remedy = ConnectionProblem.remedy(e);
      throw new AtlasIOException(
          new AtlasAuthenticationException(
              "The token endpoint gave no answer, so the call was not sent: "
                  + RedactedCause.of(e)
                  + (remedy == null ? "" : "; " + remedy),
              e,
              remedy == null));
    }
  }

  /** Revokes a token. If that fails, the token expires by itself. */
  void revoke(String token) {
    FormBody form = new FormBody.Builder().add("token", token).build();
    try {
      transport.newCall(request(AtlasApi.REVOCATION_PATH, form)).execute().close();
    } catch (IOException e) {
      System.getLogger(TokenEndpoint.class.getName())
          .log(System.Logger.Level.DEBUG, "The token was not revoked: {0}", RedactedCause.of(e));
    }
  }

  private Request request(String path, FormBody form) {
    HttpUrl url = baseUrl.newBuilder().addPathSegments(path.substring(1)).build();
    return new Request.Builder()
        .url(url)
        .header("Accept", "application/json")
        .header(
            "Authorization",
            okhttp3.Credentials.basic(credentials.id(), credentials.secret().get()))
        .post(form)
        .build();
  }

  // Messages contain no part of the body, because it may contain a token.
  private static OAuthToken parse(Response response) throws AtlasIOException {
    OAuthToken token;
    try {
      token = ModelAdapters.ofOAuthToken().fromJson(response.peekBody(BODY_LIMIT).string());
    } catch (MalformedJsonException e) {
      throw noToken(response.header("Content-Type"));
    } catch (IOException e) {
      // Gson throws an IOException for truncated JSON too.
      throw failure("The response of the token endpoint was truncated", true);
    } catch (JsonParseException | IllegalStateException | NumberFormatException e) {
      throw noToken(response.header("Content-Type"));
    }
    if (token == null
        || token.getAccessToken().isEmpty()
        || token.getAccessToken().length() > MAX_TOKEN_LENGTH
        || !HeaderText.isSafe(token.getAccessToken())) {
      throw noToken(response.header("Content-Type"));
    }
    return token;
  }

  private static AtlasIOException noToken(@Nullable String type) {
    return failure(
        "The token endpoint answered what is no token"
            + (type == null ? "" : " (" + type + ")")
            + ": check baseUrl, and whether a proxy on the way answers in its place",
        false);
  }

  private static AtlasIOException failure(String message, boolean isTransient) {
    return new AtlasIOException(new AtlasAuthenticationException(message, null, isTransient));
  }
}
