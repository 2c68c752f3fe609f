// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.simulator;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.function.Function;

/** One page of a list. */
final class Page {
  private Page() {}

  static <T> JsonObject of(ApiCall call, List<T> all, Function<T, ? extends JsonElement> view) {
    int size = call.get("itemsPerPage", Integer.class, 100);
    int number = call.get("pageNum", Integer.class, 1);
    boolean counted = call.get("includeCount", Boolean.class, true);
    String list = call.url() + "?includeCount=" + counted;
    JsonArray results = new JsonArray();
    all.stream()
        .skip((number - 1L) * size)
        .limit(size)
        .forEach(item -> results.add(view.apply(item)));
    Links.Builder links = new Links.Builder().add("self", url(list, number, size));
    if ((long) number * size < all.size()) {
      links.add("next", url(list, number + 1, size));
    }
    if (number > 1) {
      links.add("previous", url(list, number - 1, size));
    }
    return new JsonMembers()
        .put("links", links.build())
        .put("results", results)
        .put("totalCount", counted ? all.size() : null)
        .toJson();
  }

  private static String url(String list, int number, int size) {
    return list + "&pageNum=" + number + "&itemsPerPage=" + size;
  }
}
