// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.internal.auth;

import com.google.gson.JsonParseException;
import dev.atlasrestore.error.AtlasAuthenticationException;
import dev.atlasrestore.http.AtlasApi;
import dev.atlasrestore.internal.http.AtlasIOException;
import dev.atlasrestore.model.ModelAdapters;
import dev.atlasrestore.model.OAuthToken;
import java.io.IOException;
import java.time.Duration;
import okhttp3.FormBody;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/** Exchanges client credentials for a token (RFC 6749, section 4.4) and revokes it (RFC 7009). */
final class TokenEndpoint {
  private static final long BODY_LIMIT = 64 << 10;
  private static final Duration DEFAULT_LIFETIME = Duration.ofMinutes(10);

  private final CredentialValues credentials;
  private final HttpUrl baseUrl;
  private final OkHttpClient transport;

  TokenEndpoint(CredentialValues credentials, HttpUrl baseUrl, OkHttpClient transport) {
    this.credentials = credentials;
    this.baseUrl = baseUrl;
    this.transport = transport;
  }

  TokenCache.FetchedToken fetch() throws IOException {
    FormBody form = new FormBody.Builder().add("grant_type", "client_credentials").build();
    try (Response response = send(form)) {
      if (!response.isSuccessful()) {
        throw rejection(response.code());
      }
      OAuthToken token = parse(response);
      Long lifetime = token.getExpiresIn();
      return new TokenCache.FetchedToken(
          token.getAccessToken(),
          lifetime == null ? DEFAULT_LIFETIME : Duration.ofSeconds(lifetime));
    }
  }

  private Response send(FormBody form) throws AtlasIOException {
    try {
      return transport.newCall(request(AtlasApi.TOKEN_PATH, form)).execute();
    } catch (IOException e) {
      throw new AtlasIOException(
          new AtlasAuthenticationException(
              "The token endpoint did not respond, so the call was not sent: " + e, e, true));
    }
  }

  /** Revokes a token. If that fails, the token expires by itself. */
  void revoke(String token) {
    FormBody form = new FormBody.Builder().add("token", token).build();
    try {
      transport.newCall(request(AtlasApi.REVOCATION_PATH, form)).execute().close();
    } catch (IOException e) {
      System.getLogger(TokenEndpoint.class.getName())
          .log(System.Logger.Level.DEBUG, "The token was not revoked: {0}", e.toString());
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
    } catch (IOException e) {
      // Gson throws an IOException for truncated JSON too.
      throw failure("The response of the token endpoint was truncated", true);
    } catch (JsonParseException | IllegalStateException | NumberFormatException e) {
      throw failure("The response of the token endpoint is not a token", false);
    }
    if (token == null || !HeaderText.isSafe(token.getAccessToken())) {
      throw failure("The response of the token endpoint is not a token", false);
    }
    return token;
  }

  private static AtlasIOException rejection(int status) {
    String remedy =
        switch (status) {
          case 400, 401, 403 -> "check the client id and the client secret of the service account";
          case 429 -> "wait before asking for another token";
          default -> "check baseUrl, or try again later";
        };
    return failure(
        "The token endpoint responded with status " + status + ": " + remedy,
        status == 429 || status >= 500);
  }

  private static AtlasIOException failure(String message, boolean isTransient) {
    return new AtlasIOException(new AtlasAuthenticationException(message, null, isTransient));
  }
}
