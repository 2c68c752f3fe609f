// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore;

import dev.atlasrestore.http.AtlasApi;
import dev.atlasrestore.internal.http.SecureUrl;
import okhttp3.HttpUrl;

/** Checks that a base URL is safe for credentials. */
final class BaseUrl {
  private static final String API_PARENT =
      AtlasApi.API_PATH.substring(0, AtlasApi.API_PATH.lastIndexOf('/') + 1);

  private BaseUrl() {}

  static HttpUrl parse(String text) {
    HttpUrl url = HttpUrl.parse(text);
    if (url == null) {
      throw invalid("must be an http or https URL");
    }
    if (!url.username().isEmpty() || !url.password().isEmpty()) {
      throw invalid("must not carry credentials; use credentials(…)");
    }
    if (url.query() != null || url.fragment() != null) {
      throw invalid("must not have a query or a fragment");
    }
    if (!SecureUrl.isSecure(url)) {
      throw invalid("must begin with https://; plain http is allowed to a loopback address only");
    }
    return withoutApiPath(url);
  }

  /** Takes off the path of the API, with which people copy the URL, and ends it with a slash. */
  private static HttpUrl withoutApiPath(HttpUrl url) {
    String path = url.encodedPath().endsWith("/") ? url.encodedPath() : url.encodedPath() + "/";
    String apiPath = AtlasApi.API_PATH + "/";
    String base =
        path.endsWith(apiPath) ? path.substring(0, path.length() - apiPath.length() + 1) : path;
    if (base.contains(API_PARENT)) {
      throw invalid(
          "must be where the service is, such as "
              + AtlasApi.BASE_URL
              + "/, without a path of its API but "
              + AtlasApi.API_PATH);
    }
    return url.newBuilder().encodedPath(base).build();
  }

  // The message leaves out the URL because it may contain a password.
  private static IllegalArgumentException invalid(String problem) {
    return new IllegalArgumentException("baseUrl " + problem);
  }
}
