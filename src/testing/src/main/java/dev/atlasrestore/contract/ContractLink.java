// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A link in the spec: how a response provides the parameters of another operation. */
final class ContractLink {
  private static final String PATH = "$request.path.";
  private static final String BODY = "$response.body#";

  private final JsonNode node;

  ContractLink(JsonNode node) {
    this.node = node;
  }

  /** Returns the id of the target operation. */
  String target() {
    return node.path("operationId").asText();
  }

  /**
   * Returns the parameters of the target, or empty if the response lacks one of them.
   *
   * @param request the path variables of the request
   */
  Optional<Map<String, String>> parameters(Map<String, String> request, JsonNode body) {
    Map<String, String> parameters = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> parameter : node.path("parameters").properties()) {
      String value = value(parameter.getValue().asText(), request, body);
      if (value == null) {
        return Optional.empty();
      }
      parameters.put(parameter.getKey(), value);
    }
    return Optional.of(parameters);
  }

  private static @Nullable String value(
      String expression, Map<String, String> request, JsonNode body) {
    if (expression.startsWith(PATH)) {
      return request.get(expression.substring(PATH.length()));
    }
    if (expression.startsWith(BODY)) {
      return body.at(expression.substring(BODY.length())).textValue();
    }
    throw new IllegalStateException("The spec has an unsupported link: " + expression);
  }
}
