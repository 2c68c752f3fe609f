// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.internal.auth;

import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.Response;

/** Sends the token of a service account. If the service rejects it, it is renewed once. */
final class TokenInterceptor implements Interceptor {
  private final TokenCache tokens;

  TokenInterceptor(TokenCache tokens) {
    this.tokens = tokens;
  }

  @Override
  public Response intercept(Chain chain) throws IOException {
    String token = tokens.get();
    Response response = chain.proceed(BearerInterceptor.authorized(chain.request(), token));
    if (response.code() != 401) {
      return response;
    }
    // The service did not execute the call, so it is safe to send any call again.
    response.close();
    tokens.invalidate(token);
    return chain.proceed(BearerInterceptor.authorized(chain.request(), tokens.get()));
  }
}
