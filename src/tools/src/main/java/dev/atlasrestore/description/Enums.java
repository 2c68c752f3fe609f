// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.description;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Writes each enum as one of texts; {@code x-number} says that they are numbers in JSON. */
final class Enums implements Step {
  private static final int MOST_VALUES = 1_000;

  @Override
  public void apply(Description description) {
    Schemas.visit(
        description,
        schema -> {
          if (schema.get("enum") instanceof ArrayNode values) {
            rewrite(description, schema, values);
          }
        });
  }

  private static void rewrite(Description description, ObjectNode schema, ArrayNode values) {
    Set<JsonNode> distinct = new LinkedHashSet<>();
    for (JsonNode value : values) {
      if (value.isNull()) {
        schema.put("nullable", true);
      } else if (value.isContainerNode()) {
        description.refuse(
            schema, "enum", "enum of arrays or objects", "say with a schema what is allowed");
        schema.remove("enum");
        return;
      } else {
        distinct.add(value);
      }
    }
    String type = schema.path("type").asText();
    if (distinct.size() > MOST_VALUES) {
      // A class of Java has no place for as many constants; any value is valid anyway.
      schema.remove("enum");
      return;
    }
    if (distinct.isEmpty() || type.equals("boolean") || type.equals("array")) {
      schema.remove("enum");
      return;
    }
    if (type.equals("string") && !schema.path("format").asText().equals("big-integer")) {
      texts(description, schema, distinct);
    } else {
      numbers(description, schema, distinct);
    }
  }

  private static void texts(Description description, ObjectNode schema, Set<JsonNode> values) {
    Set<String> texts = new LinkedHashSet<>();
    values.forEach(value -> texts.add(value.asText()));
    boolean mixed =
        values.stream().anyMatch(JsonNode::isTextual)
            && values.stream().anyMatch(value -> !value.isTextual());
    if (mixed && values.stream().anyMatch(JsonNode::isNumber)) {
      description.refuse(
          schema, "enum", "enum of texts and numbers", "quote the numbers if they are texts");
    }
    set(schema, texts);
    Set<String> names = new HashSet<>();
    if (!texts.stream().allMatch(text -> names.add(name(text)))) {
      name(schema, texts);
    }
  }

  private static void numbers(Description description, ObjectNode schema, Set<JsonNode> values) {
    Set<String> texts = new LinkedHashSet<>();
    for (JsonNode value : values) {
      try {
        texts.add(new BigDecimal(value.asText()).toPlainString());
      } catch (NumberFormatException e) {
        description.refuse(
            schema,
            "enum",
            "enum of other values than its type",
            "write values of type " + schema.path("type").asText());
        return;
      }
    }
    set(schema, texts);
    schema.put("x-number", true);
    name(schema, texts);
  }

  private static void set(ObjectNode schema, Set<String> texts) {
    ArrayNode values = schema.putArray("enum");
    texts.forEach(values::add);
    schema.put("type", "string");
    schema.remove(List.of("format", "pattern", "minLength", "maxLength", "minimum", "maximum"));
    schema.remove(List.of("exclusiveMinimum", "exclusiveMaximum", "multipleOf"));
  }

  /** Gives each value a name that no other one has. */
  private static void name(ObjectNode schema, Set<String> texts) {
    List<String> names = new ArrayList<>();
    for (String text : texts) {
      String free = name(text);
      for (int i = 2; names.contains(free); i++) {
        free = name(text) + "_" + i;
      }
      names.add(free);
    }
    ArrayNode all = schema.putArray("x-enum-varnames");
    names.forEach(all::add);
  }

  private static String name(String text) {
    if (text.matches("[-+]?[0-9.]+")) {
      return "NUMBER_" + text.replace("-", "MINUS_").replace("+", "PLUS_").replace(".", "_DOT_");
    }
    String spaced = text.replaceAll("([a-z])([A-Z])", "$1_$2").toUpperCase(Locale.ROOT);
    String name = spaced.replaceAll("[^A-Z0-9]+", "_").replaceAll("^_+|_+$", "");
    if (name.isEmpty()) {
      return text.isEmpty() ? "EMPTY" : spelled(text);
    }
    return Character.isDigit(name.charAt(0)) ? "_" + name : name;
  }

  private static String spelled(String text) {
    return text.codePoints()
        .mapToObj(c -> String.valueOf(Character.getName(c)).replaceAll("[^A-Z0-9]+", "_"))
        .collect(Collectors.joining("_"));
  }
}
