// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.description;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Removes what no client sends or reads as a value: what a service sends on its own, links,
 * examples, and headers of answers, which are texts. Parts of operations that other operations
 * refer to are copied.
 */
final class Unread implements Step {
  private static final Set<String> READ =
      Set.of("schemas", "parameters", "requestBodies", "responses", "securitySchemes", "pathItems");

  @Override
  public void apply(Description description) {
    ObjectNode root = description.root();
    root.remove(List.of("webhooks", "jsonSchemaDialect"));
    if (root.get("info") instanceof ObjectNode info) {
      info.remove("summary");
    }
    if (root.get("components") instanceof ObjectNode components) {
      components.retain(
          components.properties().stream()
              .map(Map.Entry::getKey)
              .filter(name -> READ.contains(name) || name.startsWith("x-"))
              .toList());
      components.path("responses").forEach(Unread::response);
    }
    for (ObjectNode operation : Schemas.operations(description)) {
      operation.remove("callbacks");
      copied(description, operation, "requestBody");
      if (operation.get("responses") instanceof ObjectNode responses) {
        for (String status : responses.properties().stream().map(Map.Entry::getKey).toList()) {
          copied(description, responses, status);
        }
        responses.forEach(Unread::response);
      }
      parameters(description, operation.get("parameters"));
    }
    root.path("paths").forEach(path -> parameters(description, path.get("parameters")));
  }

  private static void response(JsonNode response) {
    if (response instanceof ObjectNode object) {
      object.remove(List.of("headers", "links"));
    }
  }

  private static void parameters(Description description, JsonNode list) {
    if (list instanceof ArrayNode parameters) {
      for (int i = 0; i < parameters.size(); i++) {
        ObjectNode target = elsewhere(description, parameters.get(i));
        if (target != null) {
          parameters.set(i, description.copy(target));
        }
      }
    }
  }

  private static void copied(Description description, ObjectNode holder, String name) {
    ObjectNode target = elsewhere(description, holder.path(name));
    if (target != null) {
      holder.set(name, description.copy(target));
    }
  }

  /** Returns what a reference to a place outside of the components means, or null. */
  private static ObjectNode elsewhere(Description description, JsonNode node) {
    String reference = node.path("$ref").asText("");
    return reference.startsWith("#/") && !reference.startsWith("#/components/")
        ? description.target(reference)
        : null;
  }
}
