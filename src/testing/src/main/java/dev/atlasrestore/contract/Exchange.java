// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.contract;

import okhttp3.Headers;

/**
 * A request and its response, as transferred.
 *
 * @param method the HTTP method
 * @param path the path of the URL, encoded
 * @param authenticated whether the request had credentials
 * @param status the HTTP status
 * @param headers the headers of the response
 * @param body the body of the response; empty if there was none
 */
record Exchange(
    String method, String path, boolean authenticated, int status, Headers headers, String body) {
  /** Returns the media type of the body without parameters; empty if there is none. */
  String mediaType() {
    String type = headers.get("Content-Type");
    return type == null ? "" : type.split(";", 2)[0].strip();
  }

  /** Omits values that may be secret. */
  @Override
  public String toString() {
    return "Exchange[" + method + " " + path + ", status=" + status + "]";
  }
}
