// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.internal.http;

import java.io.IOException;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;

/** Requests the envelope. Runs before authentication, because a digest covers the query. */
public final class EnvelopeRequestInterceptor implements Interceptor {
  static final String PARAMETER = "envelope";

  /** Creates the interceptor. */
  public EnvelopeRequestInterceptor() {}

  @Override
  public Response intercept(Chain chain) throws IOException {
    Request request = chain.request();
    HttpUrl url = request.url().newBuilder().setQueryParameter(PARAMETER, "true").build();
    return chain.proceed(request.newBuilder().url(url).build());
  }
}
