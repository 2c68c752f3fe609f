// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.drift;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/** An OpenAPI 3 document as a tree. */
final class ApiDescription {
  private static final int CHARACTERS = 64 * 1024 * 1024;
  private static final Duration TIMEOUT = Duration.ofMinutes(1);
  private static final String REFERENCE = "#/";

  private final JsonNode root;

  private ApiDescription(JsonNode root) {
    this.root = root;
  }

  /**
   * Reads a document.
   *
   * @param location a file, or a URL of http or https
   */
  static ApiDescription read(String location) throws InvalidInputException, InterruptedException {
    String text = location.matches("https?://.*") ? fetch(location) : readFile(location);
    LoaderOptions limits = new LoaderOptions();
    limits.setCodePointLimit(CHARACTERS);
    limits.setMaxAliasesForCollections(1000);
    JsonNode root;
    try {
      // Jackson's YAML parser reads an alias as text.
      root = new ObjectMapper().valueToTree(new Yaml(new SafeConstructor(limits)).load(text));
    } catch (YAMLException e) {
      throw new InvalidInputException(location + " is neither YAML nor JSON: " + e.getMessage(), e);
    }
    if (root == null
        || !root.path("openapi").asText().startsWith("3.")
        || root.path("paths").isEmpty()) {
      throw new InvalidInputException(
          location + " is no OpenAPI 3 document: it needs openapi: 3.x and paths");
    }
    return new ApiDescription(root);
  }

  private static String readFile(String location) throws InvalidInputException {
    try {
      return Files.readString(Path.of(location));
    } catch (IOException e) {
      throw new InvalidInputException(
          "There is no readable file " + location + ": -Dupstream takes a file or a URL", e);
    }
  }

  private static String fetch(String location) throws InvalidInputException, InterruptedException {
    HttpClient client =
        HttpClient.newBuilder().followRedirects(Redirect.NORMAL).connectTimeout(TIMEOUT).build();
    try {
      HttpResponse<String> response =
          client.send(
              HttpRequest.newBuilder(URI.create(location)).timeout(TIMEOUT).build(),
              BodyHandlers.ofString());
      if (response.statusCode() != 200) {
        throw new InvalidInputException(location + " answered with " + response.statusCode());
      }
      return response.body();
    } catch (IOException | IllegalArgumentException e) {
      throw new InvalidInputException(location + " cannot be fetched: " + e.getMessage(), e);
    }
  }

  JsonNode root() {
    return root;
  }

  /** Returns an operation, or a missing node. */
  JsonNode operation(String path, String method) {
    return root.path("paths").path(path).path(method);
  }

  /** Resolves references until none is left. */
  JsonNode resolve(JsonNode node) {
    JsonNode resolved = node;
    while (resolved.has("$ref")) {
      resolved = root.at(resolved.get("$ref").asText().substring(REFERENCE.length() - 1));
    }
    return resolved;
  }

  /** Returns the last name in a reference, or null if the node is not a reference. */
  static String name(JsonNode node) {
    String reference = node.path("$ref").asText(null);
    return reference == null ? null : reference.substring(reference.lastIndexOf('/') + 1);
  }
}
