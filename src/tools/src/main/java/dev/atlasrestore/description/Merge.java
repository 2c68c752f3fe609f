// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.description;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Adds the keywords of a schema to those of another, so that both hold. */
final class Merge {
  private static final Set<String> LOWER =
      Set.of("minimum", "exclusiveMinimum", "minLength", "minItems", "minProperties");
  private static final Set<String> UPPER =
      Set.of("maximum", "exclusiveMaximum", "maxLength", "maxItems", "maxProperties");

  private final Description description;
  private final ObjectNode whole;

  /**
   * Creates a merge.
   *
   * @param whole where a contradiction is reported
   */
  Merge(Description description, ObjectNode whole) {
    this.description = description;
    this.whole = whole;
  }

  /** Adds what stands beside an {@code allOf}, which describes the whole. */
  void addOwn(ObjectNode target, ObjectNode own) {
    own.properties()
        .forEach(
            keyword -> {
              if (isDescriptive(keyword.getKey())) {
                target.set(keyword.getKey(), keyword.getValue());
              }
            });
    add(target, own);
  }

  private static boolean isDescriptive(String keyword) {
    return Dialect.ANNOTATIONS.contains(keyword)
        || keyword.startsWith("x-")
        || keyword.equals("nullable")
        || keyword.equals("discriminator");
  }

  void add(ObjectNode target, ObjectNode part) {
    for (Map.Entry<String, JsonNode> entry : part.properties()) {
      String keyword = entry.getKey();
      JsonNode old = target.get(keyword);
      if (old == null) {
        target.set(keyword, entry.getValue());
      } else if (!old.equals(entry.getValue())) {
        target.set(keyword, both(keyword, old, entry.getValue()));
      }
    }
  }

  private JsonNode both(String keyword, JsonNode old, JsonNode added) {
    if (LOWER.contains(keyword) && old.isNumber() && added.isNumber()) {
      return decimal(old).compareTo(decimal(added)) >= 0 ? old : added;
    }
    if (UPPER.contains(keyword) && old.isNumber() && added.isNumber()) {
      return decimal(old).compareTo(decimal(added)) <= 0 ? old : added;
    }
    if (isDescriptive(keyword)) {
      return old;
    }
    return switch (keyword) {
      case "properties" -> properties((ObjectNode) old, (ObjectNode) added);
      case "required", "allOf" -> union(old, added);
      case "pattern" -> union(asArray(old), asArray(added));
      case "enum" -> common(old, added);
      case "type" -> type(old, added);
      case "items", "propertyNames" -> schema((ObjectNode) old, added);
      case "additionalProperties" -> additional(old, added);
      case "uniqueItems" -> old.asBoolean() ? old : added;
      default -> contradiction(keyword, old);
    };
  }

  private static BigDecimal decimal(JsonNode number) {
    return number.decimalValue();
  }

  private JsonNode contradiction(String keyword, JsonNode old) {
    description.refuse(
        whole,
        "allOf",
        "allOf with two values of " + keyword,
        "write one schema with the " + keyword + " that is meant");
    return old;
  }

  private static ArrayNode asArray(JsonNode node) {
    return node instanceof ArrayNode array
        ? array
        : com.fasterxml.jackson.databind.node.JsonNodeFactory.instance.arrayNode().add(node);
  }

  private static ArrayNode union(JsonNode old, JsonNode added) {
    Set<JsonNode> values = new LinkedHashSet<>();
    old.forEach(values::add);
    added.forEach(values::add);
    return asArray(old).arrayNode().addAll(values);
  }

  private JsonNode common(JsonNode old, JsonNode added) {
    Set<JsonNode> values = new LinkedHashSet<>();
    old.forEach(values::add);
    Set<JsonNode> others = new LinkedHashSet<>();
    added.forEach(others::add);
    values.retainAll(others);
    if (values.isEmpty()) {
      return contradiction("enum", old);
    }
    return asArray(old).arrayNode().addAll(values);
  }

  private JsonNode type(JsonNode old, JsonNode added) {
    Set<String> both = Set.of(old.asText(), added.asText());
    if (both.equals(Set.of("integer", "number"))) {
      return old.asText().equals("integer") ? old : added;
    }
    return contradiction("type", old);
  }

  private JsonNode additional(JsonNode old, JsonNode added) {
    if (old.isObject() && added.isObject()) {
      return schema((ObjectNode) old, added);
    }
    return old.isBoolean() && old.booleanValue() || added.isBoolean() && !added.booleanValue()
        ? added
        : old;
  }

  private ObjectNode properties(ObjectNode old, ObjectNode added) {
    for (Map.Entry<String, JsonNode> member : added.properties()) {
      JsonNode before = old.get(member.getKey());
      old.set(
          member.getKey(),
          before == null ? member.getValue() : schema((ObjectNode) before, member.getValue()));
    }
    return old;
  }

  /** Returns a schema that holds when both do. */
  private JsonNode schema(ObjectNode old, JsonNode added) {
    if (old.equals(added) || !(added instanceof ObjectNode other)) {
      return old;
    }
    if (isEmpty(old)) {
      return described(other, old);
    }
    if (isEmpty(other)) {
      return described(old, other);
    }
    ObjectNode both = description.at(old.objectNode(), whole);
    both.putArray("allOf").add(old).add(added);
    return both;
  }

  /** Returns whether a schema says nothing about the value. */
  private static boolean isEmpty(ObjectNode schema) {
    return schema.properties().stream()
        .allMatch(
            keyword ->
                isDescriptive(keyword.getKey())
                    && !keyword.getKey().equals("nullable")
                    && !keyword.getKey().equals("x-only-null"));
  }

  private ObjectNode described(ObjectNode schema, ObjectNode annotations) {
    if (annotations.isEmpty()) {
      return schema;
    }
    ObjectNode both = description.at(schema.objectNode(), schema);
    if (schema.has("$ref")) {
      both.putArray("allOf").add(schema);
    } else {
      both.setAll(schema);
    }
    List.copyOf(annotations.properties())
        .forEach(
            keyword -> {
              if (!both.has(keyword.getKey())) {
                both.set(keyword.getKey(), keyword.getValue());
              }
            });
    return both;
  }
}
