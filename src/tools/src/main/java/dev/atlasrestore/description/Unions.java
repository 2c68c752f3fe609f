// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.description;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Writes a union as an object that has a member for each of its alternatives, marked with {@code
 * x-union}. The templates make a class of it that keeps the JSON.
 */
final class Unions implements Step {
  private static final Set<String> OF_OBJECTS =
      Set.of("properties", "required", "additionalProperties", "minProperties", "maxProperties");
  private static final Set<String> OF_TEXTS_AND_NUMBERS =
      Set.of(
          "type",
          "format",
          "pattern",
          "minLength",
          "maxLength",
          "minimum",
          "maximum",
          "exclusiveMinimum",
          "exclusiveMaximum",
          "multipleOf");

  @Override
  public void apply(Description description) {
    Map<ObjectNode, String> names = new java.util.IdentityHashMap<>();
    for (Map.Entry<String, JsonNode> schema : Schemas.named(description).properties()) {
      if (schema.getValue() instanceof ObjectNode object) {
        names.put(object, schema.getKey());
      }
    }
    Schemas.visit(description, schema -> convert(description, schema, names.get(schema)));
  }

  private static void convert(Description description, ObjectNode schema, String name) {
    boolean one = schema.has("oneOf");
    if (!one && !schema.has("anyOf")) {
      schema.remove("discriminator");
      return;
    }
    if (one && schema.has("anyOf")) {
      description.refuse(
          schema, "anyOf", "anyOf beside oneOf", "write one of them, with all alternatives");
    }
    JsonNode choice = schema.get(one ? "oneOf" : "anyOf");
    ObjectNode base = base(description, schema);
    if (choice.isEmpty()) {
      description.refuse(
          schema, one ? "oneOf" : "anyOf", "no alternatives", "write at least one schema");
    }
    Map<String, ArrayNode> values = values(schema, choice, name);
    ObjectNode members = schema.objectNode();
    if (base != null) {
      members.set("members", base.put("x-base", true));
    }
    for (JsonNode alternative : choice) {
      if (name != null && name.equals(Schemas.name(alternative))) {
        continue;
      }
      ObjectNode member = member(description, schema, (ObjectNode) alternative);
      ArrayNode own = values.get(Schemas.name(alternative));
      if (own != null) {
        member.set("x-values", own);
      }
      members.set(free(members, memberName(alternative)), member);
    }
    JsonNode discriminator = schema.path("discriminator").path("propertyName");
    schema.remove(List.of("oneOf", "anyOf", "discriminator", "type", "format", "items"));
    schema.remove(OF_OBJECTS);
    schema.remove(OF_TEXTS_AND_NUMBERS);
    schema.put("type", "object").put("x-union", true);
    if (one) {
      schema.put("x-one", true);
    }
    if (discriminator.isTextual()) {
      schema.put("x-discriminator", JavaText.literal(discriminator.asText()));
    }
    schema.set("properties", members);
  }

  /** Returns what holds for all alternatives, or null if nothing does. */
  private static ObjectNode base(Description description, ObjectNode schema) {
    ObjectNode base = description.at(schema.objectNode(), schema).put("type", "object");
    for (String keyword : OF_OBJECTS) {
      JsonNode value = schema.get(keyword);
      if (value != null && !value.isBoolean() && !value.isEmpty()
          || value != null && value.isNumber()) {
        base.set(keyword, value);
      }
    }
    return base.size() == 1 ? null : base;
  }

  private static ObjectNode member(
      Description description, ObjectNode union, ObjectNode alternative) {
    ObjectNode member = description.at(union.objectNode(), alternative);
    if (alternative.has("$ref")) {
      member.putArray("allOf").add(alternative);
      return member;
    }
    member.setAll(alternative);
    if (!alternative.has("allOf")) {
      for (String keyword : OF_TEXTS_AND_NUMBERS) {
        if (union.has(keyword)) {
          member.putIfAbsent(keyword, union.get(keyword));
        }
      }
    }
    return member;
  }

  /** Returns the values of the discriminator that each alternative has. */
  private static Map<String, ArrayNode> values(ObjectNode schema, JsonNode choice, String name) {
    Map<String, ArrayNode> values = new HashMap<>();
    if (!schema.has("discriminator")) {
      return values;
    }
    for (Map.Entry<String, JsonNode> entry :
        schema.path("discriminator").path("mapping").properties()) {
      String target = entry.getValue().asText();
      String mapped = target.substring(target.lastIndexOf('/') + 1);
      values.computeIfAbsent(mapped, m -> schema.arrayNode()).add(JavaText.literal(entry.getKey()));
    }
    for (JsonNode alternative : choice) {
      String mapped = Schemas.name(alternative);
      if (mapped != null && !values.containsKey(mapped)) {
        values.put(mapped, schema.arrayNode().add(JavaText.literal(mapped)));
      }
    }
    return values;
  }

  private static String memberName(JsonNode alternative) {
    String name = Schemas.name(alternative);
    if (name != null) {
      return name;
    }
    String title = alternative.path("title").asText();
    if (title.matches("[A-Za-z][A-Za-z0-9 ]{0,40}")) {
      return title;
    }
    return switch (alternative.path("type").asText()) {
      case "string" -> "text";
      case "array" -> "list";
      case "integer", "number", "boolean" -> alternative.path("type").asText();
      default -> "option";
    };
  }

  private static String free(ObjectNode members, String name) {
    String free = name;
    for (int i = 2; isTaken(members, free); i++) {
      free = name + i;
    }
    return free;
  }

  private static boolean isTaken(ObjectNode members, String name) {
    String key = name.replaceAll("\\W|_", "");
    return members.properties().stream()
        .anyMatch(member -> member.getKey().replaceAll("\\W|_", "").equalsIgnoreCase(key));
  }
}
