// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.contract;

import static java.util.Comparator.comparingInt;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.keyword.NonValidationKeyword;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The spec. Not thread-safe, because it caches compiled schemas. */
final class Contract {
  private static final String RESOURCE = "/META-INF/openapi/atlas-restore.yaml";
  private static final List<String> HTTP_METHODS =
      List.of("get", "put", "post", "delete", "options", "head", "patch", "trace");

  private final JsonNode document;
  private final SchemaRegistry registry =
      SchemaRegistry.withDialect(
          Dialect.builder(Dialects.getOpenApi30())
              // vendor extensions; the library would log a warning
              .unknownKeywordFactory((name, context) -> new NonValidationKeyword(name))
              .build());
  private final Map<JsonNode, Schema> schemas = new HashMap<>();
  private final List<ContractOperation> operations = new ArrayList<>();

  private Contract(JsonNode document) {
    this.document = document;
    document
        .path("paths")
        .properties()
        .forEach(
            path ->
                HTTP_METHODS.stream()
                    .filter(path.getValue()::has)
                    .map(
                        method ->
                            ContractOperation.of(this, path.getKey(), method, path.getValue()))
                    .forEach(operations::add));
  }

  /** Reads the spec in the SDK's jar. */
  static Contract load() {
    try (InputStream stream = Contract.class.getResourceAsStream(RESOURCE)) {
      if (stream == null) {
        throw new IllegalStateException(RESOURCE + " is not on the class path: add the SDK's jar");
      }
      // Jackson's YAML parser does not resolve aliases.
      Object yaml = new Yaml(new SafeConstructor(new LoaderOptions())).load(stream);
      return new Contract(new ObjectMapper().valueToTree(yaml));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns all operations, in the order of the spec. */
  List<ContractOperation> operations() {
    return operations;
  }

  ContractOperation operation(String id) {
    return operations.stream()
        .filter(operation -> operation.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("The spec has no operation " + id));
  }

  /** Returns the operation of a request, if the spec has it. */
  Optional<ContractOperation> operation(String method, String path) {
    return operations.stream()
        .filter(operation -> operation.isFor(method, path))
        .min(comparingInt(operation -> operation.pathParameters().size()));
  }

  /** Resolves a reference; returns any other node unchanged. */
  JsonNode resolve(JsonNode node) {
    JsonNode reference = node.path("$ref");
    return reference.isTextual() ? resolve(document.at(reference.textValue().substring(1))) : node;
  }

  /**
   * Returns the violations of a schema by a value. The messages omit the value, which may be
   * secret.
   */
  List<String> violations(JsonNode schema, JsonNode value) {
    return errors(schema, value).stream().map(Contract::message).toList();
  }

  /**
   * How what the service sent differs from a schema.
   *
   * @param violations what breaks it
   * @param unknownValues where there is a value that an enum does not name; all enums are open
   */
  record Deviations(List<String> violations, List<String> unknownValues) {}

  /** Does the same for what the service sent, where null stands for a member that is absent. */
  Deviations deviations(JsonNode schema, JsonNode value) {
    List<String> violations = new ArrayList<>();
    List<String> unknownValues = new ArrayList<>();
    for (Error error : errors(schema, withoutNulls(value))) {
      if ("enum".equals(error.getKeyword())) {
        unknownValues.add("the spec does not name the value at " + error.getInstanceLocation());
      } else {
        violations.add(message(error));
      }
    }
    return new Deviations(violations, unknownValues);
  }

  private List<Error> errors(JsonNode schema, JsonNode value) {
    return schemas
        .computeIfAbsent(schema, this::compile)
        .validate(
            value,
            context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));
  }

  private static JsonNode withoutNulls(JsonNode value) {
    if (value.isArray()) {
      ArrayNode copy = JsonNodeFactory.instance.arrayNode();
      value.forEach(element -> copy.add(withoutNulls(element)));
      return copy;
    }
    if (!value.isObject()) {
      return value;
    }
    ObjectNode copy = JsonNodeFactory.instance.objectNode();
    value.properties().stream()
        .filter(member -> !member.getValue().isNull())
        .forEach(member -> copy.set(member.getKey(), withoutNulls(member.getValue())));
    return copy;
  }

  private Schema compile(JsonNode schema) {
    ObjectNode whole = schema.deepCopy();
    whole.set("components", document.path("components")); // needed by references in the schema
    return registry.getSchema(whole);
  }

  private static String message(Error error) {
    return error.getInstanceLocation() + " " + error.getMessage();
  }
}
