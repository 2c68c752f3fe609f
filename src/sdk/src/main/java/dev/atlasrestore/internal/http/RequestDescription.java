// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.internal.http;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okhttp3.Request;

/**
 * Describes a request in messages: method and path, without the query, which may contain secrets.
 */
final class RequestDescription {
  private static final Pattern VERSION = Pattern.compile("vnd\\.atlas\\.(\\d{4}-\\d{2}-\\d{2})");

  private RequestDescription() {}

  static String of(Request request) {
    return request.method() + " " + request.url().encodedPath();
  }

  /** Names a call together with the version of the API that it asked for, if it did. */
  static String withVersion(Request request) {
    Matcher version = VERSION.matcher(String.valueOf(request.header("Accept")));
    return of(request) + (version.find() ? ", which asked for version " + version.group(1) : "");
  }
}
