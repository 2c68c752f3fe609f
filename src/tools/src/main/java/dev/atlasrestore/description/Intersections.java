// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.description;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Makes one schema of those in an {@code allOf}. */
final class Intersections implements Step {
  @Override
  public void apply(Description description) {
    new Run(description).flattenAll();
  }

  private static final class Run {
    private final Description description;
    private final ObjectNode named;
    private final Set<JsonNode> done = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Deque<String> inside = new ArrayDeque<>();

    Run(Description description) {
      this.description = description;
      this.named = Schemas.named(description);
    }

    void flattenAll() {
      for (Map.Entry<String, JsonNode> schema : named.properties()) {
        flattenNamed(schema.getKey());
      }
      for (ObjectNode schema : Schemas.outer(description)) {
        flattenInside(schema, Set.of());
      }
    }

    /** Returns false if the schema is being flattened, so that it contains itself. */
    private boolean flattenNamed(String name) {
      if (inside.contains(name)) {
        return false;
      }
      if (named.get(name) instanceof ObjectNode schema) {
        inside.push(name);
        flatten(schema, name);
        inside.pop();
      }
      return true;
    }

    /**
     * Flattens a schema and those inside.
     *
     * @param copied the named schemas of which this is a copy, so that it cannot contain one
     */
    private void flattenInside(ObjectNode schema, Set<String> copied) {
      Set<String> all = new HashSet<>(flatten(schema, null));
      for (String name : all) {
        if (copied.contains(name)) {
          refuseItself(schema, name);
          return;
        }
      }
      all.addAll(copied);
      Schemas.inner(schema).forEach(inner -> flattenInside(inner, all));
    }

    private void refuseItself(ObjectNode schema, String name) {
      description.refuse(
          schema, "allOf", "allOf that contains itself", "remove the reference to " + name);
      schema.remove("allOf");
    }

    /** Returns the names of the schemas that have been copied into this one. */
    private Set<String> flatten(ObjectNode schema, String name) {
      Set<String> copied = new HashSet<>();
      if (!done.add(schema) || !(schema.get("allOf") instanceof ArrayNode)) {
        return copied;
      }
      hoistAnnotations(schema);
      ArrayNode parts = (ArrayNode) schema.get("allOf");
      if (name == null && keepsReference(schema, parts)) {
        return copied;
      }
      ObjectNode own = description.at(schema.objectNode(), schema);
      own.setAll(schema);
      own.remove("allOf");
      boolean nullable = !parts.isEmpty();
      ObjectNode merged = description.at(schema.objectNode(), schema);
      Merge merge = new Merge(description, schema);
      for (JsonNode part : parts) {
        ObjectNode view = view(part, name, schema);
        if (Schemas.name(part) != null) {
          copied.add(Schemas.name(part));
        }
        nullable &= view.path("nullable").asBoolean();
        view.remove("nullable");
        merge.add(merged, view);
      }
      merge.addOwn(merged, own);
      if (nullable) {
        merged.put("nullable", true);
      }
      schema.removeAll();
      schema.setAll(merged);
      return copied;
    }

    /** Moves out of an {@code allOf} what says nothing about the value. */
    private void hoistAnnotations(ObjectNode schema) {
      ArrayNode parts = (ArrayNode) schema.get("allOf");
      for (int i = parts.size() - 1; i >= 0; i--) {
        if (parts.get(i) instanceof ObjectNode part && saysNothing(part)) {
          parts.remove(i);
          part.properties().forEach(e -> schema.putIfAbsent(e.getKey(), e.getValue()));
        }
      }
      if (parts.isEmpty()) {
        schema.remove("allOf");
        schema.putArray("allOf");
      }
    }

    private static boolean saysNothing(ObjectNode part) {
      return part.properties().stream()
          .allMatch(e -> Dialect.ANNOTATIONS.contains(e.getKey()) || e.getKey().equals("nullable"));
    }

    /** A member that only adds a description to a reference keeps the class. */
    private static boolean keepsReference(ObjectNode schema, ArrayNode parts) {
      return parts.size() == 1
          && parts.get(0).has("$ref")
          && schema.properties().stream()
              .map(Map.Entry::getKey)
              .allMatch(
                  keyword ->
                      keyword.equals("allOf")
                          || keyword.equals("nullable")
                          || keyword.equals("type")
                          || keyword.startsWith("x-")
                          || Dialect.ANNOTATIONS.contains(keyword));
    }

    /** Returns a copy of what a part of the schema with the name says. */
    private ObjectNode view(JsonNode part, String name, ObjectNode whole) {
      String reference = Schemas.name(part);
      if (reference == null) {
        ObjectNode copy = description.copy((ObjectNode) part);
        flatten(copy, null);
        if (copy.has("allOf")) {
          ObjectNode kept = view(copy.get("allOf").get(0), name, whole);
          copy.remove("allOf");
          new Merge(description, whole).addOwn(kept, copy);
          return kept;
        }
        return copy;
      }
      if (!flattenNamed(reference)) {
        refuseItself(whole, reference);
        return whole.objectNode();
      }
      ObjectNode copy = description.copy((ObjectNode) named.get(reference));
      if (copy.has("$ref")) {
        return view(copy, name, whole);
      }
      copy.remove(
          copy.properties().stream()
              .map(Map.Entry::getKey)
              .filter(keyword -> keyword.startsWith("x-") && !keyword.equals("x-only-null"))
              .toList());
      if (copy.has("discriminator") || isAlternative(copy, name)) {
        copy.remove(List.of("discriminator", "oneOf", "anyOf"));
      }
      return copy;
    }

    private static boolean isAlternative(ObjectNode union, String name) {
      Set<String> alternatives = new HashSet<>();
      for (String keyword : List.of("oneOf", "anyOf")) {
        union.path(keyword).forEach(one -> alternatives.add(String.valueOf(Schemas.name(one))));
      }
      return name != null && alternatives.contains(name);
    }
  }
}
