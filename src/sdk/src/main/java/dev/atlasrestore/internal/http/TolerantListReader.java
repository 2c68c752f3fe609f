// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.internal.http;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.Strictness;
import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import okio.Buffer;
import org.jspecify.annotations.Nullable;

/**
 * Reads a list again after an adapter has rejected it. A member with an unexpected shape then costs
 * at most that member and not the other items. A response that is not a list, or a list with an
 * item that lacks a required member, is still rejected.
 */
final class TolerantListReader<T> {
  private static final String RESULTS = "results";
  private static final JsonPlace LIST = new JsonPlace(List.of(RESULTS));
  private static final JsonPlace FIRST = new JsonPlace(List.of(RESULTS, 0));

  private final TypeAdapter<@Nullable T> adapter;
  private final ShapeWarnings warnings;
  private final AtomicLong work = new AtomicLong(JsonLimits.MAX_REPAIR);
  private final Map<JsonPlace, Boolean> repaired = new LinkedHashMap<>();

  TolerantListReader(TypeAdapter<@Nullable T> adapter, ShapeWarnings warnings) {
    this.adapter = adapter;
    this.warnings = warnings;
  }

  /** Returns the list, or null if it cannot be read. */
  @Nullable T read(Buffer bytes, boolean enveloped) {
    JsonObject page = page(bytes, enveloped);
    if (page == null || !(page.get(RESULTS) instanceof JsonArray items)) {
      return null;
    }
    page.add(RESULTS, new JsonArray());
    if (!repair(page, LIST)) {
      return null;
    }
    JsonArray readable = new JsonArray();
    for (JsonElement item : items) {
      JsonElement repairedItem = repairedItem(page, item);
      if (repairedItem == null) {
        return null;
      }
      readable.add(repairedItem);
    }
    page.add(RESULTS, readable);
    T value = adapter.fromJsonTree(page);
    repaired.forEach((place, leftOut) -> warnings.warn(place.toString(), leftOut));
    return value;
  }

  private static @Nullable JsonObject page(Buffer bytes, boolean enveloped) {
    try (JsonReader in = new JsonReader(new Utf8Reader(bytes))) {
      in.setStrictness(Strictness.STRICT);
      JsonElement body = JsonParser.parseReader(in);
      JsonElement content =
          enveloped && body instanceof JsonObject envelope
              ? envelope.get(EnvelopedBody.CONTENT)
              : body;
      return in.peek() == JsonToken.END_DOCUMENT && content instanceof JsonObject page
          ? page
          : null;
    } catch (IOException | RuntimeException e) {
      return null; // not JSON, which was already reported
    }
  }

  /** Repairs an item in a list of its own, so that the other items are not read again. */
  private @Nullable JsonElement repairedItem(JsonObject page, JsonElement item) {
    JsonObject alone = new JsonObject();
    page.asMap().forEach(alone::add);
    JsonArray one = new JsonArray();
    one.add(item);
    alone.add(RESULTS, one);
    return repair(alone, FIRST) ? one.get(0) : null;
  }

  private boolean repair(JsonObject root, JsonPlace kept) {
    ShapeRepair repair = new ShapeRepair(adapter, root, kept, work);
    boolean readable = repair.run();
    repair.repaired().forEach((place, out) -> repaired.merge(place, out, Boolean::logicalOr));
    return readable;
  }
}
