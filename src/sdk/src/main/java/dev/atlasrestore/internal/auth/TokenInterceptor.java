// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.internal.auth;

import dev.atlasrestore.error.ErrorCode;
import dev.atlasrestore.internal.http.ResponseErrorCode;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import okhttp3.Interceptor;
import okhttp3.Response;

/**
 * Sends the token of a service account. One that is refused as a token is renewed once; a call that
 * is refused for what its caller may do keeps the token, which others need.
 */
final class TokenInterceptor implements Interceptor {
  private final TokenCache tokens;

  TokenInterceptor(TokenCache tokens) {
    this.tokens = tokens;
  }

  @Override
  public Response intercept(Chain chain) throws IOException {
    Token token = tokens.get();
    Response response = chain.proceed(BearerInterceptor.authorized(chain.request(), token.value()));
    if (response.code() != 401) {
      token.markAccepted();
      return response;
    }
    Optional<Token> renewed = refusesToken(response) ? tokens.replace(token) : Optional.empty();
    if (renewed.isEmpty()) {
      return response;
    }
    // The service did not execute the call, so it is safe to send any call again.
    response.close();
    return chain.proceed(BearerInterceptor.authorized(chain.request(), renewed.get().value()));
  }

  private static boolean refusesToken(Response response) {
    for (String challenge : response.headers("WWW-Authenticate")) {
      String text = challenge.toLowerCase(Locale.ROOT);
      if (text.contains("invalid_token")) {
        return true;
      }
      if (text.contains("insufficient_scope")) {
        return false;
      }
    }
    Optional<ErrorCode> code = ResponseErrorCode.of(response);
    return code.isEmpty() || code.get().refusesCredentials() || code.get().known().isEmpty();
  }
}
