// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.contract;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What an exchange says, without its envelope.
 *
 * @param status the status, which an envelope may tell in place of HTTP
 * @param content the JSON; a missing node when there is none
 */
record UnwrappedResponse(int status, JsonNode content) {
  boolean isSuccess() {
    return status / 100 == 2;
  }

  /** Returns the status and what the service says of an error, for people. */
  String summary() {
    String code = content.path("errorCode").asText();
    return code.isEmpty() ? String.valueOf(status) : status + " " + code;
  }
}
