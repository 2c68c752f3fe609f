// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.description;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Reads YAML 1.2 with its core schema, and remembers what YAML 1.1 reads differently. */
final class YamlTree {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final Pattern NULL = Pattern.compile("~|null|Null|NULL|");
  private static final Pattern TRUE = Pattern.compile("true|True|TRUE");
  private static final Pattern FALSE = Pattern.compile("false|False|FALSE");
  private static final Pattern INTEGER = Pattern.compile("[-+]?[0-9]+");
  private static final Pattern OCTAL = Pattern.compile("0o[0-7]+");
  private static final Pattern HEXADECIMAL = Pattern.compile("0x[0-9a-fA-F]+");
  private static final Pattern DECIMAL =
      Pattern.compile("[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]+)?");

  /** Words that are texts or decimal numbers in YAML 1.2, and something else in YAML 1.1. */
  private static final Pattern AMBIGUOUS =
      Pattern.compile(
          "[yYnN]|[yY]es|YES|[nN]o|NO|[oO]n|ON|[oO]ff|OFF|[-+]?0[0-9]+|[-+]?0b[01_]+|0o[0-7]+"
              + "|[-+]?[0-9][0-9_]*(:[0-5]?[0-9])+(\\.[0-9_]*)?|[-+]?[0-9]+_[0-9_]*(\\.[0-9_]*)?");

  private final Node document;
  private final ObjectNode root;
  private final Map<String, String> ambiguousWords = new LinkedHashMap<>();
  private final Map<String, String> repeatedNames = new LinkedHashMap<>();

  private YamlTree(Node document, String file) throws IOException {
    this.document = document;
    if (!(convert(document, "") instanceof ObjectNode object)) {
      throw new IOException(file + " is no OpenAPI description: it is no object");
    }
    root = object;
  }

  static YamlTree parse(String file, String text) throws IOException {
    LoaderOptions options = new LoaderOptions();
    options.setCodePointLimit(Integer.MAX_VALUE);
    options.setNestingDepthLimit(500);
    try {
      return new YamlTree(new Yaml(options).compose(new StringReader(text)), file);
    } catch (YAMLException e) {
      throw new IOException(file + " is no YAML: " + e.getMessage(), e);
    }
  }

  ObjectNode root() {
    return root;
  }

  Map<String, String> ambiguousWords() {
    return ambiguousWords;
  }

  Map<String, String> repeatedNames() {
    return repeatedNames;
  }

  private JsonNode convert(Node node, String pointer) {
    if (node instanceof MappingNode mapping) {
      return object(mapping, pointer);
    }
    if (node instanceof SequenceNode sequence) {
      ArrayNode array = JSON.arrayNode();
      for (Node element : sequence.getValue()) {
        array.add(convert(element, pointer + "/" + array.size()));
      }
      return array;
    }
    return node == null ? JSON.nullNode() : scalar((ScalarNode) node, pointer);
  }

  private ObjectNode object(MappingNode mapping, String pointer) {
    ObjectNode object = JSON.objectNode();
    for (NodeTuple member : mapping.getValue()) {
      if (isMerge(member)) {
        merge(object, member.getValueNode(), pointer);
      }
    }
    ObjectNode own = JSON.objectNode();
    for (NodeTuple member : mapping.getValue()) {
      if (!isMerge(member)) {
        String name = ((ScalarNode) member.getKeyNode()).getValue();
        String place = pointer + "/" + Description.escape(name);
        if (own.has(name)) {
          repeatedNames.put(place, name);
        }
        noteAmbiguous((ScalarNode) member.getKeyNode(), place);
        own.set(name, convert(member.getValueNode(), place));
      }
    }
    object.setAll(own);
    return object;
  }

  private static boolean isMerge(NodeTuple member) {
    return member.getKeyNode() instanceof ScalarNode name
        && name.getValue().equals("<<")
        && !(member.getValueNode() instanceof ScalarNode);
  }

  private void merge(ObjectNode object, Node value, String pointer) {
    if (value instanceof SequenceNode sequence) {
      for (int i = sequence.getValue().size() - 1; i >= 0; i--) {
        merge(object, sequence.getValue().get(i), pointer);
      }
    } else {
      object.setAll(object((MappingNode) value, pointer));
    }
  }

  private void noteAmbiguous(ScalarNode scalar, String pointer) {
    if (scalar.getScalarStyle() == DumperOptions.ScalarStyle.PLAIN
        && AMBIGUOUS.matcher(scalar.getValue()).matches()) {
      ambiguousWords.put(pointer, scalar.getValue());
    }
  }

  private JsonNode scalar(ScalarNode scalar, String pointer) {
    String text = scalar.getValue();
    if (scalar.getScalarStyle() != DumperOptions.ScalarStyle.PLAIN) {
      return JSON.textNode(text);
    }
    noteAmbiguous(scalar, pointer);
    if (NULL.matcher(text).matches()) {
      return JSON.nullNode();
    }
    if (TRUE.matcher(text).matches() || FALSE.matcher(text).matches()) {
      return JSON.booleanNode(TRUE.matcher(text).matches());
    }
    if (INTEGER.matcher(text).matches()) {
      return integer(new BigInteger(text.startsWith("+") ? text.substring(1) : text));
    }
    if (OCTAL.matcher(text).matches()) {
      return integer(new BigInteger(text.substring(2), 8));
    }
    if (HEXADECIMAL.matcher(text).matches()) {
      return integer(new BigInteger(text.substring(2), 16));
    }
    if (DECIMAL.matcher(text).matches()) {
      return JSON.numberNode(new BigDecimal(text));
    }
    return JSON.textNode(text);
  }

  private static JsonNode integer(BigInteger value) {
    return value.bitLength() < Integer.SIZE
        ? JSON.numberNode(value.intValue())
        : value.bitLength() < Long.SIZE
            ? JSON.numberNode(value.longValue())
            : JSON.numberNode(value);
  }

  /** Returns the line of a place, or that of what contains it. */
  int line(String pointer) {
    Node node = document;
    int line = document.getStartMark().getLine();
    for (String part : pointer.isEmpty() ? List.<String>of() : parts(pointer)) {
      if (node instanceof SequenceNode sequence && part.matches("[0-9]+")) {
        int index = Integer.parseInt(part);
        node = index < sequence.getValue().size() ? sequence.getValue().get(index) : null;
        line = node == null ? line : node.getStartMark().getLine();
      } else if (node instanceof MappingNode mapping) {
        node = null;
        for (NodeTuple member : mapping.getValue()) {
          if (((ScalarNode) member.getKeyNode()).getValue().equals(part)) {
            node = member.getValueNode();
            line = member.getKeyNode().getStartMark().getLine();
          }
        }
      }
      if (node == null) {
        break;
      }
    }
    return line + 1;
  }

  private static List<String> parts(String pointer) {
    return List.of(pointer.substring(1).split("/", -1)).stream()
        .map(part -> part.replace("~1", "/").replace("~0", "~"))
        .toList();
  }
}
