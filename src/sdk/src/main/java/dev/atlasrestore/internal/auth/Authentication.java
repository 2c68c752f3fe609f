// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.internal.auth;

import dev.atlasrestore.http.TimeSource;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/**
 * Authenticates calls to one service with credentials. Nothing is added to calls to any other
 * origin.
 */
public final class Authentication implements AutoCloseable {
  private final Interceptor interceptor;
  private final Interceptor echoInterceptor;
  private final @Nullable Runnable onClose;

  private Authentication(
      Interceptor interceptor, Interceptor echoInterceptor, @Nullable Runnable onClose) {
    this.interceptor = interceptor;
    this.echoInterceptor = echoInterceptor;
    this.onClose = onClose;
  }

  /**
   * Returns the authentication for a service.
   *
   * @param credentials the credentials
   * @param baseUrl the only URL that receives the credentials
   * @param transport sends the requests for tokens
   * @param time the clock for the renewal of tokens
   * @param revokeOnClose whether {@link #close} revokes the token of a service account
   */
  public static Authentication of(
      CredentialValues credentials,
      HttpUrl baseUrl,
      OkHttpClient transport,
      TimeSource time,
      boolean revokeOnClose) {
    EchoInterceptor echo = new EchoInterceptor(credentials);
    return switch (credentials.scheme()) {
      case ACCESS_TOKEN -> of(baseUrl, new BearerInterceptor(credentials), echo, null);
      case API_KEY -> of(baseUrl, new DigestInterceptor(credentials), echo, null);
      case SERVICE_ACCOUNT -> {
        TokenEndpoint endpoint = new TokenEndpoint(credentials, baseUrl, transport, echo);
        TokenCache tokens = new TokenCache(endpoint, time);
        yield of(
            baseUrl,
            new TokenInterceptor(tokens),
            echo,
            revokeOnClose ? () -> tokens.remove().ifPresent(endpoint::revoke) : null);
      }
    };
  }

  private static Authentication of(
      HttpUrl baseUrl, Interceptor scheme, Interceptor echo, @Nullable Runnable onClose) {
    return new Authentication(new OriginInterceptor(baseUrl, scheme), echo, onClose);
  }

  /** Returns the interceptor for OkHttp. */
  public Interceptor interceptor() {
    return interceptor;
  }

  /**
   * Returns the interceptor that takes the credentials out of answers: out of the headers, and out
   * of a body that is in memory already.
   */
  public Interceptor echoInterceptor() {
    return echoInterceptor;
  }

  /** Revokes the token if configured. Failures are ignored. */
  @Override
  public void close() {
    if (onClose != null) {
      onClose.run();
    }
  }
}
