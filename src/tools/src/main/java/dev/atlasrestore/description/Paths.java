// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.description;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Compares the variables of each path with the parameters, and gives those a name that Retrofit
 * allows. The names are not sent.
 */
final class Paths implements Step {
  private static final Pattern VARIABLE = Pattern.compile("\\{([^{}]*)}");
  private static final Pattern FIXED = Pattern.compile("[\\w\\-.~!$&'()*+,;=:@/%]*");

  @Override
  public void apply(Description description) {
    for (Operations operation : Operations.of(description)) {
      compare(description, operation);
    }
    rename(description);
  }

  private static void compare(Description description, Operations operation) {
    Set<String> variables = new LinkedHashSet<>();
    Matcher variable = VARIABLE.matcher(operation.path());
    while (variable.find()) {
      if (!variables.add(variable.group(1))) {
        description.refuse(
            operation.item(), null, "variable twice in a path", "give each variable its own name");
      }
    }
    if (!FIXED.matcher(variable.replaceAll("")).matches()) {
      description.refuse(
          operation.item(),
          null,
          "character in a path",
          "encode it, and write what follows a ? as parameters");
    }
    Set<String> declared = new LinkedHashSet<>();
    for (ObjectNode parameter : operation.parameters(description)) {
      if (parameter.path("in").asText().equals("path")) {
        String name = parameter.path("name").asText();
        declared.add(name);
        if (!variables.contains(name)) {
          description.refuse(
              parameter,
              null,
              "parameter that is not in the path",
              "write {" + name + "} into the path, or remove the parameter");
        }
      }
    }
    for (String name : variables) {
      if (!declared.contains(name)) {
        description.refuse(
            operation.node(),
            null,
            "variable of the path without a parameter",
            "describe the parameter " + name);
      }
    }
  }

  private static void rename(Description description) {
    ObjectNode renamed = JsonNodeFactory.instance.objectNode();
    for (Map.Entry<String, JsonNode> path : description.root().path("paths").properties()) {
      String name =
          VARIABLE.matcher(path.getKey()).replaceAll(v -> "{" + allowed(v.group(1)) + "}");
      // The generator removes the slash, and Retrofit wants a path.
      renamed.set(name.equals("/") ? "/." : name, path.getValue());
    }
    description.root().set("paths", renamed);
    for (JsonNode parameter : description.root().path("components").path("parameters")) {
      rename(parameter);
    }
    Operations.parameterLists(description).forEach(list -> list.forEach(Paths::rename));
  }

  private static void rename(JsonNode node) {
    if (node instanceof ObjectNode parameter && parameter.path("in").asText().equals("path")) {
      parameter.put("name", allowed(parameter.path("name").asText()));
    }
  }

  /** Returns the same name with the characters that Retrofit allows. */
  private static String allowed(String name) {
    String cleaned = name.replaceAll("[^a-zA-Z0-9_-]", "_");
    return cleaned.matches("[a-zA-Z].*") ? cleaned : "p" + cleaned;
  }
}
