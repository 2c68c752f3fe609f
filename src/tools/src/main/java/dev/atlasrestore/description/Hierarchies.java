// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.description;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Lists the kinds of a type with a discriminator in a {@code oneOf}, as if the spec had one. */
final class Hierarchies implements Step {
  @Override
  public void apply(Description description) {
    ObjectNode named = Schemas.named(description);
    Map<String, List<String>> children = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> schema : named.properties()) {
      for (JsonNode part : schema.getValue().path("allOf")) {
        String parent = Schemas.name(part);
        if (parent != null && !parent.equals(schema.getKey())) {
          children.computeIfAbsent(parent, p -> new ArrayList<>()).add(schema.getKey());
        }
      }
    }
    for (Map.Entry<String, JsonNode> entry : named.properties()) {
      if (entry.getValue() instanceof ObjectNode schema && schema.has("discriminator")) {
        expand(schema, entry.getKey(), children);
      }
    }
  }

  private static void expand(ObjectNode schema, String name, Map<String, List<String>> children) {
    if (schema.has("oneOf") || schema.has("anyOf")) {
      return;
    }
    Set<String> kinds = new LinkedHashSet<>();
    collect(name, children, kinds);
    kinds.remove(name);
    if (kinds.isEmpty()) {
      schema.remove("discriminator");
      return;
    }
    ArrayNode choice = schema.putArray("oneOf");
    kinds.forEach(
        kind -> choice.addObject().put("$ref", "#/components/schemas/" + Description.escape(kind)));
  }

  private static void collect(String name, Map<String, List<String>> children, Set<String> kinds) {
    for (String child : children.getOrDefault(name, List.of())) {
      if (kinds.add(child)) {
        collect(child, children, kinds);
      }
    }
  }
}
