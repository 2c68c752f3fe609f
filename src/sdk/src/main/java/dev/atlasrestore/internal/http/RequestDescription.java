// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.internal.http;

import okhttp3.Request;

/**
 * Describes a request in messages: method and path, without the query, which may contain secrets.
 */
final class RequestDescription {
  private RequestDescription() {}

  static String of(Request request) {
    return request.method() + " " + request.url().encodedPath();
  }
}
