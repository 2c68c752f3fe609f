// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.description;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Says of each parameter how it is sent: {@code x-style} is a constant of {@code ParameterStyle}. A
 * parameter that is an object becomes one parameter for each member.
 */
final class Parameters implements Step {
  private static final Set<String> IGNORED_HEADERS =
      Set.of("accept", "content-type", "authorization");
  private static final Set<String> PLACES = Set.of("query", "path", "header", "cookie");

  @Override
  public void apply(Description description) {
    for (ArrayNode list : Operations.parameterLists(description)) {
      List<JsonNode> kept = new ArrayList<>();
      Set<String> names = new HashSet<>();
      for (JsonNode element : list) {
        ObjectNode parameter = Operations.resolved(description, element);
        if (parameter == null) {
          description.refuse(element, null, "reference to nothing", "define the parameter");
        } else if (!isIgnored(parameter)) {
          if (!names.add(parameter.path("in").asText() + " " + parameter.path("name").asText())) {
            description.refuse(parameter, "name", "repeated parameter", "remove one of the two");
          }
          kept.addAll(styled(description, element, parameter));
        }
      }
      list.removeAll();
      kept.forEach(list::add);
    }
    Operations.of(description).forEach(operation -> order(description, operation));
  }

  /** Puts the variables of the path first where another parameter may be before them. */
  private static void order(Description description, Operations operation) {
    List<JsonNode> variables = new ArrayList<>();
    List<JsonNode> others = new ArrayList<>();
    boolean lastIsVariable = false;
    for (ObjectNode parameter : operation.parameters(description)) {
      lastIsVariable = parameter.path("in").asText().equals("path");
      (lastIsVariable ? variables : others).add(parameter);
    }
    boolean inherited = !operation.item().path("parameters").isEmpty();
    if ((lastIsVariable || inherited) && !others.isEmpty()) {
      ArrayNode ordered = operation.node().putArray("parameters");
      variables.forEach(ordered::add);
      others.forEach(ordered::add);
    }
  }

  /** Returns whether OpenAPI says to ignore it: the client sets these headers itself. */
  private static boolean isIgnored(ObjectNode parameter) {
    return parameter.path("in").asText().equals("header")
        && IGNORED_HEADERS.contains(parameter.path("name").asText().toLowerCase(Locale.ROOT));
  }

  private static List<JsonNode> styled(
      Description description, JsonNode element, ObjectNode parameter) {
    String in = parameter.path("in").asText();
    if (!PLACES.contains(in)) {
      description.refuse(parameter, "in", "unknown place", "write query, path, header or cookie");
      return List.of(element);
    }
    if (parameter.path("allowReserved").asBoolean()) {
      description.refuse(
          parameter, "allowReserved", "allowReserved", "let reserved characters be encoded");
    }
    if (in.equals("path")) {
      parameter.put("required", true);
    }
    if (parameter.path("content").size() > 0) {
      ofContent(description, parameter, in);
    }
    if (!parameter.has("schema")) {
      description.refuse(parameter, null, "parameter without a schema", "give it a schema");
      return List.of(element);
    }
    if (parameter.has("x-style")) {
      return List.of(element);
    }
    Shape shape = Shape.of(description, parameter.get("schema"));
    switch (shape) {
      case SCALAR -> ofScalar(description, parameter, in);
      case LIST -> ofList(description, parameter, in);
      case OBJECT -> {
        return ofObject(description, parameter, in);
      }
      case BINARY ->
          description.refuse(
              parameter, "schema", "binary parameter", "send the bytes in the body of the request");
      case ANY ->
          description.refuse(
              parameter,
              "schema",
              "parameter of any type",
              "give it one type, or describe it as JSON with content");
    }
    return List.of(element);
  }

  private static void ofContent(Description description, ObjectNode parameter, String in) {
    Map.Entry<String, JsonNode> content = parameter.get("content").properties().iterator().next();
    if (parameter.get("content").size() > 1) {
      description.refuse(
          parameter, "content", "parameter of several media types", "keep one of them");
      return;
    }
    JsonNode schema = content.getValue().get("schema");
    parameter.set("schema", schema == null ? JsonNodeFactory.instance.objectNode() : schema);
    Facts.lift(parameter, parameter.get("schema"));
    MediaTypes type = MediaTypes.of(content.getKey());
    if (type == MediaTypes.JSON && (in.equals("query") || in.equals("header"))) {
      parameter.put("x-style", "JSON");
      parameter.put("x-json", true);
    } else if (type != MediaTypes.TEXT) {
      description.refuse(
          parameter,
          "content",
          "parameter of a media type",
          "write it as application/json in a query or a header, or give it a schema and a style");
    }
    parameter.remove("content");
  }

