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
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Changes a JSON tree until an adapter can read it. A value that the adapter rejects is first
 * written in other forms with the same meaning. If none is accepted, the innermost member that
 * contains the value is removed. An element of an array is never removed alone, because the shorter
 * list would mean something else. Used once.
 */
final class ShapeRepair {
  private static final int MAX_STEPS = 500;

  private final TypeAdapter<?> adapter;
  private final JsonObject root;
  private final JsonPlace kept;
  private final AtomicLong work;
  private final Map<JsonPlace, Deque<JsonElement>> forms = new HashMap<>();
  private final Map<JsonPlace, Boolean> repaired = new LinkedHashMap<>();

  /**
   * Creates the repair.
   *
   * @param root the tree, which is changed
   * @param kept a place that must not be removed, nor any place around it
   * @param work how many characters may be read before the repair is given up
   */
  ShapeRepair(TypeAdapter<?> adapter, JsonObject root, JsonPlace kept, AtomicLong work) {
    this.adapter = adapter;
    this.root = root;
    this.kept = kept;
    this.work = work;
  }

  /** Repairs the tree; returns whether the adapter can read it. */
  boolean run() {
    for (int i = 0; i < MAX_STEPS; i++) {
      String json = root.toString();
      if (work.addAndGet(-json.length()) < 0) {
        return false;
      }
      JsonPlace offending = offending(json);
      if (offending == null) {
        return true;
      }
      if (!rewrite(offending) && !leaveOut(offending.member())) {
        return false;
      }
    }
    return false;
  }

  /** Returns each repaired place, and whether it was removed. */
  Map<JsonPlace, Boolean> repaired() {
    return repaired;
  }

  /** Returns the place that the adapter rejects, or null if there is none. */
  private @Nullable JsonPlace offending(String json) {
    try (LocatingJsonReader in = new LocatingJsonReader(json)) {
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

  /**
   * Returns other forms of a value with the same meaning, beyond those that the reader accepts
   * itself.
   */
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
