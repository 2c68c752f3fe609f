// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.description;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/**
 * Gives objects a member for those that have no name in the spec, marked with {@code x-rest}, and
 * makes maps of objects without any.
 */
final class AdditionalMembers implements Step {
  @Override
  public void apply(Description description) {
    Schemas.visit(
        description,
        schema -> {
          patterns(description, schema);
          if (schema.path("type").asText().equals("object") && !schema.has("x-union")) {
            required(schema);
            if (schema.path("properties").isEmpty()) {
              map(description, schema);
            } else {
              rest(description, schema);
            }
          }
        });
  }

  private static void patterns(Description description, ObjectNode schema) {
    if (!(schema.remove("patternProperties") instanceof ObjectNode patterns)) {
      return;
    }
    Map.Entry<String, JsonNode> first = patterns.properties().iterator().next();
    boolean closed =
        schema.path("additionalProperties").isBoolean()
            && !schema.path("additionalProperties").booleanValue();
    if (patterns.size() > 1 || !closed || schema.has("propertyNames")) {
      description.refuse(
          schema,
          "patternProperties",
          "patternProperties",
          "write additionalProperties with a schema, or one pattern beside additionalProperties:"
              + " false");
      return;
    }
    schema.set("additionalProperties", first.getValue());
    schema.putObject("propertyNames").put("type", "string").put("pattern", first.getKey());
  }

  /** A member may be required without being described. */
  private static void required(ObjectNode schema) {
    for (String name : Schemas.texts(schema.path("required"))) {
      if (!schema.path("properties").has(name)) {
        JsonNode other = schema.path("additionalProperties");
        schema
            .withObject("/properties")
            .set(name, other.isObject() ? other.deepCopy() : schema.objectNode());
      }
    }
  }

  private static void map(Description description, ObjectNode schema) {
    JsonNode values = schema.path("additionalProperties");
    schema.remove("properties");
    if (values.isBoolean() && !values.booleanValue()) {
      schema.put("maxProperties", 0);
    }
    if (!values.isObject()) {
      schema.set("additionalProperties", anything(description, schema));
    } else if (values.isEmpty()) {
      schema.set("additionalProperties", anything(description, schema));
    }
  }

  private static ObjectNode anything(Description description, ObjectNode schema) {
    return description.at(schema.objectNode(), schema).put("nullable", true);
  }

  private static void rest(Description description, ObjectNode schema) {
    JsonNode values = schema.remove("additionalProperties");
    if (values == null || values.isBoolean() && !values.booleanValue()) {
      return;
    }
    ObjectNode members = (ObjectNode) schema.get("properties");
    String name = "additionalProperties";
    for (int i = 2; members.has(name); i++) {
      name = "additionalProperties" + i;
    }
    ObjectNode rest = description.at(schema.objectNode(), schema);
    rest.put("type", "object").put("x-rest", true);
    rest.put("description", "Members that have no name of their own, by name.");
    rest.set(
        "additionalProperties",
        values.isObject() && !values.isEmpty() ? values : anything(description, schema));
    if (schema.has("propertyNames")) {
      rest.set("propertyNames", schema.remove("propertyNames"));
    }
    members.set(name, rest);
    schema.put("x-open", true);
  }
}
