// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.contract;

import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;

/**
 * Removes the spaces between the parameters of a digest. RFC 7616 allows them, but Prism 5.16
 * cannot parse them.
 */
final class CompactDigest implements Interceptor {
  private static final String SCHEME = "Digest ";

  @Override
  public Response intercept(Chain chain) throws IOException {
    Request request = chain.request();
    String authorization = request.header("Authorization");
    if (authorization == null || !authorization.startsWith(SCHEME)) {
      return chain.proceed(request);
    }
    String compact = SCHEME + authorization.substring(SCHEME.length()).replace(" ", "");
    return chain.proceed(request.newBuilder().header("Authorization", compact).build());
  }
}
