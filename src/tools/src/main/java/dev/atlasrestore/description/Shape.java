// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.description;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** What the values of a schema look like, as far as it matters outside of JSON. */
enum Shape {
  /** A text, a number or a boolean. */
  SCALAR,
  /** Bytes. */
  BINARY,
  LIST,
  OBJECT,
  /** Anything, or different things. */
  ANY;

  /** Returns the shape of the values of a schema; a missing schema allows anything. */
  static Shape of(Description description, JsonNode schema) {
    return of(description, schema, 0);
  }

  private static Shape of(Description description, JsonNode reference, int depth) {
    ObjectNode schema = Operations.resolved(description, reference);
    if (schema == null || depth > 20) {
      return ANY;
    }
    if (schema.has("x-union")) {
      return of(description, schema.path("properties"), depth, SCALAR);
    }
    if (schema.path("allOf").size() > 0 && !schema.has("type") && !schema.has("properties")) {
      return of(description, schema.get("allOf").get(0), depth + 1);
    }
    return switch (schema.path("type").asText("")) {
      case "string" -> isBinary(schema) ? BINARY : SCALAR;
      case "file" -> BINARY;
      case "integer", "number", "boolean" -> SCALAR;
      case "array" -> LIST;
      case "object" -> OBJECT;
      default -> untyped(schema);
    };
  }

  /** Returns the shape that all alternatives have, which is the only one that has a text. */
  private static Shape of(Description description, JsonNode alternatives, int depth, Shape shape) {
    for (JsonNode alternative : alternatives) {
      if (of(description, alternative, depth + 1) != shape) {
        return ANY;
      }
    }
    return shape;
  }

  private static Shape untyped(ObjectNode schema) {
    if (schema.has("properties") || schema.has("additionalProperties")) {
      return OBJECT;
    }
    return schema.has("items") ? LIST : schema.has("enum") ? SCALAR : ANY;
  }

  private static boolean isBinary(ObjectNode schema) {
    return schema.has("x-binary") || schema.path("format").asText("").equals("binary");
  }
}
