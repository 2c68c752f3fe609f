// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.description;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;

/** Gives each schema a type and a format for which the templates have a type of Java. */
final class Types implements Step {
  private static final BigInteger MAX_UNSIGNED = BigInteger.TWO.pow(64).subtract(BigInteger.ONE);
  private static final Map<String, Integer> SMALL_BITS = Map.of("int8", 8, "int16", 16);
  private static final Map<String, Integer> UNSIGNED_BITS =
      Map.of("uint8", 8, "uint16", 16, "uint32", 32, "uint64", 64);

  @Override
  public void apply(Description description) {
    Schemas.visit(
        description,
        schema -> {
          if (schema.get("propertyNames") instanceof ObjectNode names) {
            names.put("type", "string");
          }
          if (!schema.has("$ref") && !schema.has("allOf")) {
            schema.remove("x-only-null");
            infer(schema);
            removeForeign(schema);
            format(schema);
          }
        });
  }

  private static void infer(ObjectNode schema) {
    if (schema.path("type").asText().equals("file")) {
      schema.put("type", "string").put("format", "binary");
    }
    if (schema.has("type")) {
      return;
    }
    if (schema.has("enum")) {
      inferFromValues(schema);
    } else if (hasAny(schema, "properties", "additionalProperties", "patternProperties")
        || hasAny(schema, "minProperties", "maxProperties", "required", "propertyNames")) {
      schema.put("type", "object");
    } else if (hasAny(schema, "items", "minItems", "maxItems", "uniqueItems")) {
      schema.put("type", "array");
    } else if (hasAny(schema, "pattern", "minLength", "maxLength")) {
      schema.put("type", "string");
    } else if (hasAny(schema, "minimum", "maximum", "multipleOf")
        || hasAny(schema, "exclusiveMinimum", "exclusiveMaximum")) {
      schema.put("type", "number");
    } else if (schema.has("format")) {
      inferFromFormat(schema);
    }
  }

  private static void inferFromValues(ObjectNode schema) {
    boolean numbers = false;
    boolean whole = true;
    for (JsonNode value : schema.get("enum")) {
      numbers |= value.isNumber();
      whole &= value.isIntegralNumber() || value.isNull();
      if (value.isBoolean()) {
        schema.put("type", "boolean");
        return;
      }
      if (value.isTextual()) {
        schema.put("type", "string");
        return;
      }
    }
    if (numbers) {
      schema.put("type", whole ? "integer" : "number");
    }
  }

  private static void inferFromFormat(ObjectNode schema) {
    String type =
        switch (schema.get("format").asText()) {
          case "int32", "int64" -> "integer";
          case "float", "double" -> "number";
          default -> "string";
        };
    schema.put("type", type);
  }

  private static boolean hasAny(ObjectNode schema, String... keywords) {
    for (String keyword : keywords) {
      if (schema.has(keyword)) {
        return true;
      }
    }
    return false;
  }

  private static void format(ObjectNode schema) {
    String format = schema.path("format").asText();
    switch (schema.path("type").asText()) {
      case "string" -> text(schema, format);
      case "integer" -> integer(schema, format);
      case "number" -> number(schema, format);
      default -> schema.remove("format");
    }
    // What is said of values of another type says nothing.
    String type = schema.path("type").asText("object");
    if (!type.equals("object")) {
      schema.remove(List.of("properties", "required", "additionalProperties", "patternProperties"));
    }
    if (!type.equals("array")) {
      schema.remove("items");
    } else if (!schema.has("items")) {
      schema.putObject("items");
    }
  }

  /** Removes what is said about values of other types. */
  private static void removeForeign(ObjectNode schema) {
    String type = schema.path("type").asText();
    if (!type.equals("object")) {
      schema.remove(List.of("properties", "additionalProperties", "patternProperties"));
      schema.remove(List.of("required", "minProperties", "maxProperties", "propertyNames"));
    }
    if (!type.equals("array")) {
      schema.remove(List.of("items", "minItems", "maxItems", "uniqueItems"));
    }
  }

  private static void text(ObjectNode schema, String format) {
    boolean limited = hasAny(schema, "pattern", "minLength", "maxLength");
    boolean known = format.equals("date") || format.equals("date-time");
    if (format.equals("binary")) {
      schema.put("x-binary", true);
    } else if (!known || limited || schema.has("enum")) {
      schema.remove("format");
    }
  }

  private static void number(ObjectNode schema, String format) {
    boolean limited =
        hasAny(schema, "minimum", "maximum", "multipleOf")
            || hasAny(schema, "exclusiveMinimum", "exclusiveMaximum");
    if (format.equals("float") && limited) {
      // A bound such as 0.1 is no float, so a float cannot keep it.
      schema.put("format", "double");
    } else if (!format.equals("float") && !format.equals("double")) {
      schema.remove("format");
    }
  }

  private static void integer(ObjectNode schema, String format) {
    if (SMALL_BITS.containsKey(format)) {
      int bits = SMALL_BITS.get(format) - 1;
      bound(schema, BigInteger.TWO.pow(bits).negate(), BigInteger.TWO.pow(bits));
    } else if (UNSIGNED_BITS.containsKey(format)) {
      bound(schema, BigInteger.ZERO, BigInteger.TWO.pow(UNSIGNED_BITS.get(format)));
    }
    if (format.equals("int32") || format.equals("int64")) {
      return;
    }
    BigDecimal low = value(schema, "minimum", new BigDecimal(Long.MIN_VALUE));
    BigDecimal high = value(schema, "maximum", new BigDecimal(Long.MAX_VALUE));
    if (format.equals("uint64") || !isWithin(low, high, Long.MIN_VALUE, Long.MAX_VALUE)) {
      schema.put("type", "string").put("format", "big-integer");
    } else {
      boolean small = isWithin(low, high, Integer.MIN_VALUE, Integer.MAX_VALUE);
      schema.put("format", small ? "int32" : "int64");
    }
  }

  private static boolean isWithin(BigDecimal low, BigDecimal high, long min, long max) {
    return low.compareTo(BigDecimal.valueOf(min)) >= 0
        && high.compareTo(BigDecimal.valueOf(max)) <= 0;
  }

  private static BigDecimal value(ObjectNode schema, String keyword, BigDecimal otherwise) {
    return schema.path(keyword).isNumber() ? schema.get(keyword).decimalValue() : otherwise;
  }

  private static void bound(ObjectNode schema, BigInteger low, BigInteger end) {
    BigDecimal min = new BigDecimal(low);
    BigDecimal max = new BigDecimal(end.subtract(BigInteger.ONE).min(MAX_UNSIGNED));
    schema.put("minimum", value(schema, "minimum", min).max(min));
    schema.put("maximum", value(schema, "maximum", max).min(max));
  }
}
