// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.description;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.openapitools.codegen.languages.JavaClientCodegen;
import org.openapitools.codegen.utils.StringUtils;

/**
 * Refuses operations, parameters and tags whose names in Java would be none, or those of something
 * else. An operation without an id gets one of its path and its method.
 */
final class OperationNames implements Step {
  private static final Set<String> METHODS_OF_OBJECT =
      Set.of(
          "clone",
          "equals",
          "finalize",
          "getClass",
          "hashCode",
          "notify",
          "notifyAll",
          "toString",
          "wait");
  private static final Set<String> VARIABLES = Set.of("violations", "calls", "true", "false");

  private final JavaClientCodegen java = new JavaClientCodegen();

  @Override
  public void apply(Description description) {
    Map<String, String> interfaces = new HashMap<>();
    Set<String> ids = new HashSet<>();
    Set<String> constants = new HashSet<>();
    for (Operations operation : Operations.of(description)) {
      ObjectNode node = operation.node();
      String tag = node.path("tags").path(0).asText("default");
      String type = tag(description, node, tag, interfaces);
      String id = id(operation);
      if (!ids.add(id)) {
        refuse(description, node, "operationId", "repeated operationId " + id);
        continue;
      }
      if (!isSpeakable(id)) {
        refuse(description, node, "operationId", "operationId that is no name in Java");
        continue;
      }
      String name = java.toOperationId(id);
      if (METHODS_OF_OBJECT.contains(name)) {
        node.put("operationId", "call_" + id);
      }
      if (!constants.add(type + " " + StringUtils.underscore(name).toUpperCase(Locale.ROOT))) {
        refuse(description, node, "operationId", "operationId that is another one in Java");
      }
      operation.parameters(description).forEach(parameter -> check(description, parameter));
      fields(description, node);
    }
  }

  private static void fields(Description description, ObjectNode operation) {
    for (Map.Entry<String, JsonNode> media :
        operation.path("requestBody").path("content").properties()) {
      MediaTypes kind = MediaTypes.of(media.getKey());
      if (kind == MediaTypes.FORM || kind == MediaTypes.MULTIPART) {
        JsonNode schema = media.getValue().path("schema");
        for (Map.Entry<String, JsonNode> field : schema.path("properties").properties()) {
          name(description, field.getValue(), field.getKey());
        }
      }
    }
  }

  /** Returns the name of the interface of a tag. */
  private String tag(
      Description description, ObjectNode node, String tag, Map<String, String> interfaces) {
    String type = java.toApiName(java.sanitizeTag(tag));
    String other = interfaces.putIfAbsent(type.toLowerCase(Locale.ROOT), type);
    if (!isSpeakable(tag) || type.endsWith("ApiCalls")) {
      refuse(description, node, "tags", "tag that is no name in Java");
    } else if (other != null && !other.equals(type)) {
      refuse(description, node, "tags", "tag that differs from another one in case only");
    }
    return type;
  }

  private static String id(Operations operation) {
    String id = operation.node().path("operationId").asText("");
    if (id.isBlank()) {
      String path = operation.path().replaceAll("[{}]", "");
      id = operation.method() + path.replaceAll("[^a-zA-Z0-9]+", "_").replaceAll("_$", "");
      id = id.equals(operation.method()) ? id + "_root" : id;
      operation.node().put("operationId", id);
    }
    return id;
  }

  private void check(Description description, ObjectNode parameter) {
    String name = parameter.path("name").asText();
    name(description, parameter, name);
    boolean header = parameter.path("in").asText().equals("header");
    if (header && !name.matches("[\\w!#$%&'*+.^`|~-]+")) {
      description.refuse(
          parameter, "name", "name that no header has", "write the name that is sent");
    }
  }

  private static void name(Description description, JsonNode place, String name) {
    boolean taken = VARIABLES.contains(name.toLowerCase(Locale.ROOT)) && !VARIABLES.contains(name);
    if (!isSpeakable(name) || name.matches("(?s).*[\"\\\\\\p{Cntrl}].*") || taken) {
      description.refuse(
          place,
          null,
          "name that cannot be written into Java",
          "write a name with a letter of ASCII, without quotation marks and backslashes");
    }
  }

  private static boolean isSpeakable(String name) {
    return name.matches("(?s).*[a-zA-Z0-9].*");
  }

  private static void refuse(
      Description description, ObjectNode node, String keyword, String construct) {
    description.refuse(node, keyword, construct, "choose another name");
  }
}
