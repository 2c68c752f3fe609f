// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.internal.auth;

import dev.atlasrestore.error.AtlasAuthenticationException;
import dev.atlasrestore.internal.http.AtlasIOException;
import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/** Sends an access token that the user supplies (RFC 6750). */
final class BearerInterceptor implements Interceptor {
  private final CredentialValues credentials;

  BearerInterceptor(CredentialValues credentials) {
    this.credentials = credentials;
  }

  @Override
  public Response intercept(Chain chain) throws IOException {
    return chain.proceed(authorized(chain.request(), token()));
  }

  static Request authorized(Request request, String token) {
    return request.newBuilder().header("Authorization", "Bearer " + token).build();
  }

  private String token() throws AtlasIOException {
    String value;
    try {
      value = credentials.secret().get();
    } catch (RuntimeException e) {
      throw failure("threw " + e.getClass().getName(), e);
    }
    if (value == null || value.isBlank() || !HeaderText.isSafe(value)) {
      throw failure("returned a blank token, or one that is not visible ASCII characters", null);
    }
    return value;
  }

  private static AtlasIOException failure(String problem, @Nullable RuntimeException cause) {
    return new AtlasIOException(
        new AtlasAuthenticationException("The supplier of access tokens " + problem, cause, false));
  }
}
