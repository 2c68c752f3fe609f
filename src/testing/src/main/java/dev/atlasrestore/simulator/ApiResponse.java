// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.simulator;

import com.google.gson.JsonElement;
import org.jspecify.annotations.Nullable;

/**
 * The response of an operation.
 *
 * @param status the HTTP status
 * @param body the JSON, or null if there is none
 */
record ApiResponse(int status, @Nullable JsonElement body) {
  static final ApiResponse NO_CONTENT = new ApiResponse(204, null);

  static ApiResponse ok(JsonElement body) {
    return new ApiResponse(200, body);
  }
}
