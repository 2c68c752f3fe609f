// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.internal.http;

import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.Response;

/**
 * Lets each request have a connection of its own, which nobody can have closed in the meantime:
 * together with a pool that keeps none, since the parts of one call, such as a digest challenge and
 * its answer, would share one all the same.
 */
public final class FreshConnectionInterceptor implements Interceptor {
  /** Creates the interceptor. */
  public FreshConnectionInterceptor() {}

  @Override
  public Response intercept(Chain chain) throws IOException {
    return chain.proceed(chain.request().newBuilder().header("Connection", "close").build());
  }
}
