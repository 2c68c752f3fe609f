// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.description;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Replaces a reference by what it means, unless that is a class of its own. */
final class Aliases implements Step {
  @Override
  public void apply(Description description) {
    Run run = new Run(description);
    for (String name : names(Schemas.named(description))) {
      run.resolveNamed(name);
    }
    for (ObjectNode schema : Schemas.outer(description)) {
      run.resolve(schema);
    }
    ObjectNode named = Schemas.named(description);
    named.remove(
        named.properties().stream()
            .filter(schema -> !isClass(schema.getValue()))
            .map(Map.Entry::getKey)
            .toList());
  }

  private static List<String> names(ObjectNode object) {
    return object.properties().stream().map(Map.Entry::getKey).toList();
  }

  /** Returns whether the templates make a class of a named schema. */
  static boolean isClass(JsonNode schema) {
    return schema.has("enum") || !schema.path("properties").isEmpty();
  }

  private static final class Run {
    private final Description description;
    private final ObjectNode named;
    private final Set<ObjectNode> done = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Deque<String> inside = new ArrayDeque<>();

    Run(Description description) {
      this.description = description;
      this.named = Schemas.named(description);
    }

    void resolveNamed(String name) {
      inside.push(name);
      if (named.get(name) instanceof ObjectNode schema) {
        resolve(schema);
      }
      inside.pop();
    }

    void resolve(ObjectNode schema) {
      if (!done.add(schema)) {
        return;
      }
      String direct = Schemas.name(schema);
      String wrapped =
          schema.path("allOf").size() == 1 ? Schemas.name(schema.get("allOf").get(0)) : null;
      String name = direct == null ? wrapped : direct;
      if (name == null) {
        Schemas.inner(schema).forEach(this::resolve);
        return;
      }
      if (!(named.get(name) instanceof ObjectNode target) || isClass(target)) {
        return;
      }
      if (inside.contains(name)) {
        description.refuse(
            schema,
            null,
            "array or map that contains itself",
            "put " + name + " into a member of an object");
        schema.removeAll();
        return;
      }
      resolveNamed(name);
      ObjectNode copy = description.copy(target);
      Schemas.visit(copy, done::add);
      schema.remove(List.of("$ref", "allOf", "type"));
      copy.properties()
          .forEach(
              keyword -> {
                boolean own = schema.has(keyword.getKey());
                if (!own || !Dialect.ANNOTATIONS.contains(keyword.getKey())) {
                  schema.set(keyword.getKey(), keyword.getValue());
                }
              });
    }
  }
}
