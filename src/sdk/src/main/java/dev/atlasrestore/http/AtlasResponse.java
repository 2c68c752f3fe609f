// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.http;

import dev.atlasrestore.error.RateLimit;
import okhttp3.Headers;

/**
 * A response of the API.
 *
 * @param value the value of the body; null for a call of {@link Void}
 * @param status the HTTP status; if there is an envelope, the status in the envelope
 * @param headers the headers
 * @param rateLimit the rate limit after the call
 */
public record AtlasResponse<T>(T value, int status, Headers headers, RateLimit rateLimit) {
  /** Returns all components except the headers, which are long. */
  @Override
  public String toString() {
    return "AtlasResponse{status=" + status + ", value=" + value + ", rateLimit=" + rateLimit + "}";
  }
}
