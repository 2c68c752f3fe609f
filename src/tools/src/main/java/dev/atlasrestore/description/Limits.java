// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.description;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;

/**
 * Writes the constraints of a value as the templates print them, and removes those that are about
 * values of another type, which constrain nothing.
 */
final class Limits implements Step {
  private static final List<String> KEYWORDS =
      List.of(
          "pattern",
          "minLength",
          "maxLength",
          "minimum",
          "maximum",
          "exclusiveMinimum",
          "exclusiveMaximum",
          "multipleOf",
          "minItems",
          "maxItems",
          "minProperties",
          "maxProperties",
          "propertyNames");

  private static final BigDecimal MIN = BigDecimal.valueOf(Long.MIN_VALUE);
  private static final BigDecimal MAX = BigDecimal.valueOf(Long.MAX_VALUE);

  @Override
  public void apply(Description description) {
    Schemas.visit(description, schema -> new OfSchema(description, schema).rewrite());
  }

  /** Returns whether the elements of a container are checked by a function. */
  private static boolean isChecked(JsonNode schema) {
    return schema.has("x-checked");
  }

  private record OfSchema(Description description, ObjectNode schema) {
    void rewrite() {
      if (schema.has("$ref") || schema.has("allOf")) {
        return;
      }
      switch (schema.path("type").asText()) {
        case "string" -> {
          if (schema.path("format").asText().equals("big-integer")) {
            decimals();
          } else if (!schema.has("enum")) {
            texts();
          }
        }
        case "integer" -> integers();
        case "number" -> decimals();
        case "array" -> array();
        case "object" -> object();
        default -> {}
      }
      schema.remove(KEYWORDS);
      if (!schema.path("type").asText().equals("array")) {
        schema.remove("uniqueItems");
      }
    }

    private void check() {
      schema.put("x-checked", true);
    }

    private void texts() {
      JsonNode patterns = schema.path("pattern");
      ArrayNode java = schema.arrayNode();
      for (String pattern :
          patterns.isArray()
              ? Schemas.texts(patterns)
              : patterns.isTextual() ? List.of(patterns.asText()) : List.<String>of()) {
        try {
          java.add(JavaText.literal(EcmaPattern.toJava(pattern)));
        } catch (EcmaPattern.NotExpressedException e) {
          description.refuse(schema, "pattern", "pattern: " + e.construct(), e.remedy());
        }
      }
      if (!java.isEmpty()) {
        schema.set("x-patterns", java);
        check();
      }
      size("x-length", schema, "minLength", "maxLength");
    }

    private void size(String name, ObjectNode limits, String lower, String upper) {
      long min = limits.path(lower).asLong(0);
      BigDecimal max =
          limits.path(upper).isNumber()
              ? limits.get(upper).decimalValue()
              : BigDecimal.valueOf(Integer.MAX_VALUE);
      if (min <= 0 && !limits.has(upper)) {
        return;
      }
      if (min > Integer.MAX_VALUE) {
        description.refuse(limits, lower, lower + " beyond 32 bits", "write a smaller number");
      }
      int limit = max.min(BigDecimal.valueOf(Integer.MAX_VALUE)).intValue();
      ObjectNode size = schema.putObject(name);
      size.put("min", Math.max(0, min));
      if (limit < Integer.MAX_VALUE) {
        size.put("max", limit);
      }
      check();
    }

    /** Returns the tightest bound, and whether it is itself allowed, or null. */
    private Bound bound(String inclusive, String exclusive, int sign) {
      Bound bound = null;
      JsonNode limit = schema.path(inclusive);
      if (limit.isNumber()) {
        bound = new Bound(limit.decimalValue(), !schema.path(exclusive).asBoolean(false));
      }
      JsonNode other = schema.path(exclusive);
      if (other.isNumber()
          && (bound == null || other.decimalValue().compareTo(bound.value) * sign >= 0)) {
        bound = new Bound(other.decimalValue(), false);
      }
      return bound;
    }

    private record Bound(BigDecimal value, boolean inclusive) {}

