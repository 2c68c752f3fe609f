// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.internal.http;

import dev.atlasrestore.http.AtlasApi;
import java.io.IOException;
import java.util.Objects;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/** Adds the user agent, and requests the configured API version. */
public final class HeadersInterceptor implements Interceptor {
  private final String userAgent;
  private final String apiVersion;

  /** Creates an interceptor for a user agent and an API version, such as {@code 2025-03-12}. */
  public HeadersInterceptor(String userAgent, String apiVersion) {
    this.userAgent = userAgent;
    this.apiVersion = apiVersion;
  }

  @Override
  public Response intercept(Chain chain) throws IOException {
    Request request = chain.request();
    String accept = accept(request.header("Accept"));
    Request.Builder completed = request.newBuilder().header("User-Agent", userAgent);
    if (accept != null) {
      completed.header("Accept", accept);
    }
    return chain.proceed(completed.build());
  }

  void addTo(Request.Builder request, @Nullable String accept) {
    request.addHeader("User-Agent", userAgent);
    if (accept != null) {
      request.addHeader("Accept", Objects.requireNonNull(accept(accept)));
    }
  }

  private @Nullable String accept(@Nullable String accept) {
    return accept == null || apiVersion.equals(AtlasApi.API_VERSION)
        ? accept
        : accept.replace(AtlasApi.API_VERSION, apiVersion);
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
