// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.internal.http;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import com.google.gson.TypeAdapter;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Changes a tree of JSON until an adapter can read it. What the adapter stumbles over is first
 * written in the other ways in which its meaning is clear, and then left out: the innermost member
 * that has it, never an element of an array by itself, for a list that lacks one says something
 * else. Used once.
 */
final class ShapeRepair {
  private static final int MAX_STEPS = 500;

  private final TypeAdapter<?> adapter;
  private final JsonObject root;
  private final JsonPlace kept;
  private final Map<JsonPlace, Deque<JsonElement>> forms = new HashMap<>();
  private final Map<JsonPlace, Boolean> repaired = new LinkedHashMap<>();

  /**
   * Creates the repair.
   *
   * @param root is changed
   * @param kept what is not left out, nor any place that it is in
   */
  ShapeRepair(TypeAdapter<?> adapter, JsonObject root, JsonPlace kept) {
    this.adapter = adapter;
    this.root = root;
    this.kept = kept;
  }

  /** Returns whether the adapter can read the tree now. */
  boolean run() {
    for (int i = 0; i < MAX_STEPS; i++) {
      JsonPlace offending = offending();
      if (offending == null) {
        return true;
      }
      if (!rewrite(offending) && !leaveOut(offending.member())) {
        return false;
      }
    }
    return false;
  }

  /** Returns each place that was repaired, and whether it was left out. */
  Map<JsonPlace, Boolean> repaired() {
    return repaired;
  }

  /** Returns the place that cannot be read, or null when all can be. */
  private @Nullable JsonPlace offending() {
    try (LocatingJsonReader in = new LocatingJsonReader(root.toString())) {
      try {
        adapter.read(in);
        return null;
      } catch (IOException | RuntimeException e) {
        return JsonPlace.of(in.place());
      }
    } catch (IOException e) {
      return new JsonPlace(List.of());
    }
  }

  private boolean rewrite(JsonPlace place) {
    JsonElement value = place.in(root);
    if (kept.isIn(place) || value == null) {
      return false;
    }
    JsonElement form = forms.computeIfAbsent(place, p -> otherForms(p, value)).poll();
    if (form == null) {
      return false;
    }
    place.set(root, form);
    repaired.put(place, false);
    return true;
  }

  /** Returns the ways to write a value that mean the same; the reader takes more by itself. */
  private static Deque<JsonElement> otherForms(JsonPlace place, JsonElement value) {
    Deque<JsonElement> forms = new ArrayDeque<>();
    if (value instanceof JsonPrimitive primitive) {
      String text = primitive.getAsString();
      if (primitive.isBoolean()) {
        forms.add(new JsonPrimitive(text));
      } else if (text.equalsIgnoreCase("true") || text.equalsIgnoreCase("false")) {
        forms.add(new JsonPrimitive(Boolean.valueOf(text)));
      }
    }
    if (place.isMember() && !value.isJsonArray()) {
      JsonArray list = new JsonArray();
      list.add(value);
      forms.add(list);
    }
    return forms;
  }

  private boolean leaveOut(JsonPlace member) {
    if (kept.isIn(member)) {
      return false;
    }
    if (member.in(root) == null) {
      return leaveOut(member.parent().member());
    }
    member.remove(root);
    repaired.put(member, true);
    return true;
  }
}
