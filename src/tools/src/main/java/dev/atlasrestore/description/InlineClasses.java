// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.description;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Map;
import org.openapitools.codegen.languages.JavaClientCodegen;

/**
 * Gives a schema without a name of its own a title, where the class that the generator makes of it
 * would be that of another schema.
 */
final class InlineClasses {
  private final JavaClientCodegen java;
  private final Map<String, String> classes;

  /**
   * Creates the namer.
   *
   * @param classes the names of the schemas by those of their classes, in lower case
   */
  InlineClasses(JavaClientCodegen java, Map<String, String> classes) {
    this.java = java;
    this.classes = classes;
  }

  void name(Description description) {
    for (Map.Entry<String, JsonNode> schema : Schemas.named(description).properties()) {
      inside(schema.getKey(), schema.getValue());
    }
    for (Operations operation : Operations.of(description)) {
      String id = operation.node().path("operationId").asText();
      for (JsonNode media : operation.node().path("requestBody").path("content")) {
        name(id + "_request", media.path("schema"));
      }
      for (Map.Entry<String, JsonNode> response : operation.node().path("responses").properties()) {
        for (JsonNode media : response.getValue().path("content")) {
          name(id + "_" + response.getKey() + "_response", media.path("schema"));
        }
      }
      for (JsonNode parameter : operation.node().path("parameters")) {
        name(id + "_" + parameter.path("name").asText() + "_parameter", parameter.path("schema"));
      }
    }
  }

  private void inside(String name, JsonNode schema) {
    schema
        .path("properties")
        .properties()
        .forEach(e -> name(name + "_" + e.getKey(), e.getValue()));
    name(name + "_inner", schema.path("items"));
    name(name + "_value", schema.path("additionalProperties"));
  }

  private void name(String name, JsonNode schema) {
    if (!schema.isObject()) {
      return;
    }
    boolean isClass = schema.has("enum") || !schema.path("properties").isEmpty();
    String own = schema.path("title").asText(name);
    if (schema instanceof ObjectNode object && isClass) {
      String free = own;
      for (int i = 2; isTaken(free); i++) {
        free = name + "_" + i;
      }
      if (!free.equals(own)) {
        object.put("title", free);
      }
      own = free;
    }
    inside(own, schema);
  }

  /** Returns whether no class can have the name, or that of a schema has it. */
  private boolean isTaken(String name) {
    String type = java.toModelName(name);
    return !type.matches("[A-Za-z]\\w*")
        || ClassNames.isTaken(type)
        || classes.containsKey(type.toLowerCase(Locale.ROOT));
  }
}
