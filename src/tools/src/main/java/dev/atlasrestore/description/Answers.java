// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.description;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Keeps one media type of the answer to each operation, and says how it is read: {@code x-accept}
 * is what to ask for, {@code x-text} that the value is the text itself, {@code x-nullable} that
 * there may be none.
 */
final class Answers implements Step {
  /** The statuses of answers that have no body, whatever is said of one (RFC 9110). */
  private static final Set<String> BODILESS = Set.of("204", "205");

  @Override
  public void apply(Description description) {
    for (Operations operation : Operations.of(description)) {
      apply(description, operation);
    }
  }

  private static void apply(Description description, Operations operation) {
    ObjectNode node = operation.node();
    if (!(node.get("responses") instanceof ObjectNode responses) || responses.isEmpty()) {
      ObjectNode made = node.putObject("responses");
      made.putObject("default").put("description", "An answer.");
      return;
    }
    List<ObjectNode> values = new ArrayList<>();
    boolean without = false;
    String success = null;
    for (Map.Entry<String, JsonNode> response : responses.properties()) {
      String code = response.getKey();
      ObjectNode resolved = Operations.resolved(description, response.getValue());
      if (resolved != null && code.startsWith("2")) {
        if (hasSchema(resolved) && !BODILESS.contains(code)) {
          values.add(resolved);
          success = success == null ? code : success;
        } else {
          without = true;
        }
      }
    }
    if (operation.method().equals("head") || values.isEmpty() && without) {
      withoutValue(responses);
      return;
    }
    if (values.isEmpty()) {
      ObjectNode other = Operations.resolved(description, responses.get("default"));
      boolean onlyDefault =
          other != null
              && responses.properties().stream().noneMatch(r -> r.getKey().startsWith("2"));
      if (onlyDefault && hasSchema(other)) {
        choose(description, operation, responses, "default", other);
      }
      return;
    }
    for (ObjectNode other : values) {
      if (!schema(other).equals(schema(values.get(0)))) {
        description.refuse(
            other,
            "content",
            "answers of several schemas",
            "give all successful answers one schema");
        return;
      }
    }
    if (without) {
      node.put("x-nullable", true);
      for (String code : List.copyOf(codes(responses))) {
        if (code.startsWith("2") && !code.equals(success)) {
          responses.remove(code);
        }
      }
    }
    choose(description, operation, responses, success, values.get(0));
  }

  private static List<String> codes(ObjectNode responses) {
    List<String> codes = new ArrayList<>();
    responses.fieldNames().forEachRemaining(codes::add);
    return codes;
  }

  /** Removes what is said of a body that never comes. */
  private static void withoutValue(ObjectNode responses) {
    for (String code : codes(responses)) {
      if ((code.startsWith("2") || code.equals("default"))
          && responses.get(code) instanceof ObjectNode response
          && !response.has("$ref")) {
        response.path("content").forEach(Answers::withoutSchema);
      } else if (code.startsWith("2")) {
        responses.set(code, responses.objectNode().put("description", "It."));
      }
    }
  }

  // The media type stays, for it is what to ask for.
  private static void withoutSchema(JsonNode media) {
    if (media instanceof ObjectNode object) {
      object.remove("schema");
    }
  }

  private static boolean hasSchema(ObjectNode response) {
    for (JsonNode media : response.path("content")) {
      if (media.has("schema")) {
        return true;
      }
    }
    return false;
  }

  private static JsonNode schema(ObjectNode response) {
    return media(response).getValue().get("schema");
  }

  /** Returns the media type to ask for: the first that is JSON, or else the first. */
  private static Map.Entry<String, JsonNode> media(ObjectNode response) {
    List<Map.Entry<String, JsonNode>> media =
        response.get("content").properties().stream()
            .filter(entry -> entry.getValue().has("schema"))
            .toList();
    return media.stream()
        .filter(entry -> MediaTypes.of(entry.getKey()) == MediaTypes.JSON)
        .findFirst()
        .orElse(media.get(0));
  }

  private static void choose(
      Description description,
      Operations operation,
      ObjectNode responses,
      String code,
      ObjectNode response) {
    Map.Entry<String, JsonNode> media = media(response);
    String type = media.getKey();
    ObjectNode schema = Operations.resolved(description, media.getValue().get("schema"));
    Shape shape = Shape.of(description, schema);
    MediaTypes kind = MediaTypes.of(type);
    boolean first = type.equals(first(description, responses));
    if (!first && !operation.node().has("x-accept")) {
      operation.node().put("x-accept", type);
    }
    if (!first || kind != MediaTypes.JSON || shape == Shape.BINARY) {
      ObjectNode own = JsonNodeFactory.instance.objectNode();
      own.set("description", response.path("description"));
      ObjectNode content = own.putObject("content").putObject(type);
      content.set("schema", media.getValue().get("schema"));
      responses.set(code, description.at(own, response));
      read(description, operation, kind, shape, content, media.getValue());
    }
  }

  private static void read(
      Description description,
      Operations operation,
      MediaTypes kind,
      Shape shape,
      ObjectNode content,
      JsonNode place) {
    if (kind == MediaTypes.EVENTS) {
      description.refuse(
          place,
          null,
          "stream of events",
          "read it with another client: an answer is read to its end");
    } else if (shape == Shape.BINARY || kind == MediaTypes.BINARY && shape != Shape.LIST) {
      content.putObject("schema").put("type", "string").put("format", "binary");
    } else if (kind == MediaTypes.TEXT && shape == Shape.SCALAR
        || kind == MediaTypes.XML && shape == Shape.SCALAR) {
      content.putObject("schema").put("type", "string");
      operation.node().put("x-text", true);
    } else if (kind != MediaTypes.JSON) {
      description.refuse(
          place, null, "answer that is no JSON", "write application/json, or make it a string");
    }
  }

  /** Returns the media type that the generator asks for: the first of all answers. */
  static String first(Description description, JsonNode responses) {
    for (JsonNode response : responses) {
      ObjectNode resolved = Operations.resolved(description, response);
      if (resolved != null && resolved.path("content").size() > 0) {
        return resolved.get("content").fieldNames().next();
      }
    }
    return null;
  }
}
