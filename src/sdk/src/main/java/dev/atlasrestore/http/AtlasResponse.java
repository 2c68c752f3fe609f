// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.http;

import dev.atlasrestore.error.RateLimit;
import okhttp3.Headers;

/**
 * An answer of the API.
 *
 * @param value what it says; null for a call of {@link Void}
 * @param status the HTTP status; within an envelope, the one that the envelope tells
 * @param headers the headers
 * @param rateLimit the rate limit after the call
 */
public record AtlasResponse<T>(T value, int status, Headers headers, RateLimit rateLimit) {
  /** Returns the parts without the headers, which are long. */
  @Override
  public String toString() {
    return "AtlasResponse{status=" + status + ", value=" + value + ", rateLimit=" + rateLimit + "}";
  }
}