  private static void ofScalar(Description description, ObjectNode parameter, String in) {
    String style = style(parameter, in);
    if (style.equals("label") || style.equals("matrix")) {
      refuseStyle(description, parameter, style);
    }
    if (in.equals("cookie")) {
      parameter.put("in", "header"); // the generator leaves cookies out
      parameter.put("x-style", "COOKIE");
      parameter.put("x-cookie", true);
    }
  }

  private static void ofList(Description description, ObjectNode parameter, String in) {
    String style = style(parameter, in);
    ObjectNode schema = Operations.resolved(description, parameter.get("schema"));
    if (schema == null || Shape.of(description, schema.get("items")) != Shape.SCALAR) {
      description.refuse(
          parameter,
          "schema",
          "parameter that is a list of lists or objects",
          "give the elements a plain type, or describe it as JSON with content");
    }
    if (in.equals("cookie")) {
      description.refuse(
          parameter, "schema", "cookie with a list", "send the list as a query or a header");
      return;
    }
    boolean explode = parameter.path("explode").asBoolean(style.equals("form"));
    switch (style) {
      case "form" -> mark(parameter, explode ? null : "COMMAS");
      case "simple" -> mark(parameter, "COMMAS");
      case "spaceDelimited" -> mark(parameter, explode ? null : "SPACES");
      case "pipeDelimited" -> mark(parameter, explode ? null : "PIPES");
      default -> refuseStyle(description, parameter, style);
    }
  }

  private static void mark(ObjectNode parameter, String style) {
    if (style != null) {
      parameter.put("x-style", style);
    }
  }

  private static void refuseStyle(Description description, ObjectNode parameter, String style) {
    description.refuse(
        parameter,
        parameter.has("style") ? "style" : null,
        "style " + style,
        "write simple in a path or a header, form in a query");
  }

  private static String style(ObjectNode parameter, String in) {
    boolean form = in.equals("query") || in.equals("cookie");
    return parameter.path("style").asText(form ? "form" : "simple");
  }

  private static List<JsonNode> ofObject(Description description, ObjectNode parameter, String in) {
    String style = style(parameter, in);
    boolean deep = style.equals("deepObject");
    boolean exploded =
        in.equals("query")
            && (deep || style.equals("form") && parameter.path("explode").asBoolean(true));
    if (!exploded) {
      description.refuse(
          parameter,
          parameter.has("style") ? "style" : "schema",
          "parameter that is an object",
          "write it as deepObject in a query, or describe it as JSON with content");
      return List.of(parameter);
    }
    ObjectNode schema = Operations.resolved(description, parameter.get("schema"));
    if (schema.path("properties").isEmpty()
        || schema.path("additionalProperties").isObject()
            && !schema.get("additionalProperties").isEmpty()) {
      description.refuse(
          parameter,
          "schema",
          "parameter that is a map",
          "name its members, or describe it as JSON with content");
      return List.of(parameter);
    }
    List<JsonNode> members = new ArrayList<>();
    Set<String> required = new HashSet<>(Schemas.texts(schema.path("required")));
    for (Map.Entry<String, JsonNode> member : schema.get("properties").properties()) {
      String name = member.getKey();
      Shape shape = Shape.of(description, member.getValue());
      if (shape != Shape.SCALAR && (deep || shape != Shape.LIST)) {
        description.refuse(
            member.getValue(),
            null,
            "nested value in a parameter",
            "make the object flat, or describe it as JSON with content");
      }
      ObjectNode made = description.at(JsonNodeFactory.instance.objectNode(), parameter);
      made.put("name", deep ? parameter.get("name").asText() + "[" + name + "]" : name);
      made.put("in", "query");
      made.put("required", parameter.path("required").asBoolean() && required.contains(name));
      ObjectNode value = Operations.resolved(description, member.getValue());
      if (value != null && value.has("description")) {
        made.put("description", value.get("description").asText());
      }
      if (value != null && value.path("deprecated").asBoolean()) {
        made.put("deprecated", true);
      }
      made.set("schema", member.getValue());
      Facts.lift(made, value == null ? member.getValue() : value);
      members.add(made);
    }
    return members;
  }
}
