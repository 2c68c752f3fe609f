// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.internal.auth;

import java.io.IOException;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.Response;

/** Applies an authentication scheme to calls to one origin only. */
final class OriginInterceptor implements Interceptor {
  private final HttpUrl origin;
  private final Interceptor scheme;

  OriginInterceptor(HttpUrl origin, Interceptor scheme) {
    this.origin = origin;
    this.scheme = scheme;
  }

  @Override
  public Response intercept(Chain chain) throws IOException {
    HttpUrl url = chain.request().url();
    boolean same =
        url.scheme().equals(origin.scheme())
            && url.host().equals(origin.host())
            && url.port() == origin.port();
    return same ? scheme.intercept(chain) : chain.proceed(chain.request());
  }
}
