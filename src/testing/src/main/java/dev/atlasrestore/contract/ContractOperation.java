// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.contract;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.StreamSupport;

/** An operation in the spec. Immutable. */
final class ContractOperation {
  private final Contract contract;
  private final String path;
  private final String method;
  private final JsonNode node;
  private final Map<String, JsonNode> pathParameters = new LinkedHashMap<>();
  private final Map<String, JsonNode> queryParameters = new LinkedHashMap<>();

  private ContractOperation(
      Contract contract, String path, String method, JsonNode node, JsonNode pathItem) {
    this.contract = contract;
    this.path = path;
    this.method = method;
    this.node = node;
    for (JsonNode owner : List.of(pathItem, node)) {
      for (JsonNode reference : owner.path("parameters")) {
        JsonNode parameter = contract.resolve(reference);
        (parameter.path("in").asText().equals("path") ? pathParameters : queryParameters)
            .put(parameter.path("name").asText(), parameter);
      }
    }
  }

  static ContractOperation of(Contract contract, String path, String method, JsonNode pathItem) {
    return new ContractOperation(contract, path, method, pathItem.path(method), pathItem);
  }

  String id() {
    return node.path("operationId").asText();
  }

  /** Returns whether a request is for this operation. The path may have any prefix. */
  boolean isFor(String requestMethod, String encodedPath) {
    String[] own = path.substring(1).split("/");
    String[] asked = encodedPath.split("/");
    int before = asked.length - own.length;
    if (before < 1 || !requestMethod.equalsIgnoreCase(method)) {
      return false;
    }
    for (int i = 0; i < own.length; i++) {
      if (!own[i].startsWith("{") && !own[i].equals(asked[before + i])) {
        return false;
      }
    }
    return true;
  }

  /** Returns whether the HTTP method is safe, so that the operation changes nothing. */
  boolean isSafe() {
    return method.equals("get") || method.equals("head");
  }

  /** Returns the names of the variables in the path. */
  Set<String> pathParameters() {
    return pathParameters.keySet();
  }

  boolean hasQueryParameter(String name) {
    return queryParameters.containsKey(name);
  }

  /** Returns the violations by a value of a path variable. */
  List<String> violations(String pathParameter, String value) {
    JsonNode schema = pathParameters.get(pathParameter).path("schema");
    return contract.violations(schema, TextNode.valueOf(value));
  }

  /** Returns the path with its variables filled in; relative, for Retrofit. */
  String path(Map<String, String> values) {
    String filled = path.substring(1);
    for (String name : pathParameters.keySet()) {
      filled = filled.replace("{" + name + "}", values.get(name));
    }
    return filled;
  }

  /** Returns the media type to request: the first one of the success response. */
  String accept() {
    for (String status : statuses()) {
      Iterator<String> types = response(Integer.parseInt(status)).path("content").fieldNames();
      if (status.startsWith("2") && types.hasNext()) {
        return types.next();
      }
    }
    return node.path("x-accept").asText();
  }

  /** Returns the statuses in the spec, ascending. */
  Set<String> statuses() {
    Set<String> statuses = new TreeSet<>();
    node.path("responses").fieldNames().forEachRemaining(statuses::add);
    return statuses;
  }

  /** Returns the response for a status; a missing node if the spec has none. */
  JsonNode response(int status) {
    return contract.resolve(node.path("responses").path(String.valueOf(status)));
  }

  /** Returns the sufficient roles, for messages. */
  String roles() {
    return StreamSupport.stream(node.path("x-roles").spliterator(), false)
        .map(JsonNode::asText)
        .collect(joining(" or "));
  }

  /** Returns the links of the response for a status. */
  List<ContractLink> links(int status) {
    List<ContractLink> links = new ArrayList<>();
    for (JsonNode link : response(status).path("links")) {
      links.add(new ContractLink(contract.resolve(link)));
    }
    return links;
  }

  @Override
  public String toString() {
    return method.toUpperCase(Locale.ROOT) + " " + path;
  }
}
