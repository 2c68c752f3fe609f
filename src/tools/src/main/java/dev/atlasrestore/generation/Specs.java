// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.generation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.UncheckedIOException;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The spec as a mutable tree. */
final class Specs {
  private static final YAMLMapper YAML = new YAMLMapper();

  private Specs() {}

  /** Parses YAML. An alias becomes a copy. */
  static JsonNode parse(String text) {
    return YAML.valueToTree(new Yaml(new SafeConstructor(new LoaderOptions())).load(text));
  }

  static String text(JsonNode spec) {
    try {
      return YAML.writeValueAsString(spec);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  static ObjectNode schema(ObjectNode spec, String name) {
    return (ObjectNode) spec.at("/components/schemas/" + name);
  }

  static ObjectNode members(ObjectNode spec, String schema) {
    return (ObjectNode) schema(spec, schema).get("properties");
  }
}
