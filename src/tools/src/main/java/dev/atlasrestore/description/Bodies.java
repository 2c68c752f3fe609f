// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.description;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Keeps one media type of each request body, and says how it is sent. The operation gets {@code
 * x-media-type} unless the body is plain JSON, and {@code x-body-by-http} where Retrofit's
 * annotation of the method allows no body. The body gets {@code x-plain} if it is no JSON, and
 * {@code x-type}, the type in Java, if it is bytes.
 */
final class Bodies implements Step {
  private static final Set<String> WITH_BODY = Set.of("post", "put", "patch");
  private static final Set<String> WITHOUT_BODY = Set.of("get", "head");

  @Override
  public void apply(Description description) {
    for (Operations operation : Operations.of(description)) {
      if (operation.method().equals("trace")) {
        description.refuse(operation.node(), null, "TRACE", "remove the operation");
      }
      ObjectNode body = Operations.resolved(description, operation.node().get("requestBody"));
      if (body == null || body.path("content").isEmpty()) {
        operation.node().remove("requestBody");
      } else if (!WITHOUT_BODY.contains(operation.method())) {
        ObjectNode own = description.copy(body);
        operation.node().set("requestBody", own);
        apply(description, operation, own);
      } else if (description.version().startsWith("3.0")) {
        operation.node().remove("requestBody"); // as OpenAPI 3.0 says: "SHALL be ignored"
      } else {
        description.refuse(
            operation.node(),
            "requestBody",
            "body of " + operation.method().toUpperCase(Locale.ROOT),
            "send it with POST, or write parameters");
      }
    }
  }

  private static void apply(Description description, Operations operation, ObjectNode body) {
    String type = chosen(description, body);
    if (type == null) {
      return;
    }
    ObjectNode content = (ObjectNode) body.get("content");
    content.retain(List.of(type));
    if (!(content.get(type) instanceof ObjectNode media)) {
      description.refuse(body, "content", "body without a schema", "give it a schema");
      return;
    }
    MediaTypes kind = MediaTypes.of(type);
    if (!WITH_BODY.contains(operation.method())
        && (kind == MediaTypes.FORM
            || kind == MediaTypes.MULTIPART
            || body.path("required").asBoolean())) {
      operation.node().put("x-body-by-http", true);
    }
    switch (kind) {
      case JSON -> json(operation, type, media);
      case FORM, MULTIPART -> new FormBody(description, media, kind).apply();
      case TEXT -> text(description, operation, body, type, media);
      case XML -> description.refuse(body, "content", "XML body", "write application/json");
      default -> bytes(description, operation, body, type, media);
    }
  }

  /** Returns the media type to send: JSON, if it is one of several for the same. */
  private static String chosen(Description description, ObjectNode body) {
    List<Map.Entry<String, JsonNode>> types = List.copyOf(body.get("content").properties());
    String json =
        types.stream()
            .map(Map.Entry::getKey)
            .filter(type -> MediaTypes.of(type) == MediaTypes.JSON)
            .findFirst()
            .orElse(types.get(0).getKey());
    for (Map.Entry<String, JsonNode> type : types) {
      boolean same =
          type.getValue().path("schema").equals(body.get("content").get(json).path("schema"));
      boolean patches = type.getKey().contains("patch") && !type.getKey().equals(json);
      if (!isVersionOf(type.getKey(), json) && (!same || patches)) {
        description.refuse(
            body,
            "content",
            "body of several media types",
            "keep one of them, or give each its own operation");
        return null;
      }
    }
    return json;
  }

  /** Returns whether two types differ in a version only, so that either may be sent. */
  private static boolean isVersionOf(String type, String other) {
    return withoutVersion(type).equals(withoutVersion(other));
  }

  private static String withoutVersion(String type) {
    return type.replaceAll("\\d{4}-\\d{2}-\\d{2}|preview|\\bv\\d+\\b", "");
  }

  private static void json(Operations operation, String type, ObjectNode media) {
    if (!media.has("schema")) {
      media.putObject("schema");
    }
    if (!type.contains("*")
        && !type.strip().matches("(?i)application/json(;\\s*charset=\"?utf-?8\"?)?")) {
      operation.node().put("x-media-type", type.strip());
    }
  }

  private static void text(
      Description description,
      Operations operation,
      ObjectNode body,
      String type,
      ObjectNode media) {
    Shape shape = media.has("schema") ? Shape.of(description, media.get("schema")) : Shape.SCALAR;
    if (shape == Shape.BINARY) {
      bytes(description, operation, body, type, media);
      return;
    }
    if (shape != Shape.SCALAR) {
      refuse(description, media, type);
    }
    if (!media.has("schema")) {
      media.putObject("schema").put("type", "string");
    }
    body.put("x-plain", true);
    if (!type.contains("*")) {
      boolean charset = type.contains("charset") || !type.startsWith("text/");
      operation.node().put("x-media-type", charset ? type : type + "; charset=utf-8");
    } else {
      operation.node().put("x-media-type", "text/plain; charset=utf-8");
    }
  }

  private static void bytes(
      Description description,
      Operations operation,
      ObjectNode body,
      String type,
      ObjectNode media) {
    Shape shape = media.has("schema") ? Shape.of(description, media.get("schema")) : Shape.BINARY;
    if (type.startsWith("multipart/")
        || shape != Shape.BINARY && shape != Shape.SCALAR && shape != Shape.ANY) {
      refuse(description, media, type);
      return;
    }
    ObjectNode schema = JsonNodeFactory.instance.objectNode();
    schema.put("type", "string");
    media.set("schema", schema);
    body.put("x-plain", true);
    body.put("x-type", "okhttp3.RequestBody");
    if (!type.contains("*")) {
      operation.node().put("x-media-type", type);
    }
  }

  private static void refuse(Description description, ObjectNode media, String type) {
    description.refuse(
        media,
        null,
        "body of the type " + type,
        "write application/json, or make it a string of the format binary");
  }
}
