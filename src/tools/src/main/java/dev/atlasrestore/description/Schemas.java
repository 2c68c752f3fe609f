// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.description;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Finds the schemas of a description. */
public final class Schemas {
  private static final List<String> OF_ONE =
      List.of("items", "additionalProperties", "not", "propertyNames", "contains", "if", "then");
  private static final List<String> OF_SEVERAL = List.of("allOf", "oneOf", "anyOf", "prefixItems");
  private static final List<String> OF_NAMES = List.of("properties", "patternProperties");
  private static final List<String> METHODS =
      List.of("get", "put", "post", "delete", "options", "head", "patch", "trace");

  private Schemas() {}

  /** Returns the schemas under {@code components}, by name. */
  public static ObjectNode named(Description description) {
    return object(object(description.root(), "components"), "schemas");
  }

  private static ObjectNode object(ObjectNode parent, String name) {
    return parent.get(name) instanceof ObjectNode found ? found : parent.putObject(name);
  }

  /** Visits each schema of a class or of a request or an answer, the inner ones of each first. */
  public static void visit(Description description, Consumer<ObjectNode> visitor) {
    for (ObjectNode schema : outer(description)) {
      visit(schema, visitor);
    }
  }

  /** Visits a schema and those inside, which come first. A reference is not followed. */
  public static void visit(ObjectNode schema, Consumer<ObjectNode> visitor) {
    for (ObjectNode inner : inner(schema)) {
      visit(inner, visitor);
    }
    visitor.accept(schema);
  }

  /** Returns the schemas directly inside of a schema. */
  public static List<ObjectNode> inner(ObjectNode schema) {
    List<ObjectNode> found = new ArrayList<>();
    for (String keyword : OF_ONE) {
      add(found, schema.get(keyword));
    }
    for (String keyword : OF_SEVERAL) {
      schema.path(keyword).forEach(element -> add(found, element));
    }
    for (String keyword : OF_NAMES) {
      schema.path(keyword).forEach(member -> add(found, member));
    }
    return found;
  }

  private static void add(List<ObjectNode> found, JsonNode node) {
    if (node instanceof ObjectNode object) {
      found.add(object);
    }
  }

  /** Returns the schemas that are in no other: those with names, and those of the operations. */
  public static List<ObjectNode> outer(Description description) {
    List<ObjectNode> found = new ArrayList<>();
    JsonNode components = description.root().path("components");
    components.path("schemas").forEach(schema -> add(found, schema));
    components.path("parameters").forEach(parameter -> addOfParameter(found, parameter));
    components.path("requestBodies").forEach(body -> addOfContent(found, body));
    components.path("responses").forEach(response -> addOfContent(found, response));
    for (ObjectNode operation : operations(description)) {
      operation.path("parameters").forEach(parameter -> addOfParameter(found, parameter));
      addOfContent(found, operation.path("requestBody"));
      operation.path("responses").forEach(response -> addOfContent(found, response));
    }
    description
        .root()
        .path("paths")
        .forEach(
            path -> path.path("parameters").forEach(parameter -> addOfParameter(found, parameter)));
    return found;
  }

  private static void addOfParameter(List<ObjectNode> found, JsonNode parameter) {
    add(found, parameter.get("schema"));
    addOfContent(found, parameter);
  }

  private static void addOfContent(List<ObjectNode> found, JsonNode holder) {
    holder.path("content").forEach(media -> add(found, media.get("schema")));
  }

  /** Returns the operations in the order of the file. */
  public static List<ObjectNode> operations(Description description) {
    List<ObjectNode> found = new ArrayList<>();
    for (JsonNode path : description.root().path("paths")) {
      for (Map.Entry<String, JsonNode> member : path.properties()) {
        if (METHODS.contains(member.getKey())) {
          add(found, member.getValue());
        }
      }
    }
    return found;
  }

  /** Returns the name of the schema that a reference means, or null if it means none. */
  public static String name(JsonNode schema) {
    String reference = schema.path("$ref").asText("");
    String prefix = "#/components/schemas/";
    return reference.startsWith(prefix)
        ? reference.substring(prefix.length()).replace("~1", "/").replace("~0", "~")
        : null;
  }

  /** Returns the elements of an array that are texts. */
  public static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    if (array instanceof ArrayNode) {
      array.forEach(element -> texts.add(element.asText()));
    }
    return texts;
  }
}
