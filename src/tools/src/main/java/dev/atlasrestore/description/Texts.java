// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.description;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Writes all descriptions as Javadoc has them, and the address with the values of its variables.
 */
final class Texts implements Step {
  @Override
  public void apply(Description description) {
    Schemas.visit(
        description,
        schema -> {
          javadoc(schema, "description");
          enumValues(description, schema);
        });
    description.root().path("tags").forEach(tag -> javadoc(tag, "description"));
    description.root().path("tags").forEach(Texts::tag);
    JsonNode components = description.root().path("components");
    components.path("parameters").forEach(parameter -> javadoc(parameter, "description"));
    Operations.parameterLists(description)
        .forEach(list -> list.forEach(parameter -> javadoc(parameter, "description")));
    for (Operations operation : Operations.of(description)) {
      apply(operation);
      mediaTypes(description, operation.node());
    }
    servers(description);
  }

  private static void apply(Operations operation) {
    ObjectNode node = operation.node();
    if (node.path("tags").size() > 0) {
      String name = tag(node.get("tags").get(0).asText());
      node.putArray("tags").add(name);
    }
    javadoc(node, "description");
    javadoc(node, "summary");
    javadoc(node.path("requestBody"), "description");
    if (!node.has("summary")) {
      JsonNode description = node.remove("description");
      String request = operation.method().toUpperCase(Locale.ROOT) + " " + operation.path();
      node.put(
          "summary",
          description == null ? "Sends " + javadoc(request) + "." : description.asText());
    }
    node.put("summary", node.get("summary").asText().replace("\"", "&quot;"));
    if (node.path("deprecated").asBoolean()) {
      // The sentence about it is in the description, or is made up.
      node.put("x-deprecated", reason(node));
    }
  }

  private static void enumValues(Description description, ObjectNode schema) {
    for (String value : Schemas.texts(schema.path("enum"))) {
      if (value.matches("(?s).*(\\p{Cntrl}|\\*/|/\\*).*")) {
        description.refuse(
            schema, "enum", "enum value that cannot be written into Java", "write a pattern");
        return;
      }
    }
  }

  /** Writes the media types as literals of Java have them. */
  private static void mediaTypes(Description description, ObjectNode node) {
    String first = Answers.first(description, node.path("responses"));
    if (first != null && first.matches(".*[\"\\\\].*") && !node.has("x-accept")) {
      node.put("x-accept", first);
    }
    for (String keyword : List.of("x-accept", "x-media-type")) {
      if (node.has(keyword)) {
        node.put(keyword, JavaText.literal(node.get(keyword).asText()));
      }
    }
  }

  /** Returns the sentence that says why, or the first one. */
  private static String reason(ObjectNode node) {
    String text = node.path("description").asText(node.path("summary").asText());
    for (String sentence : text.split("(?<=[.!?])\\s+")) {
      if (sentence.toLowerCase(Locale.ROOT).contains("deprecat")) {
        return sentence;
      }
    }
    return "The service may remove it.";
  }

  /** Removes what ends a comment or is markup in Javadoc. */
  private static String tag(String name) {
    return name.replaceAll("[<>&@\\\\\"]|\\*/|/\\*", " ");
  }

  private static void tag(JsonNode tag) {
    if (tag instanceof ObjectNode object && object.path("name").isTextual()) {
      object.put("name", tag(object.get("name").asText()));
    }
  }

  private static void javadoc(JsonNode node, String keyword) {
    if (node.path("deprecated").asBoolean() && node instanceof ObjectNode object) {
      String text = object.path("description").asText("");
      if (keyword.equals("description") && !text.toLowerCase(Locale.ROOT).contains("deprecat")) {
        object.put("description", (text + " Deprecated.").strip());
      }
    }
    if (node instanceof ObjectNode object && object.path(keyword).isTextual()) {
      String text = javadoc(object.get(keyword).asText());
      if (text.isEmpty()) {
        object.remove(keyword);
      } else {
        object.put(keyword, text);
      }
    }
  }

  /** Returns a text that Javadoc prints as it is. */
  static String javadoc(String text) {
    return text.replaceAll("[\\s\\p{Cntrl}]+", " ")
        .strip()
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("@", "&#64;")
        .replace("\\", "&#92;")
        .replace("*/", "*&#47;")
        .replace("/*", "/&#42;");
  }

  private static String host(JsonNode url) {
    return url.asText("/").replaceFirst("^https?:", "").replaceAll("/$", "");
  }

  private static void servers(Description description) {
    for (JsonNode server : description.root().path("servers")) {
      String url = server.path("url").asText();
      for (Map.Entry<String, JsonNode> variable : server.path("variables").properties()) {
        String value = variable.getValue().path("default").asText();
        url = url.replace("{" + variable.getKey() + "}", value);
      }
      boolean used = server == description.root().path("servers").get(0);
      if (used && url.matches(".*[{}\"\\\\\\s].*")) {
        description.refuse(
            server, "url", "address that is none", "give each variable a default, and encode it");
      }
      ((ObjectNode) server).put("url", url);
    }
    for (Operations operation : Operations.of(description)) {
      for (ObjectNode holder : List.of(operation.node(), operation.item())) {
        JsonNode own = holder.path("servers").path(0).path("url");
        JsonNode all = description.root().path("servers").path(0).path("url");
        if (holder.path("servers").size() > 0 && !host(own).equals(host(all))) {
          description.refuse(
              holder, "servers", "servers of one operation", "write them at the top of the file");
        }
      }
    }
  }
}
