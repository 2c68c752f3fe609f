// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.constructs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A construct of OpenAPI in a small description, and what must become of it. The file has
 *
 * <ul>
 *   <li>{@code construct}: what the table in the documentation calls it
 *   <li>{@code schemas}, or a whole {@code description}: where it is used; a text for a description
 *       that is to be read as it is written
 *   <li>{@code refused}: what the build says, when it refuses it: each has {@code at}, a JSON
 *       Pointer into the description, and {@code construct}
 *   <li>{@code cases}: JSON of a {@code schema}, when it is expressed. It is read and written as it
 *       is, or as {@code back} says. {@code invalid} has the members that a check refuses; {@code
 *       unreadable} has words of the exception if it cannot be read.
 *   <li>{@code builds}: what a builder of a {@code schema} gives with the texts of {@code set} and
 *       the methods of {@code call}: the JSON, or words of the exception, {@code refused}
 *   <li>{@code calls}: see {@link ConstructCalls}
 * </ul>
 */
public record Construct(String kind, String name, JsonNode file) {
  static final Path FOLDER = Path.of("src/test/resources/constructs");

  private static final YAMLMapper YAML = new YAMLMapper();
  private static final ObjectMapper JSON = new ObjectMapper();

  /** JSON of a schema, and what becomes of it. */
  public record Case(
      String schema, String json, String back, List<String> invalid, String unreadable) {
    @Override
    public String toString() {
      return schema + " " + json;
    }
  }

  /** What a builder gives. */
  record Build(
      String schema, Map<String, String> set, List<String> call, String json, String refused) {}

  /** A place that is refused, and the name of the construct. */
  public record Refusal(String at, String construct) {}

  /** Reads all constructs, by kind and name. */
  public static List<Construct> all() {
    try (Stream<Path> files = Files.walk(FOLDER)) {
      List<Construct> found = new ArrayList<>();
      for (Path file : files.filter(f -> f.toString().endsWith(".yaml")).sorted().toList()) {
        String name = file.getFileName().toString().replace(".yaml", "");
        String kind = file.getParent().getFileName().toString();
        found.add(new Construct(kind, name, YAML.readTree(file.toFile())));
      }
      return found;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns what the table calls it. */
  String title() {
    return file.get("construct").asText();
  }

  public boolean isExpressed() {
    return !file.has("refused");
  }

  /** Returns the description as a text. */
  String description() throws IOException {
    JsonNode whole = file.get("description");
    if (whole != null && whole.isTextual()) {
      return whole.textValue();
    }
    ObjectNode description = whole == null ? JSON.createObjectNode() : whole.deepCopy();
    ObjectNode complete = JSON.createObjectNode();
    complete.put("openapi", file.path("openapi").asText("3.0.3"));
    complete.putObject("info").put("title", title()).put("version", "1");
    complete.putArray("servers").addObject().put("url", "https://example.com");
    complete.putObject("paths");
    complete.setAll(description);
    if (file.has("schemas")) {
      complete.withObject("/components").set("schemas", file.get("schemas"));
    }
    return YAML.writeValueAsString(complete);
  }

  public List<Refusal> refused() {
    List<Refusal> refused = new ArrayList<>();
    file.path("refused")
        .forEach(r -> refused.add(new Refusal(r.get("at").asText(), r.get("construct").asText())));
    return refused;
  }

  public List<Case> cases() {
    List<Case> cases = new ArrayList<>();
    for (JsonNode one : file.path("cases")) {
      List<String> invalid = new ArrayList<>();
      one.path("invalid").forEach(member -> invalid.add(member.asText()));
      String json = one.get("json").asText();
      cases.add(
          new Case(
              one.get("schema").asText(),
              json,
              one.path("back").asText(json),
              invalid,
              one.path("unreadable").asText(null)));
    }
    return cases;
  }

  List<Build> builds() {
    List<Build> builds = new ArrayList<>();
    for (JsonNode one : file.path("builds")) {
      Map<String, String> set = new LinkedHashMap<>();
      one.path("set").properties().forEach(e -> set.put(e.getKey(), e.getValue().textValue()));
      List<String> call = new ArrayList<>();
      one.path("call").forEach(method -> call.add(method.asText()));
      builds.add(
          new Build(
              one.get("schema").asText(),
              set,
              call,
              one.path("json").asText(null),
              one.path("refused").asText(null)));
    }
    return builds;
  }

  @Override
  public String toString() {
    return kind + "/" + name;
  }
}
