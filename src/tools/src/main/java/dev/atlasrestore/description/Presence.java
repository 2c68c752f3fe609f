// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.description;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * Says of each member whether it must be there and what null means. {@code required} is left to
 * those that always have a value.
 *
 * <ul>
 *   <li>{@code x-null}: null is written
 *   <li>{@code x-explicit-null}: null is written if it was set, and the member left out if not
 *   <li>{@code x-required-in-request}, {@code x-required-in-response}: it must be there
 *   <li>{@code x-null-elements}: elements or values may be null
 * </ul>
 */
final class Presence implements Step {
  @Override
  public void apply(Description description) {
    Directions directions = new Directions(description);
    Schemas.visit(
        description,
        schema -> {
          elements(description, schema, "items");
          elements(description, schema, "additionalProperties");
          if (!schema.path("properties").isEmpty() && !schema.has("x-union")) {
            members(description, directions, schema);
          }
        });
  }

  private static void elements(Description description, ObjectNode schema, String keyword) {
    if (schema.get(keyword) instanceof ObjectNode element && isNullable(description, element)) {
      schema.put("x-null-elements", true);
    }
  }

  /** Returns whether null is a value of the schema. */
  private static boolean isNullable(Description description, JsonNode schema) {
    if (!schema.has("type") && !schema.has("$ref") && !schema.has("allOf")) {
      return false; // any JSON, of which null is one
    }
    String name = Schemas.name(schema.has("allOf") ? schema.get("allOf").path(0) : schema);
    return schema.path("nullable").asBoolean()
        || name != null && Schemas.named(description).path(name).path("nullable").asBoolean();
  }

  private static void members(Description description, Directions directions, ObjectNode schema) {
    Set<String> required = new LinkedHashSet<>(Schemas.texts(schema.path("required")));
    ObjectNode members = (ObjectNode) schema.get("properties");
    boolean sent = directions.isSent(schema);
    boolean received = directions.isReceived(schema);
    for (Map.Entry<String, JsonNode> entry : members.properties()) {
      String name = entry.getKey();
      JsonNode member = entry.getValue();
      boolean nullable = isNullable(description, member);
      boolean readOnly = member.path("readOnly").asBoolean();
      boolean writeOnly = member.path("writeOnly").asBoolean();
      if (required.contains(name)) {
        if (readOnly && sent) {
          required.remove(name);
          if (!nullable && received) {
            marked(description, entry).put("x-required-in-response", true);
          }
        } else if (writeOnly && received) {
          required.remove(name);
          if (!nullable && sent) {
            marked(description, entry).put("x-required-in-request", true);
          }
        } else if (nullable) {
          required.remove(name);
          marked(description, entry).put("x-null", true);
        }
      } else if (nullable && !readOnly && sent) {
        marked(description, entry).put("x-explicit-null", true);
        schema.put("x-nulls", true);
      }
    }
    schema.remove("required");
    if (!required.isEmpty()) {
      ArrayNode kept = schema.putArray("required");
      required.forEach(kept::add);
    }
  }

  /** Returns the schema of a member, or of a reference what can be marked. */
  static ObjectNode marked(Description description, Map.Entry<String, JsonNode> member) {
    ObjectNode schema = (ObjectNode) member.getValue();
    if (!schema.has("$ref")) {
      return schema;
    }
    ObjectNode wrapper = description.at(schema.objectNode(), schema);
    wrapper.putArray("allOf").add(schema);
    member.setValue(wrapper);
    return wrapper;
  }
}
