// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.drift;

import com.fasterxml.jackson.databind.JsonNode;
import dev.atlasrestore.drift.SchemaComparison.Direction;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Compares each operation of the spec with the upstream operation of the same path and method. */
final class SpecComparison {
  private static final Set<String> METHODS =
      Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace");
  private static final Pattern VERSION =
      Pattern.compile("application/vnd\\.atlas\\.([^+]+)\\+(\\w+)");

  private final ApiDescription spec;
  private final ApiDescription upstream;
  private final Differences differences = new Differences();
  private final SchemaComparison schemas;
  private int operations;

  private SpecComparison(ApiDescription spec, ApiDescription upstream) {
    this.spec = spec;
    this.upstream = upstream;
    schemas = new SchemaComparison(spec, upstream, differences);
  }

  /**
   * Returns the differences.
   *
   * @throws InvalidInputException if the other document has none of the spec's operations
   */
  static List<Difference> of(ApiDescription spec, ApiDescription upstream)
      throws InvalidInputException {
    SpecComparison comparison = new SpecComparison(spec, upstream);
    spec.root()
        .path("paths")
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .properties()
                    .forEach(
                        operation -> {
                          if (METHODS.contains(operation.getKey())) {
                            comparison.compare(
                                path.getKey(), operation.getKey(), operation.getValue());
                          }
                        }));
    if (comparison.operations == 0) {
      throw new InvalidInputException(
          "The description given has none of the spec's operations: is it MongoDB's Atlas"
              + " Administration API v2?");
    }
    return comparison.differences.found();
  }

  private void compare(String path, String method, JsonNode ours) {
    String id = ours.path("operationId").asText();
    JsonNode theirs = upstream.operation(path, method);
    if (theirs.isMissingNode()) {
      differences.compare(id, "operation", method.toUpperCase() + " " + path, null);
      return;
    }
    operations++;
    differences.compare(
        id,
        "operationId",
        ours.path("x-upstream-operation-id").asText(id),
        theirs.path("operationId").asText());
    differences.compareSets(
        id, "role", texts(ours.path("x-roles")), texts(theirs.path("x-rolesRequirements")));
    differences.compare(
        id,
        "deprecated",
        ours.path("deprecated").asText(null),
        theirs.path("deprecated").asText(null));
    compareParameters(id, ours, theirs);
    compareBodies(id, ours, theirs);
    compareResponses(id, ours, theirs);
  }

  private void compareParameters(String id, JsonNode ours, JsonNode theirs) {
    Map<String, JsonNode> our = parameters(spec, ours);
    Map<String, JsonNode> their = parameters(upstream, theirs);
    Set<String> names = new TreeSet<>(our.keySet());
    names.addAll(their.keySet());
    for (String name : names) {
      String place = id + " " + name;
      if (!our.containsKey(name) || !their.containsKey(name)) {
        differences.compare(
            place,
            "parameter",
            our.containsKey(name) ? name : null,
            their.containsKey(name) ? name : null);
        continue;
      }
      differences.compare(place, "required", required(our.get(name)), required(their.get(name)));
      schemas.compare(
          place, our.get(name).path("schema"), their.get(name).path("schema"), Direction.REQUEST);
    }
  }

  private static String required(JsonNode node) {
    return String.valueOf(node.path("required").asBoolean());
  }

  private static Map<String, JsonNode> parameters(ApiDescription description, JsonNode operation) {
    Map<String, JsonNode> parameters = new TreeMap<>();
    for (JsonNode parameter : operation.path("parameters")) {
      JsonNode resolved = description.resolve(parameter);
      parameters.put(resolved.path("in").asText() + " " + resolved.path("name").asText(), resolved);
    }
    return parameters;
  }

  private void compareBodies(String id, JsonNode ours, JsonNode theirs) {
    JsonNode our = spec.resolve(ours.path("requestBody"));
    JsonNode their = upstream.resolve(theirs.path("requestBody"));
    String place = id + " request";
    differences.compare(
        place,
        "body",
        our.isMissingNode() ? null : "required: " + required(our),
        their.isMissingNode() ? null : "required: " + required(their));
    compareSchemas(place, our, their, Direction.REQUEST);
  }

  private void compareResponses(String id, JsonNode ours, JsonNode theirs) {
    Set<String> statuses = names(ours.path("responses"));
    Set<String> theirStatuses = names(theirs.path("responses"));
    differences.compareSets(id, "status", statuses, theirStatuses);
    statuses.retainAll(theirStatuses);
    for (String status : statuses) {
      JsonNode our = spec.resolve(ours.path("responses").path(status));
      JsonNode their = upstream.resolve(theirs.path("responses").path(status));
      if (status.startsWith("2")) {
        compareVersions(id, ours, our.path("content"), their.path("content"));
      }
      compareSchemas(id + " " + status, our, their, Direction.RESPONSE);
    }
  }

  /**
   * The client requests the version in the spec's info; the service responds with that of the
   * resource.
   */
  private void compareVersions(String id, JsonNode ours, JsonNode our, JsonNode their) {
    Set<String> versions = versions(our);
    Set<String> theirVersions = versions(their);
    String asked = spec.root().path("info").path("x-api-version").asText();
    if (!theirVersions.contains(asked)) {
      versions.remove(asked);
    }
    versions.add(ours.path("x-since").asText());
    differences.compareSets(id, "version", versions, theirVersions);
    their
        .properties()
        .forEach(
            type ->
                differences.compare(
                    id,
                    "sunset",
                    ours.path("x-sunset").asText(null),
                    type.getValue().path("x-sunset").asText(null)));
  }

  private static Set<String> versions(JsonNode content) {
    Set<String> versions = new TreeSet<>();
    for (String type : names(content)) {
      Matcher matcher = VERSION.matcher(type);
      versions.add(matcher.matches() ? matcher.group(1) : type);
    }
    return versions;
  }

  /** Compares the newest schemas, and whether both exist. */
  private void compareSchemas(String place, JsonNode ours, JsonNode theirs, Direction direction) {
    JsonNode our = newest(ours.path("content"));
    JsonNode their = newest(theirs.path("content"));
    if (our.isMissingNode() || their.isMissingNode()) {
      differences.compare(
          place,
          "schema",
          our.isMissingNode() ? null : "one",
          their.isMissingNode() ? null : "one");
      return;
    }
    schemas.compare(place, our, their, direction);
  }

  private static JsonNode newest(JsonNode content) {
    JsonNode newest = content.path("");
    for (String type : names(content)) {
      newest = content.path(type).path("schema");
    }
    return newest;
  }

  private static Set<String> names(JsonNode object) {
    Set<String> names = new TreeSet<>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }

  private static Set<String> texts(JsonNode list) {
    Set<String> texts = new TreeSet<>();
    list.forEach(item -> texts.add(item.asText()));
    return texts;
  }
}
