// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore;

import dev.atlasrestore.internal.http.SecureUrl;
import okhttp3.HttpUrl;

/** Checks that a base URL is safe for credentials. */
final class BaseUrl {
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
    return url.encodedPath().endsWith("/") ? url : url.newBuilder().addPathSegment("").build();
  }

  // The message leaves out the URL because it may contain a password.
  private static IllegalArgumentException invalid(String problem) {
    return new IllegalArgumentException("baseUrl " + problem);
  }
}
