// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.description;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Writes a {@code oneOf} or an {@code anyOf} without it where one type has all its values. */
final class SimpleUnions implements Step {
  @Override
  public void apply(Description description) {
    Schemas.visit(
        description,
        schema -> {
          for (String keyword : List.of("oneOf", "anyOf")) {
            if (schema.get(keyword) instanceof ArrayNode choice) {
              simplify(description, schema, keyword, choice);
            }
          }
        });
  }

  private static void simplify(
      Description description, ObjectNode schema, String keyword, ArrayNode choice) {
    Set<JsonNode> alternatives = new LinkedHashSet<>();
    for (JsonNode alternative : choice) {
      if (isNull(alternative)) {
        schema.put("nullable", true);
      } else {
        alternatives.add(alternative);
      }
    }
    choice.removeAll().addAll(alternatives);
    if (!schema.has("properties") && !schema.has("additionalProperties")) {
      removeObject(description, schema, choice);
    }
    if (schema.has("discriminator")) {
      return;
    }
    if (!choice.isEmpty() && requireOnly(choice)) {
      requireGroups(description, schema, keyword, choice);
    } else if (choice.size() == 1) {
      schema.remove(keyword);
      schema.withArray("allOf").add(choice.get(0));
    } else if (!choice.isEmpty()) {
      mergeScalars(description, schema, keyword, choice);
    }
  }

  /** The alternatives say what the type is, also where the generator of a description has not. */
  private static void removeObject(Description description, ObjectNode schema, ArrayNode choice) {
    boolean object = schema.path("type").asText().equals("object");
    for (JsonNode alternative : choice) {
      String type = type(resolved(description, alternative));
      object &= !type.isEmpty() && !type.equals("object");
    }
    if (object) {
      schema.remove("type");
    }
  }

  private static boolean isNull(JsonNode alternative) {
    return alternative.has("x-only-null")
        || alternative.path("enum").size() == 1 && alternative.path("enum").get(0).isNull();
  }

  private static boolean requireOnly(ArrayNode choice) {
    for (JsonNode alternative : choice) {
      for (Map.Entry<String, JsonNode> keyword : alternative.properties()) {
        boolean harmless =
            keyword.getKey().equals("required")
                || keyword.getKey().equals("type") && keyword.getValue().asText().equals("object")
                || Dialect.ANNOTATIONS.contains(keyword.getKey());
        if (!harmless) {
          return false;
        }
      }
      if (!alternative.has("required")) {
        return false;
      }
    }
    return true;
  }

  private static void requireGroups(
      Description description, ObjectNode schema, String keyword, ArrayNode choice) {
    if (schema.has("x-required-groups")) {
      description.refuse(
          schema, keyword, "anyOf beside oneOf", "write one of them, and require the rest");
      return;
    }
    schema.remove(keyword);
    ArrayNode groups = schema.putArray("x-required-groups");
    choice.forEach(alternative -> groups.add(alternative.get("required")));
    schema.put("x-required-exactly-one", keyword.equals("oneOf"));
  }

  /** Texts that are free or of an enum, and numbers without limits, have one type in common. */
  private static void mergeScalars(
      Description description, ObjectNode schema, String keyword, ArrayNode choice) {
    Set<JsonNode> values = new LinkedHashSet<>();
    Set<String> types = new LinkedHashSet<>();
    boolean free = false;
    for (JsonNode alternative : choice) {
      JsonNode resolved = resolved(description, alternative);
      if (!isSimple(resolved)) {
        return;
      }
      JsonNode listed = resolved.path("enum");
      listed.forEach(values::add);
      free |= listed.isMissingNode();
      types.add(type(resolved));
    }
    String type = types.size() == 1 ? types.iterator().next() : "number";
    boolean numbers = Set.of("integer", "number").containsAll(types);
    if (types.size() > 1 && !numbers || type.equals("boolean") || numbers && !values.isEmpty()) {
      return;
    }
    schema.remove(keyword);
    schema.put("type", type);
    if (!values.isEmpty()) {
      List<JsonNode> all = new ArrayList<>(values);
      schema.putArray("enum").addAll(all);
    }
  }

  private static String type(JsonNode schema) {
    String type = schema.path("type").asText();
    return type.isEmpty() && schema.path("enum").path(0).isTextual() ? "string" : type;
  }

  private static JsonNode resolved(Description description, JsonNode alternative) {
    JsonNode found = alternative;
    for (int i = 0; i < 20 && Schemas.name(found) != null; i++) {
      found = Schemas.named(description).path(Schemas.name(found));
    }
    return found;
  }

  private static boolean isSimple(JsonNode schema) {
    if (!Set.of("string", "integer", "number").contains(type(schema))) {
      return false;
    }
    for (Map.Entry<String, JsonNode> keyword : schema.properties()) {
      boolean harmless =
          Set.of("type", "enum", "format").contains(keyword.getKey())
              || Dialect.ANNOTATIONS.contains(keyword.getKey())
              || keyword.getKey().startsWith("x-");
      if (!harmless) {
        return false;
      }
    }
    return !Set.of("date", "date-time", "binary", "byte").contains(schema.path("format").asText());
  }
}
