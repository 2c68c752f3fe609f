// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.description;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/**
 * Gives each schema that a reference means a name under {@code components}, and refuses references
 * to nothing and to other files.
 */
final class ReferenceTargets implements Step {
  private static final String SCHEMAS = "#/components/schemas/";

  @Override
  public void apply(Description description) {
    ObjectNode named = Schemas.named(description);
    Map<String, String> moved = new HashMap<>();
    Deque<ObjectNode> open = new ArrayDeque<>(Schemas.outer(description));
    while (!open.isEmpty()) {
      ObjectNode schema = open.pop();
      open.addAll(Schemas.inner(schema));
      JsonNode reference = schema.get("$ref");
      if (reference == null) {
        continue;
      }
      String text = reference.asText();
      ObjectNode target = target(description, text);
      if (target == null) {
        boolean inside = text.startsWith("#");
        description.refuse(
            schema,
            "$ref",
            inside ? "reference to nothing" : "reference to another file",
            inside ? "name a schema that is there" : "put the schema under components: " + text);
        schema.removeAll();
      } else if (!text.startsWith(SCHEMAS) || text.indexOf('/', SCHEMAS.length()) >= 0) {
        String name = moved.computeIfAbsent(text, t -> move(description, named, t, target, open));
        schema.put("$ref", SCHEMAS + name);
      } else {
        schema.put("$ref", SCHEMAS + Description.escape(Schemas.name(decoded(schema, text))));
      }
    }
  }

  private static JsonNode decoded(ObjectNode schema, String text) {
    return text.contains("%")
        ? schema
            .objectNode()
            .put(
                "$ref",
                java.net.URLDecoder.decode(
                    text.replace("+", "%2B"), java.nio.charset.StandardCharsets.UTF_8))
        : schema;
  }

  private static ObjectNode target(Description description, String reference) {
    try {
      return description.target(reference);
    } catch (NumberFormatException e) {
      return null;
    }
  }

  private static boolean isTaken(ObjectNode named, String name) {
    return named.properties().stream().anyMatch(e -> e.getKey().equalsIgnoreCase(name));
  }

  private static String move(
      Description description,
      ObjectNode named,
      String reference,
      ObjectNode target,
      Deque<ObjectNode> open) {
    String last = reference.substring(reference.lastIndexOf('/') + 1).replaceAll("\\W", "");
    boolean odd = last.isEmpty() || Character.isDigit(last.charAt(0));
    String base = odd ? "Inner" + last : last;
    String name = base;
    for (int i = 2; isTaken(named, name); i++) {
      name = base + "N" + i;
    }
    ObjectNode copy = description.copy(target);
    named.set(name, copy);
    open.add(copy);
    return name;
  }
}