    private void integers() {
      Bound min = bound("minimum", "exclusiveMinimum", 1);
      Bound max = bound("maximum", "exclusiveMaximum", -1);
      if (min != null) {
        BigDecimal least = min.value.setScale(0, RoundingMode.CEILING);
        if (!min.inclusive && least.compareTo(min.value) == 0) {
          least = least.add(BigDecimal.ONE);
        }
        bound("x-min", least);
      }
      if (max != null) {
        BigDecimal most = max.value.setScale(0, RoundingMode.FLOOR);
        if (!max.inclusive && most.compareTo(max.value) == 0) {
          most = most.subtract(BigDecimal.ONE);
        }
        bound("x-max", most);
      }
      multiple();
    }

    private void bound(String name, BigDecimal value) {
      BigDecimal within = value.max(MIN).min(MAX);
      boolean lower = name.equals("x-min");
      if (within.compareTo(value) != 0 && lower == value.signum() > 0) {
        description.refuse(
            schema,
            lower ? "minimum" : "maximum",
            "bound beyond 64 bits",
            "write a bound that a value can reach");
      } else if (within.compareTo(lower ? MIN : MAX) != 0) {
        schema.put(name, within.toBigInteger().toString());
        check();
      }
    }

    private void decimals() {
      decimal("x-decimal-min", bound("minimum", "exclusiveMinimum", 1));
      decimal("x-decimal-max", bound("maximum", "exclusiveMaximum", -1));
      multiple();
    }

    private void decimal(String name, Bound bound) {
      if (bound != null) {
        schema.putObject(name).put("value", plain(bound.value)).put("exclusive", !bound.inclusive);
        check();
      }
    }

    private static String plain(BigDecimal value) {
      return value.abs().compareTo(new BigDecimal("1e40")) > 0
          ? value.toString()
          : value.toPlainString();
    }

    private void multiple() {
      JsonNode multiple = schema.path("multipleOf");
      if (!multiple.isNumber()) {
        return;
      }
      if (multiple.decimalValue().signum() <= 0) {
        description.refuse(
            schema, "multipleOf", "multipleOf that is not above 0", "write a number above 0");
      } else {
        schema.put("x-multiple-of", plain(multiple.decimalValue()));
        check();
      }
    }

    private void array() {
      size("x-size", schema, "minItems", "maxItems");
      elements(schema.path("items"));
    }

    private void object() {
      if (!schema.path("properties").isEmpty()) {
        ObjectNode sizes = schema.objectNode();
        if (schema.path("minProperties").asInt(0) > 0) {
          sizes.set("min", schema.get("minProperties"));
        }
        if (schema.path("maxProperties").isNumber()) {
          sizes.set("max", schema.get("maxProperties"));
        }
        if (!sizes.isEmpty()) {
          schema.set("x-member-count", sizes);
        }
        if (schema.has("propertyNames")) {
          description.refuse(
              schema,
              "propertyNames",
              "propertyNames beside properties",
              "write it for a map, or leave it out");
        }
        return;
      }
      size("x-size", schema, "minProperties", "maxProperties");
      keys();
      elements(schema.path("additionalProperties"));
    }

    private void keys() {
      if (!(schema.get("propertyNames") instanceof ObjectNode names)) {
        return;
      }
      for (Map.Entry<String, JsonNode> keyword : names.properties()) {
        if (!List.of("x-patterns", "x-length", "x-checked", "type").contains(keyword.getKey())
            && !Dialect.ANNOTATIONS.contains(keyword.getKey())) {
          description.refuse(
              names, keyword.getKey(), "propertyNames with " + keyword.getKey(), "write a pattern");
        }
      }
      for (String fact : List.of("patterns", "length")) {
        if (names.has("x-" + fact)) {
          schema.set("x-key-" + fact, names.get("x-" + fact));
          check();
        }
      }
      if (schema.has("x-key-patterns") || schema.has("x-key-length")) {
        schema.put("x-keys", true);
      }
    }

    private void elements(JsonNode element) {
      if (isModel(element)) {
        schema.put("x-each", true);
        check();
      } else if (isChecked(element)) {
        int depth = element.path("x-depth").asInt(0) + 1;
        schema.put("x-depth", depth).put("x-elements", "e" + depth);
        check();
      }
    }

    /** Returns whether the templates make a class of it that checks itself. */
    private boolean isModel(JsonNode element) {
      String name = Schemas.name(element.has("allOf") ? element.get("allOf").path(0) : element);
      JsonNode target = name == null ? element : Schemas.named(description).path(name);
      return !target.has("enum") && !target.path("properties").isEmpty();
    }
  }
}
