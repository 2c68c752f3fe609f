// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.drift;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Compares pairs of schemas, including those that they reference. The spec splits some of MongoDB's
 * schemas into one for requests and one for responses, so read-only members do not belong to a
 * request.
 */
final class SchemaComparison {
  private static final List<String> ASPECTS =
      List.of(
          "type",
          "format",
          "pattern",
          "minimum",
          "maximum",
          "exclusiveMinimum",
          "exclusiveMaximum",
          "multipleOf",
          "minLength",
          "maxLength",
          "minItems",
          "maxItems",
          "uniqueItems",
          "nullable",
          "default",
          "deprecated");

  private final ApiDescription spec;
  private final ApiDescription upstream;
  private final Differences differences;
  private final Set<String> compared = new HashSet<>();

  SchemaComparison(ApiDescription spec, ApiDescription upstream, Differences differences) {
    this.spec = spec;
    this.upstream = upstream;
    this.differences = differences;
  }

  /** Whether a schema describes requests or responses. */
  enum Direction {
    REQUEST("readOnly"),
    RESPONSE("writeOnly");

    private final String excluded;

    Direction(String excluded) {
      this.excluded = excluded;
    }
  }

  void compare(String place, JsonNode ours, JsonNode theirs, Direction direction) {
    String name = ApiDescription.name(ours);
    if (name != null && !compared.add(name + direction)) {
      return;
    }
    JsonNode our = spec.resolve(ours);
    JsonNode their = upstream.resolve(theirs);
    String at = name == null ? place : name;
    String theirName = ApiDescription.name(theirs);
    if (name != null && theirName != null) {
      String declared = our.path("x-upstream-name").asText(name);
      differences.compare(at, "upstream name", declared, theirName);
    }
    for (String aspect : ASPECTS) {
      differences.compare(at, aspect, text(our.path(aspect)), text(their.path(aspect)));
    }
    differences.compareSets(at, "enum value", texts(our.path("enum")), texts(their.path("enum")));
    compareMembers(at, our, their, direction);
    compareInside(at + "[]", "items", our, their, direction);
    compareInside(at + "{}", "additionalProperties", our, their, direction);
    for (String kind : List.of("oneOf", "anyOf", "allOf")) {
      differences.compare(at, kind, size(our.path(kind)), size(their.path(kind)));
    }
  }

  private void compareInside(
      String place, String inside, JsonNode ours, JsonNode theirs, Direction direction) {
    JsonNode our = ours.path(inside);
    JsonNode their = theirs.path(inside);
    if (our.isObject() && their.isObject()) {
      compare(place, our, their, direction);
    } else {
      differences.compare(place, inside, shape(our), shape(their));
    }
  }

  private void compareMembers(String place, JsonNode ours, JsonNode theirs, Direction direction) {
    Map<String, JsonNode> our = members(spec, ours, direction);
    Map<String, JsonNode> their = members(upstream, theirs, direction);
    Set<String> names = new TreeSet<>(our.keySet());
    names.addAll(their.keySet());
    Set<String> weRequire = texts(ours.path("required"));
    Set<String> theyRequire = texts(theirs.path("required"));
    for (String name : names) {
      String member = place + "." + name;
      if (our.containsKey(name) && their.containsKey(name)) {
        differences.compare(
            member,
            "required",
            String.valueOf(weRequire.contains(name)),
            String.valueOf(theyRequire.contains(name)));
        compare(member, our.get(name), their.get(name), direction);
      } else {
        differences.compare(
            member, "member", shape(spec, our.get(name)), shape(upstream, their.get(name)));
      }
    }
  }

  private static Map<String, JsonNode> members(
      ApiDescription description, JsonNode schema, Direction direction) {
    Map<String, JsonNode> members = new LinkedHashMap<>();
    schema
        .path("properties")
        .properties()
        .forEach(
            member -> {
              JsonNode resolved = description.resolve(member.getValue());
              if (!resolved.path(direction.excluded).asBoolean()) {
                members.put(member.getKey(), member.getValue());
              }
            });
    return members;
  }

  private static String shape(ApiDescription description, JsonNode member) {
    return member == null ? null : shape(description.resolve(member));
  }

  private static String shape(JsonNode schema) {
    if (schema.isMissingNode() || schema.isNull()) {
      return null;
    }
    return schema.isObject() ? schema.path("type").asText("any") : schema.asText();
  }

  private static String size(JsonNode list) {
    return list.isEmpty() ? null : list.size() + " schemas";
  }

  private static Set<String> texts(JsonNode list) {
    Set<String> texts = new TreeSet<>();
    list.forEach(item -> texts.add(item.asText()));
    return texts;
  }

  /** Normalizes numbers, and omits default values. */
  private static String text(JsonNode value) {
    if (value.isMissingNode() || value.isBoolean() && !value.asBoolean()) {
      return null;
    }
    return value.isNumber()
        ? value.decimalValue().stripTrailingZeros().toPlainString()
        : value.asText();
  }
}
