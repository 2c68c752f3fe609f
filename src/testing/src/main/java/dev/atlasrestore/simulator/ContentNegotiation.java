// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.simulator;

import dev.atlasrestore.http.Operation;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okhttp3.Headers;
import org.jspecify.annotations.Nullable;

/**
 * Negotiates versions like the service. The response has the version in which the resource last
 * changed, whatever later version was requested. An earlier version is rejected.
 */
final class ContentNegotiation {
  private static final Pattern VERSIONED =
      Pattern.compile("application/vnd\\.atlas\\.(\\d{4}-\\d{2}-\\d{2})\\+json");

  private ContentNegotiation() {}

  static String negotiate(Operation operation, Headers headers) {
    Matcher accepted = VERSIONED.matcher(String.valueOf(headers.get("Accept")));
    if (!accepted.find() || accepted.group(1).compareTo(operation.since()) < 0) {
      throw ApiErrorException.of(
          406,
          "INVALID_VERSION_DATE",
          "Accept must name a version from " + operation.since() + " on.");
    }
    return "application/vnd.atlas." + operation.since() + "+json;charset=utf-8";
  }

  static void checkBody(@Nullable String contentType) {
    String type = String.valueOf(contentType).replaceFirst(";.*", "").strip();
    if (!type.equals("application/json") && !VERSIONED.matcher(type).matches()) {
      throw ApiErrorException.of(
          415, "UNSUPPORTED_MEDIA_TYPE", "The body must be application/json.");
    }
  }
}
