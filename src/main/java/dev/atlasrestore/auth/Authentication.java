// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.auth;

import java.time.InstantSource;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;

/**
 * Puts credentials to use for one service: the scheme's interceptor, which sends nothing to any
 * other scheme, host or port.
 */
public final class Authentication implements AutoCloseable {
  private final Interceptor interceptor;
  private final Runnable onClose;

  private Authentication(Interceptor interceptor, Runnable onClose) {
    this.interceptor = interceptor;
    this.onClose = onClose;
  }

  /**
   * Returns the authentication of calls to a service.
   *
   * @param credentials who calls
   * @param baseUrl the only place that the credentials go to
   * @param transport sends the requests for tokens
   * @param clock tells when a token is due for renewal
   * @param revokeOnClose whether closing gives the token of a service account back
   */
  public static Authentication of(
      Credentials credentials,
      HttpUrl baseUrl,
      OkHttpClient transport,
      InstantSource clock,
      boolean revokeOnClose) {
    return switch (credentials.kind()) {
      case ACCESS_TOKEN ->
          new Authentication(
              new OriginInterceptor(baseUrl, new BearerInterceptor(credentials::secret)), () -> {});
      case API_KEY ->
          new Authentication(
              new OriginInterceptor(baseUrl, new DigestInterceptor(credentials)), () -> {});
      case SERVICE_ACCOUNT -> {
        TokenEndpoint endpoint = new TokenEndpoint(credentials, baseUrl, transport);
        TokenCache tokens = new TokenCache(endpoint::fetch, clock);
        yield new Authentication(
            new OriginInterceptor(baseUrl, new TokenInterceptor(tokens)),
            () -> {
              if (revokeOnClose) {
                tokens.drop().ifPresent(endpoint::revoke);
              }
            });
      }
    };
  }

  /** Returns the interceptor that authenticates the calls of an OkHttp client. */
  public Interceptor interceptor() {
    return interceptor;
  }

  /** Gives the token back where that was asked for; a failure to do so is ignored. */
  @Override
  public void close() {
    onClose.run();
  }
}
