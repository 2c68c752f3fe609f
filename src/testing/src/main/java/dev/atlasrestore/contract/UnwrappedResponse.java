// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.contract;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A response without its envelope.
 *
 * @param status the status, from the envelope if there is one
 * @param content the JSON; a missing node if there is none
 */
record UnwrappedResponse(int status, JsonNode content) {
  boolean isSuccess() {
    return status / 100 == 2;
  }

  /** Returns the status and the error code, for messages. */
  String summary() {
    String code = content.path("errorCode").asText();
    return code.isEmpty() ? String.valueOf(status) : status + " " + code;
  }
}
