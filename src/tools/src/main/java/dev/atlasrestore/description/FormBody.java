// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.description;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * The fields of a form, or the parts of a body of parts. Each member of the schema becomes an
 * argument of the method. A file gets {@code x-type}, its type in Java.
 */
final class FormBody {
  private static final String PART = "okhttp3.MultipartBody.Part";

  private final Description description;
  private final ObjectNode media;
  private final boolean multipart;
  private final ObjectNode fields = JsonNodeFactory.instance.objectNode();
  private final Set<String> required = new LinkedHashSet<>();

  FormBody(Description description, ObjectNode media, MediaTypes kind) {
    this.description = description;
    this.media = media;
    this.multipart = kind == MediaTypes.MULTIPART;
  }

  void apply() {
    ObjectNode schema = Operations.resolved(description, media.get("schema"));
    Map<String, JsonNode> members = new LinkedHashMap<>();
    Set<String> needed = new LinkedHashSet<>();
    if (schema == null || !collect(schema, members, needed, 0) || members.isEmpty()) {
      description.refuse(
          media, null, "form without members", "name the members of the form, in one object");
      return;
    }
    members.forEach((name, member) -> add(name, member, needed.contains(name)));
    ObjectNode own = JsonNodeFactory.instance.objectNode();
    own.put("type", "object");
    own.set("properties", fields);
    ArrayNode names = own.putArray("required");
    required.forEach(names::add);
    media.set("schema", description.at(own, schema));
    media.remove("encoding");
  }

  private boolean collect(
      ObjectNode schema, Map<String, JsonNode> members, Set<String> needed, int depth) {
    JsonNode others = schema.path("additionalProperties");
    if (depth > 20
        || schema.has("oneOf")
        || schema.has("anyOf")
        || others.isObject() && !others.isEmpty()) {
      return false;
    }
    for (JsonNode part : schema.path("allOf")) {
      ObjectNode inherited = Operations.resolved(description, part);
      if (inherited == null || !collect(inherited, members, needed, depth + 1)) {
        return false;
      }
    }
    schema.path("properties").properties().forEach(e -> members.put(e.getKey(), e.getValue()));
    needed.addAll(Schemas.texts(schema.path("required")));
    return true;
  }

  private void add(String name, JsonNode member, boolean isRequired) {
    ObjectNode value = Operations.resolved(description, member);
    JsonNode encoding = media.path("encoding").path(name);
    if (value != null && value.path("readOnly").asBoolean()) {
      return;
    }
    if (encoding.path("headers").size() > 0) {
      description.refuse(encoding, "headers", "part with headers", "remove the headers");
    }
    if (multipart) {
      addPart(name, member, encoding);
    } else {
      addField(name, member, encoding, isRequired);
      return;
    }
    if (isRequired) {
      required.add(name);
    }
  }

  private void addPart(String name, JsonNode member, JsonNode encoding) {
    ObjectNode value = Operations.resolved(description, member);
    String type = encoding.path("contentType").asText("");
    switch (Shape.of(description, member)) {
      case BINARY -> fields.set(name, file(value, PART));
      case SCALAR -> {
        if (MediaTypes.of(type) == MediaTypes.JSON) {
          refuseType(encoding);
        }
        fields.set(name, member);
      }
      case LIST -> {
        Shape element = Shape.of(description, value.get("items"));
        if (element == Shape.BINARY) {
          fields.set(name, file(value, "List<" + PART + ">"));
        } else if (element == Shape.LIST || element == Shape.ANY || !type.isEmpty()) {
          description.refuse(
              value, null, "list in a part", "write a list of texts, objects or files");
        } else {
          fields.set(name, element == Shape.OBJECT ? marked(value, "x-json-parts") : member);
        }
      }
      default -> {
        if (!type.isEmpty() && MediaTypes.of(type) != MediaTypes.JSON) {
          refuseType(encoding);
        }
        ObjectNode copy = JsonNodeFactory.instance.objectNode();
        fields.set(name, member.has("$ref") ? reference(copy, member) : marked(value, "x-json"));
      }
    }
  }

  private void refuseType(JsonNode encoding) {
    description.refuse(
        encoding,
        "contentType",
        "part of a media type",
        "write text as text/plain, objects as JSON");
  }

  private ObjectNode reference(ObjectNode made, JsonNode member) {
    made.put("x-json", true);
    made.putArray("allOf").add(member);
    return description.at(made, member);
  }

  private ObjectNode marked(ObjectNode value, String extension) {
    ObjectNode copy = description.copy(value);
    copy.put(extension, true);
    return copy;
  }

  private ObjectNode file(ObjectNode value, String javaType) {
    ObjectNode made = JsonNodeFactory.instance.objectNode();
    made.put("type", "string");
    if (value.has("description")) {
      made.put("description", value.get("description").asText());
    }
    made.put("x-type", javaType);
    return description.at(made, value);
  }

  private void addField(String name, JsonNode member, JsonNode encoding, boolean isRequired) {
    String style = encoding.path("style").asText("form");
    boolean deep = style.equals("deepObject");
    ObjectNode value = Operations.resolved(description, member);
    Shape shape = Shape.of(description, member);
    boolean exploded = encoding.path("explode").asBoolean(style.equals("form"));
    if (shape == Shape.OBJECT && deep && !value.path("properties").isEmpty()) {
      for (Map.Entry<String, JsonNode> inner : value.get("properties").properties()) {
        if (Shape.of(description, inner.getValue()) != Shape.SCALAR) {
          refuseNested(inner.getValue());
        }
        fields.set(name + "[" + inner.getKey() + "]", inner.getValue());
      }
      return;
    }
    boolean list =
        shape == Shape.LIST
            && exploded
            && Shape.of(description, value.get("items")) == Shape.SCALAR;
    if (shape != Shape.SCALAR && !list) {
      refuseNested(value == null ? member : value);
    }
    fields.set(name, member);
    if (isRequired) {
      required.add(name);
    }
  }

  private void refuseNested(JsonNode value) {
    description.refuse(
        value,
        null,
        "nested value in a form",
        "write texts and exploded lists of texts, or a flat object in the style deepObject");
  }
}
