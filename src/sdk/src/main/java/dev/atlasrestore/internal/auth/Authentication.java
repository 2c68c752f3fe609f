// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.internal.auth;

import dev.atlasrestore.http.TimeSource;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/**
 * Puts credentials to use for one service: the scheme's interceptor, which sends nothing to any
 * other scheme, host or port.
 */
public final class Authentication implements AutoCloseable {
  private final Interceptor interceptor;
  private final @Nullable Runnable onClose;

  private Authentication(Interceptor interceptor, @Nullable Runnable onClose) {
    this.interceptor = interceptor;
    this.onClose = onClose;
  }

  /**
   * Returns the authentication of calls to a service.
   *
   * @param credentials who calls
   * @param baseUrl the only place that the credentials go to
   * @param transport sends the requests for tokens
   * @param time tells when a token is due for renewal
   * @param revokeOnClose whether closing gives the token of a service account back
   */
  public static Authentication of(
      CredentialValues credentials,
      HttpUrl baseUrl,
      OkHttpClient transport,
      TimeSource time,
      boolean revokeOnClose) {
    return switch (credentials.scheme()) {
      case ACCESS_TOKEN -> of(baseUrl, new BearerInterceptor(credentials), null);
      case API_KEY -> of(baseUrl, new DigestInterceptor(credentials), null);
      case SERVICE_ACCOUNT -> {
        TokenEndpoint endpoint = new TokenEndpoint(credentials, baseUrl, transport);
        TokenCache tokens = new TokenCache(endpoint, time);
        yield of(
            baseUrl,
            new TokenInterceptor(tokens),
            revokeOnClose ? () -> tokens.remove().ifPresent(endpoint::revoke) : null);
      }
    };
  }

  private static Authentication of(
      HttpUrl baseUrl, Interceptor scheme, @Nullable Runnable onClose) {
    return new Authentication(new OriginInterceptor(baseUrl, scheme), onClose);
  }

  /** Returns the interceptor that authenticates the calls of an OkHttp client. */
  public Interceptor interceptor() {
    return interceptor;
  }

  /** Gives the token back where that was asked for; a failure to do so is ignored. */
  @Override
  public void close() {
    if (onClose != null) {
      onClose.run();
    }
  }
}
