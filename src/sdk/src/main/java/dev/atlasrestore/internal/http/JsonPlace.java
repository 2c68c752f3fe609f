// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.internal.http;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A place in a JSON tree. Immutable.
 *
 * @param steps names of members, and indices as {@code Integer}
 */
record JsonPlace(List<Object> steps) {
  private static final Pattern STEP = Pattern.compile("\\.([^.\\[]+)|\\[(\\d+)]");

  /** Copies the list. */
  JsonPlace {
    steps = List.copyOf(steps);
  }

  /** Parses a place such as {@code $.results[0].links}. */
  static JsonPlace of(String path) {
    List<Object> steps = new ArrayList<>();
    Matcher step = STEP.matcher(path);
    while (step.find()) {
      steps.add(step.group(1) == null ? (Object) Integer.valueOf(step.group(2)) : step.group(1));
    }
    return new JsonPlace(steps);
  }

  int depth() {
    return steps.size();
  }

  /** Returns whether this is a member and not an element of an array. */
  boolean isMember() {
    return depth() > 0 && steps.get(depth() - 1) instanceof String;
  }

  /** Returns this member, or the member whose array contains this element. */
  JsonPlace member() {
    JsonPlace place = this;
    while (place.depth() > 0 && !place.isMember()) {
      place = place.parent();
    }
    return place;
  }

  /** Returns whether this is another place, or inside it. */
  boolean isIn(JsonPlace other) {
    return depth() >= other.depth() && steps.subList(0, other.depth()).equals(other.steps);
  }

  JsonPlace parent() {
    return new JsonPlace(steps.subList(0, depth() - 1));
  }

  /** Returns the value at this place, or null if there is none. */
  @Nullable JsonElement in(JsonElement root) {
    JsonElement value = root;
    for (Object step : steps) {
      if (step instanceof Integer index) {
        value = value instanceof JsonArray array && index < array.size() ? array.get(index) : null;
      } else {
        value = value instanceof JsonObject object ? object.get((String) step) : null;
      }
    }
    return value;
  }

  /** Replaces the value at this place. */
  void set(JsonElement root, JsonElement value) {
    JsonElement parent = parent().in(root);
    Object last = steps.get(depth() - 1);
    if (parent instanceof JsonArray array) {
      array.set((Integer) last, value);
    } else if (parent instanceof JsonObject object) {
      object.add((String) last, value);
    }
  }

  /** Removes a member. */
  void remove(JsonElement root) {
    if (parent().in(root) instanceof JsonObject object) {
      object.remove((String) steps.get(depth() - 1));
    }
  }

  /** Returns the place for messages, without indices. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    for (Object step : steps) {
      text.append(step instanceof Integer ? "[]" : (text.isEmpty() ? "" : ".") + step);
    }
    return text.toString();
  }
}
