// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.description;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/** Puts what a step has found out about a schema where the templates read it. */
final class Facts implements Step {
  private static final List<String> NOT_READ =
      List.of(
          ("default example examples externalDocs title xml $defs definitions $dynamicAnchor $vocabulary"
                  + " minContains maxContains then else unevaluatedProperties")
              .split(" "));

  @Override
  public void apply(Description description) {
    Schemas.visit(
        description,
        schema -> {
          schema.remove(NOT_READ);
          if (schema.has("x-union")) {
            kinds(description, schema);
          }
        });
    for (ObjectNode operation : Schemas.operations(description)) {
      operation.path("parameters").forEach(Facts::parameter);
      body(operation.path("requestBody"));
    }
    JsonNode components = description.root().path("components");
    components.path("parameters").forEach(Facts::parameter);
    components.path("requestBodies").forEach(Facts::body);
    description
        .root()
        .path("paths")
        .forEach(path -> path.path("parameters").forEach(Facts::parameter));
  }

  /** Tells by which JSON an alternative of a union is recognized. */
  private static void kinds(Description description, ObjectNode union) {
    for (Map.Entry<String, JsonNode> member : union.path("properties").properties()) {
      ObjectNode schema = Presence.marked(description, member);
      String name = Schemas.name(schema.path("allOf").path(0));
      JsonNode target = name == null ? schema : Schemas.named(description).path(name);
      schema.put("x-kind", kind(target));
      if (kind(target).equals("OBJECT") && !target.path("properties").isEmpty()) {
        schema.put("x-object", true);
      }
    }
  }

  private static String kind(JsonNode schema) {
    if (schema.has("x-number")) {
      return "NUMBER";
    }
    if (schema.has("x-union")) {
      return "ANY";
    }
    return switch (schema.path("type").asText()) {
      case "string" -> schema.path("format").asText().equals("big-integer") ? "INTEGER" : "STRING";
      case "integer" -> "INTEGER";
      case "number" -> "NUMBER";
      case "boolean" -> "BOOLEAN";
      case "array" -> "ARRAY";
      case "object" -> "OBJECT";
      default -> "ANY";
    };
  }

  private static void parameter(JsonNode parameter) {
    if (parameter instanceof ObjectNode object) {
      lift(object, object.path("schema"));
      object.remove(NOT_READ);
    }
  }

  private static void body(JsonNode body) {
    if (body instanceof ObjectNode object) {
      object.path("content").forEach(media -> lift(object, media.path("schema")));
    }
  }

  static void lift(ObjectNode holder, JsonNode schema) {
    for (Map.Entry<String, JsonNode> fact : schema.properties()) {
      if (fact.getKey().startsWith("x-") && !holder.has(fact.getKey())) {
        holder.set(fact.getKey(), fact.getValue());
      }
    }
  }
}
