// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.description;

import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A description as a tree, which the steps of its preparation change. It remembers where each
 * object was in the file, so that a finding names that place whatever has become of the object. Not
 * thread-safe.
 */
public final class Description {
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(JsonReadFeature.ALLOW_LEADING_ZEROS_FOR_NUMBERS)
          .build();

  private final String file;
  private final ObjectNode root;
  private final YamlTree yaml;
  private final String version;
  private final Map<JsonNode, String> places = new IdentityHashMap<>();
  private final Map<String, Finding> findings = new LinkedHashMap<>();

  private Description(String file, ObjectNode root, YamlTree yaml) {
    this.file = file;
    this.root = root;
    this.yaml = yaml;
    this.version = root.path("openapi").asText();
    mark(root, "");
  }

  /**
   * Reads YAML or JSON.
   *
   * @throws IOException if the file cannot be read, or is neither
   */
  public static Description read(Path file) throws IOException {
    return parse(file.getFileName().toString(), Files.readString(file));
  }

  /**
   * Reads YAML or JSON.
   *
   * @param file the name that findings give it
   * @throws IOException if the text is neither
   */
  public static Description parse(String file, String text) throws IOException {
    if (text.stripLeading().startsWith("{")) {
      return new Description(file, (ObjectNode) JSON.readTree(text), null);
    }
    YamlTree yaml = YamlTree.parse(file, text);
    return new Description(file, yaml.root(), yaml);
  }

  /** Returns the tree, which may be changed. */
  public ObjectNode root() {
    return root;
  }

  /** Returns the version of OpenAPI that the file says. */
  String version() {
    return version;
  }

  /** Returns the words without quotes that YAML 1.1 and 1.2 read differently, by their places. */
  public Map<String, String> ambiguousWords() {
    return yaml == null ? Map.of() : yaml.ambiguousWords();
  }

  /**
   * Returns the names that are there twice, which leaves one of the values out, by their places.
   */
  public Map<String, String> repeatedNames() {
    return yaml == null ? Map.of() : yaml.repeatedNames();
  }

  /** Returns the JSON Pointer to where an object was in the file. */
  public String place(JsonNode object) {
    return places.getOrDefault(object, "");
  }

  /** Says that an object that a step has made stands for another one. */
  public <T extends JsonNode> T at(T made, JsonNode original) {
    mark(made, place(original));
    return made;
  }

  /** Returns a copy, which has the places of the original. */
  public ObjectNode copy(ObjectNode original) {
    ObjectNode copy = original.deepCopy();
    copyPlaces(original, copy);
    return copy;
  }

  private void copyPlaces(JsonNode original, JsonNode copy) {
    if (original.isObject()) {
      if (places.containsKey(original)) {
        places.put(copy, places.get(original));
      }
      original.properties().forEach(e -> copyPlaces(e.getValue(), copy.get(e.getKey())));
    } else if (original.isArray()) {
      for (int i = 0; i < original.size(); i++) {
        copyPlaces(original.get(i), copy.get(i));
      }
    }
  }

  private void mark(JsonNode node, String pointer) {
    if (node.isObject()) {
      places.putIfAbsent(node, pointer);
      node.properties().forEach(e -> mark(e.getValue(), pointer + "/" + escape(e.getKey())));
    } else if (node.isArray()) {
      for (int i = 0; i < node.size(); i++) {
        mark(node.get(i), pointer + "/" + i);
      }
    }
  }

  /** Returns a name as a part of a JSON Pointer. */
  static String escape(String name) {
    return name.replace("~", "~0").replace("/", "~1");
  }

  /**
   * Returns what a reference to this description means.
   *
   * @return null if there is nothing, or the reference is to another file
   */
  public ObjectNode target(String reference) {
    if (!reference.startsWith("#/")) {
      return null;
    }
    JsonNode node = root;
    for (String part : reference.substring(2).split("/", -1)) {
      String name = decoded(part).replace("~1", "/").replace("~0", "~");
      node = node.isArray() ? node.path(Integer.parseInt(name)) : node.path(name);
    }
    return node instanceof ObjectNode object ? object : null;
  }

  private static String decoded(String part) {
    return part.contains("%")
        ? java.net.URLDecoder.decode(
            part.replace("+", "%2B"), java.nio.charset.StandardCharsets.UTF_8)
        : part;
  }

  /**
   * Refuses a construct.
   *
   * @param object where it is
   * @param keyword the member of the object that it is about; null for the object itself
   * @param construct what it is called
   * @param remedy what to write instead, as an imperative
   */
  public void refuse(JsonNode object, String keyword, String construct, String remedy) {
    refuseAt(place(object) + (keyword == null ? "" : "/" + escape(keyword)), construct, remedy);
  }

  /** Refuses a construct at a place. */
  public void refuseAt(String pointer, String construct, String remedy) {
    int line = yaml == null ? 0 : yaml.line(pointer);
    findings.putIfAbsent(
        pointer + " " + construct, new Finding(file, line, pointer, construct, remedy));
  }

  /** Returns what was refused, in the order in which it was found. */
  public List<Finding> findings() {
    return new ArrayList<>(findings.values());
  }

  /** Returns the tree as JSON. */
  public String json() throws IOException {
    return JSON.writeValueAsString(root);
  }
}
