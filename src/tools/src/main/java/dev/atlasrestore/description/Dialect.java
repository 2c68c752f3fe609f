// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.description;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Writes what OpenAPI 3.1 spells in another way as OpenAPI 3.0 does. */
final class Dialect implements Step {
  /** What may stand beside a reference in any version, since it says nothing about the value. */
  static final Set<String> ANNOTATIONS =
      Set.of(
          "description",
          "title",
          "summary",
          "deprecated",
          "default",
          "example",
          "examples",
          "externalDocs",
          "xml",
          "$comment",
          "readOnly",
          "writeOnly");

  private static final Set<String> OF_TEXTS =
      Set.of("pattern", "minLength", "maxLength", "format", "contentEncoding", "contentMediaType");
  private static final Set<String> OF_NUMBERS =
      Set.of("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf", "format");
  private static final Set<String> OF_ARRAYS =
      Set.of("items", "minItems", "maxItems", "uniqueItems");
  private static final Set<String> OF_OBJECTS =
      Set.of(
          "properties",
          "required",
          "additionalProperties",
          "patternProperties",
          "propertyNames",
          "minProperties",
          "maxProperties");

  @Override
  public void apply(Description description) {
    ObjectNode root = description.root();
    boolean old = root.path("openapi").asText().startsWith("3.0");
    if (!root.has("paths")) {
      root.putObject("paths");
    }
    root.put("openapi", "3.0.3");
    Schemas.visit(
        description,
        schema -> {
          boolean3(description, schema);
          reference(description, schema, old);
          constant(schema);
          types(description, schema);
          encoding(schema);
        });
  }

  /** A schema that is only true or false. */
  private static void boolean3(Description description, ObjectNode schema) {
    for (JsonNode properties : List.of(schema.path("properties"), schema.path("allOf"))) {
      if (properties instanceof ObjectNode object) {
        object
            .properties()
            .forEach(
                member -> {
                  if (member.getValue().isBoolean()) {
                    if (!member.getValue().booleanValue()) {
                      description.refuseAt(
                          description.place(schema)
                              + "/properties/"
                              + Description.escape(member.getKey()),
                          "false as a schema",
                          "remove the member, or give it a schema");
                    }
                    member.setValue(description.at(object.objectNode(), object));
                  }
                });
      }
    }
    if (schema.path("items").isBoolean()) {
      if (!schema.path("items").booleanValue()) {
        description.refuse(schema, "items", "false as a schema", "write maxItems: 0");
      }
      schema.set("items", description.at(schema.objectNode(), schema));
    }
  }

  private static void reference(Description description, ObjectNode schema, boolean old) {
    if (!schema.has("$ref") || schema.size() == 1) {
      return;
    }
    List<String> beside = new ArrayList<>();
    schema
        .fieldNames()
        .forEachRemaining(
            name -> {
              boolean harmless = Set.of("$ref", "type", "nullable").contains(name);
              if (!harmless && !ANNOTATIONS.contains(name) && !name.startsWith("x-")) {
                beside.add(name);
              }
            });
    if (old && !beside.isEmpty()) {
      description.refuse(
          schema,
          beside.get(0),
          "keyword beside $ref",
          "write it beside allOf: [{ $ref }], for OpenAPI 3.0 ignores it here");
    }
    if (old) {
      schema.remove("type");
    }
    ObjectNode reference = description.at(schema.objectNode(), schema);
    reference.set("$ref", schema.remove("$ref"));
    ArrayNode all =
        schema.path("allOf") instanceof ArrayNode array ? array : schema.putArray("allOf");
    all.add(reference);
  }

  private static void constant(ObjectNode schema) {
    JsonNode constant = schema.remove("const");
    if (constant != null && !schema.has("enum")) {
      schema.putArray("enum").add(constant);
    }
  }

  private static void types(Description description, ObjectNode schema) {
    if (!(schema.get("type") instanceof ArrayNode types)) {
      if (schema.path("type").asText().equals("null")) {
        schema.remove("type");
        schema.put("x-only-null", true);
      }
      return;
    }
    List<String> names = new ArrayList<>(Schemas.texts(types));
    if (names.remove("null")) {
      schema.put("nullable", true);
    }
    schema.remove("type");
    if (names.size() == 1) {
      schema.put("type", names.get(0));
    } else if (names.isEmpty()) {
      schema.put("x-only-null", true);
    } else if (!schema.has("enum")) {
      split(description, schema, names);
    }
  }

  private static void split(Description description, ObjectNode schema, List<String> types) {
    ArrayNode choice = schema.arrayNode();
    for (String type : types) {
      ObjectNode one = description.at(schema.objectNode(), schema).put("type", type);
      for (String keyword : keywords(type)) {
        if (schema.has(keyword)) {
          one.set(keyword, schema.get(keyword));
        }
      }
      choice.add(one);
    }
    types.forEach(type -> schema.remove(keywords(type)));
    if (schema.has("anyOf") || schema.has("oneOf")) {
      ObjectNode part = description.at(schema.objectNode(), schema);
      part.set("anyOf", choice);
      schema.withArray("allOf").add(part);
    } else {
      schema.set("anyOf", choice);
    }
  }

  private static Set<String> keywords(String type) {
    return switch (type) {
      case "string" -> OF_TEXTS;
      case "integer", "number" -> OF_NUMBERS;
      case "array" -> OF_ARRAYS;
      case "object" -> OF_OBJECTS;
      default -> Set.of();
    };
  }

  private static void encoding(ObjectNode schema) {
    schema.remove(
        List.of("contentEncoding", "contentSchema", "$comment", "$schema", "$id", "$anchor"));
    if ("application/octet-stream".equals(schema.path("contentMediaType").asText())
        && !schema.has("type")) {
      schema.put("type", "string").put("format", "binary");
    }
    schema.remove("contentMediaType");
  }
}
