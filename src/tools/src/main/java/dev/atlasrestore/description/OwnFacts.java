// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.description;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Removes vendor extensions of others that are named as the facts that the steps write. */
final class OwnFacts implements Step {
  /** What a spec says itself, as the head of ours documents. */
  private static final Set<String> OF_THE_SPEC =
      Set.of(
          "x-accept",
          "x-client-managed",
          "x-epoch-seconds",
          "x-factories",
          "x-member-rules",
          "x-past-seconds",
          "x-redact",
          "x-repeatable",
          "x-roles",
          "x-short-form",
          "x-since",
          "x-upstream-name",
          "x-upstream-operation-id");

  @Override
  public void apply(Description description) {
    Schemas.visit(description, OwnFacts::clean);
    JsonNode root = description.root();
    for (ObjectNode operation : Schemas.operations(description)) {
      clean(operation);
      operation.path("parameters").forEach(OwnFacts::clean);
      clean(operation.path("requestBody"));
    }
    root.path("paths").forEach(path -> path.path("parameters").forEach(OwnFacts::clean));
    for (String kind : List.of("parameters", "requestBodies", "responses")) {
      root.path("components").path(kind).forEach(OwnFacts::clean);
    }
  }

  private static void clean(JsonNode node) {
    if (node instanceof ObjectNode object) {
      object.remove(
          object.properties().stream()
              .map(Map.Entry::getKey)
              .filter(name -> name.startsWith("x-") && !OF_THE_SPEC.contains(name))
              .toList());
    }
  }
}
