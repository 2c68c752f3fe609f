// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.description;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Set;

/** The schemas that requests or answers have, also by way of others. */
final class Directions {
  private final Description description;
  private final Set<ObjectNode> sent = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Set<ObjectNode> received = Collections.newSetFromMap(new IdentityHashMap<>());

  Directions(Description description) {
    this.description = description;
    for (ObjectNode operation : Schemas.operations(description)) {
      operation.path("parameters").forEach(parameter -> reach(parameter, sent));
      reach(operation.path("requestBody"), sent);
      operation.path("responses").forEach(response -> reach(response, received));
    }
  }

  /** Returns whether a request may have the schema; true if no operation uses it. */
  boolean isSent(ObjectNode schema) {
    return sent.contains(schema) || !received.contains(schema);
  }

  /** Returns whether an answer may have the schema; true if no operation uses it. */
  boolean isReceived(ObjectNode schema) {
    return received.contains(schema) || !sent.contains(schema);
  }

  private void reach(JsonNode holder, Set<ObjectNode> reached) {
    JsonNode found = holder;
    for (int i = 0; i < 20 && found != null && found.has("$ref"); i++) {
      found = description.target(found.get("$ref").asText());
    }
    if (found == null) {
      return;
    }
    Deque<ObjectNode> open = new ArrayDeque<>();
    push(open, found.get("schema"));
    found.path("content").forEach(media -> push(open, media.get("schema")));
    while (!open.isEmpty()) {
      ObjectNode schema = open.pop();
      if (reached.add(schema)) {
        open.addAll(Schemas.inner(schema));
        String name = Schemas.name(schema);
        if (name != null) {
          push(open, Schemas.named(description).get(name));
        }
      }
    }
  }

  private static void push(Deque<ObjectNode> open, JsonNode schema) {
    if (schema instanceof ObjectNode object) {
      open.push(object);
    }
  }
}
