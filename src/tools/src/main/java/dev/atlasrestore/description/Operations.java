// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.description;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * An operation of a description.
 *
 * @param path as the file has it
 * @param method in lower case
 * @param item what is said of the path
 * @param node the operation itself
 */
record Operations(String path, String method, ObjectNode item, ObjectNode node) {
  private static final List<String> METHODS =
      List.of("get", "put", "post", "delete", "options", "head", "patch", "trace");

  /** Returns all operations, in the order of the file. */
  static List<Operations> of(Description description) {
    List<Operations> found = new ArrayList<>();
    for (Map.Entry<String, JsonNode> path : description.root().path("paths").properties()) {
      if (path.getValue() instanceof ObjectNode item) {
        for (Map.Entry<String, JsonNode> member : item.properties()) {
          if (METHODS.contains(member.getKey()) && member.getValue() instanceof ObjectNode node) {
            found.add(new Operations(path.getKey(), member.getKey(), item, node));
          }
        }
      }
    }
    return found;
  }

  /** Returns what an object means: what its reference leads to, or the object itself. */
  static ObjectNode resolved(Description description, JsonNode node) {
    ObjectNode found = node instanceof ObjectNode object ? object : null;
    for (int depth = 0; found != null && found.has("$ref") && depth < 50; depth++) {
      found = description.target(found.get("$ref").asText());
    }
    return found;
  }

  /** Returns the parameters, also those of the path, each resolved. */
  List<ObjectNode> parameters(Description description) {
    List<ObjectNode> found = new ArrayList<>();
    for (JsonNode holder : List.of(node.path("parameters"), item.path("parameters"))) {
      for (JsonNode element : holder) {
        ObjectNode parameter = resolved(description, element);
        if (parameter != null && found.stream().noneMatch(other -> same(parameter, other))) {
          found.add(parameter);
        }
      }
    }
    return found;
  }

  private static boolean same(ObjectNode a, ObjectNode b) {
    return a.path("name").equals(b.path("name")) && a.path("in").equals(b.path("in"));
  }

  /** Returns the lists of parameters: that of each path, and of each of its operations. */
  static List<ArrayNode> parameterLists(Description description) {
    List<ArrayNode> found = new ArrayList<>();
    for (JsonNode item : description.root().path("paths")) {
      add(found, item.get("parameters"));
      for (String method : METHODS) {
        add(found, item.path(method).get("parameters"));
      }
    }
    return found;
  }

  private static void add(List<ArrayNode> found, JsonNode list) {
    if (list instanceof ArrayNode array) {
      found.add(array);
    }
  }
}
