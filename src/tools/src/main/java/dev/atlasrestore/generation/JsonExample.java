// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.generation;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Discriminator;
import io.swagger.v3.oas.models.media.Schema;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;

/** Creates a value of a schema with every member set, down to the first recursion. */
@SuppressWarnings({"rawtypes", "unchecked"}) // as the parser returns them
final class JsonExample {
  private final OpenAPI description;
  private final Deque<String> inside = new ArrayDeque<>();

  JsonExample(OpenAPI description) {
    this.description = description;
  }

  JsonElement of(String schema) {
    return named(schema);
  }

  /** Returns null if the schema is recursive. */
  private JsonElement named(String name) {
    if (inside.contains(name)) {
      return null;
    }
    inside.push(name);
    try {
      return value(description.getComponents().getSchemas().get(name));
    } finally {
      inside.pop();
    }
  }

  private static String name(String reference) {
    return reference.substring(reference.lastIndexOf('/') + 1);
  }

  private JsonElement value(Schema<?> schema) {
    if (schema.get$ref() != null) {
      return named(name(schema.get$ref()));
    }
    if (schema.getEnum() != null && !schema.getEnum().isEmpty()) {
      Object first = schema.getEnum().get(0);
      return first instanceof Number number
          ? new JsonPrimitive(number)
          : new JsonPrimitive(String.valueOf(first));
    }
    if (isObject(schema)) {
      return object(schema);
    }
    return switch (String.valueOf(schema.getType())) {
      case "array" -> array(schema);
      case "integer" -> new JsonPrimitive(7);
      case "number" -> new JsonPrimitive(new BigDecimal("2.5"));
      case "boolean" -> new JsonPrimitive(true);
      case "string" -> new JsonPrimitive(text(String.valueOf(schema.getFormat())));
      default -> new JsonPrimitive("anything");
    };
  }

  private static boolean isObject(Schema<?> schema) {
    return "object".equals(schema.getType())
        || schema.getProperties() != null
        || schema.getAllOf() != null
        || schema.getOneOf() != null
        || schema.getAnyOf() != null;
  }

  private static String text(String format) {
    return switch (format) {
      case "date-time" -> "2026-08-10T02:15:00Z";
      case "date" -> "2026-08-10";
      case "byte", "binary" -> "AAEC";
      default -> "text";
    };
  }

  private JsonElement array(Schema<?> schema) {
    JsonArray array = new JsonArray();
    JsonElement item = schema.getItems() == null ? null : value(schema.getItems());
    if (item != null) {
      array.add(item);
    }
    return array;
  }

  private JsonElement object(Schema<?> schema) {
    JsonObject object = new JsonObject();
    for (Schema<?> part : all(schema.getAllOf())) {
      merge(object, parent(part));
    }
    for (List<Schema> choice : List.of(list(schema.getOneOf()), list(schema.getAnyOf()))) {
      if (!choice.isEmpty()) {
        JsonElement chosen = value(choice.get(0));
        if (chosen != null && !chosen.isJsonObject()) {
          return chosen;
        }
        merge(object, chosen);
        discriminate(object, schema.getDiscriminator(), choice.get(0).get$ref());
      }
    }
    if (schema.getProperties() != null) {
      for (Map.Entry<String, Schema> member : schema.getProperties().entrySet()) {
        JsonElement value = value(member.getValue());
        if (value != null && !object.has(member.getKey())) {
          object.add(member.getKey(), value);
        }
      }
    }
    if (schema.getAdditionalProperties() instanceof Schema<?> values
        && schema.getProperties() == null) {
      JsonElement value = value(values);
      if (value != null) {
        object.add("key", value);
      }
    }
    return object;
  }

  /**
   * Returns a schema's own contribution to its subtypes: its members, without those of the
   * subtypes.
   */
  private JsonElement parent(Schema<?> part) {
    if (part.get$ref() == null) {
      return value(part);
    }
    String self = inside.peek();
    Schema<?> base = description.getComponents().getSchemas().get(name(part.get$ref()));
    if (base.getDiscriminator() == null) {
      return value(part);
    }
    Schema<?> members = new Schema<>().type("object").properties(base.getProperties());
    JsonElement value = value(members.allOf(base.getAllOf()));
    discriminate(value.getAsJsonObject(), base.getDiscriminator(), "#/components/schemas/" + self);
    return value;
  }

  private static void discriminate(JsonObject object, Discriminator discriminator, String chosen) {
    if (discriminator == null || chosen == null || discriminator.getMapping() == null) {
      return;
    }
    discriminator.getMapping().entrySet().stream()
        .filter(entry -> entry.getValue().equals(chosen))
        .findFirst()
        .ifPresent(entry -> object.addProperty(discriminator.getPropertyName(), entry.getKey()));
  }

  private static void merge(JsonObject object, JsonElement part) {
    if (part != null && part.isJsonObject()) {
      part.getAsJsonObject().entrySet().forEach(e -> object.add(e.getKey(), e.getValue()));
    }
  }

  private static List<Schema> list(List<Schema> schemas) {
    return schemas == null ? List.of() : schemas;
  }

  private static List<Schema<?>> all(List<Schema> schemas) {
    return (List) list(schemas);
  }
}
