// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.simulator;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Builds a resource like the service: members in alphabetical order, times in whole seconds, and no
 * members without a value.
 */
final class JsonMembers {
  private final Map<String, JsonElement> members = new TreeMap<>();

  /** Adds a text, number, boolean, time or JSON; null adds nothing. */
  JsonMembers put(String name, @Nullable Object value) {
    if (value != null) {
      members.put(name, json(value));
    }
    return this;
  }

  JsonObject toJson() {
    JsonObject object = new JsonObject();
    members.forEach(object::add);
    return object;
  }

  static JsonArray array(Collection<?> items) {
    JsonArray array = new JsonArray();
    items.forEach(item -> array.add(json(item)));
    return array;
  }

  /** Returns the timestamp of every job, whose members are always null. */
  static JsonObject emptyTimestamp() {
    JsonObject timestamp = new JsonObject();
    timestamp.add("increment", JsonNull.INSTANCE);
    timestamp.add("time", JsonNull.INSTANCE);
    timestamp.add("date", JsonNull.INSTANCE);
    return timestamp;
  }

  private static JsonElement json(Object value) {
    if (value instanceof JsonElement json) {
      return json;
    }
    if (value instanceof Boolean flag) {
      return new JsonPrimitive(flag);
    }
    if (value instanceof Number number) {
      return new JsonPrimitive(number);
    }
    return new JsonPrimitive(
        value instanceof Instant time
            ? time.truncatedTo(ChronoUnit.SECONDS).toString()
            : value.toString());
  }
}
