// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.http;

import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/** Sends the user agent, and asks for the API version that the client is set to. */
public final class HeadersInterceptor implements Interceptor {
  private final String userAgent;
  private final String apiVersion;

  /** Sends the user agent and asks for the version, a date such as {@code 2025-03-12}. */
  public HeadersInterceptor(String userAgent, String apiVersion) {
    this.userAgent = userAgent;
    this.apiVersion = apiVersion;
  }

  @Override
  public Response intercept(Chain chain) throws IOException {
    Request.Builder request = chain.request().newBuilder().header("User-Agent", userAgent);
    String accept = chain.request().header("Accept");
    if (accept != null) {
      request.header("Accept", accept.replace(AtlasApi.API_VERSION, apiVersion));
    }
    return chain.proceed(request.build());
  }

  /** Returns the user agent of the SDK, with a suffix unless it is null. */
  public static String userAgent(@Nullable String suffix) {
    String version = HeadersInterceptor.class.getPackage().getImplementationVersion();
    String agent =
        "atlas-restore-sdk/"
            + (version == null ? "dev" : version)
            + " (Java/"
            + Runtime.version().feature()
            + ")";
    return suffix == null ? agent : agent + " " + suffix;
  }
}
