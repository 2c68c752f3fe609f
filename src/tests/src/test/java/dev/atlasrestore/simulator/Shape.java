// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.simulator;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Describes values without their contents: members in order, types, forms of texts. */
final class Shape {
  private static final Pattern SECOND =
      Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ");
  private static final Pattern DATE =
      Pattern.compile("\\w{3}, \\d{1,2} \\w{3} \\d{4} \\d\\d:\\d\\d:\\d\\d GMT");

  private Shape() {}

  static String of(JsonElement json) {
    if (json instanceof JsonObject object) {
      return object.entrySet().stream()
          .map(Shape::member)
          .collect(Collectors.joining(", ", "{", "}"));
    }
    if (json instanceof JsonArray array) {
      return StreamSupport.stream(array.spliterator(), false)
          .map(Shape::of)
          .collect(Collectors.joining(", ", "[", "]"));
    }
    if (json instanceof JsonPrimitive primitive) {
      return primitive.isString()
          ? text(primitive.getAsString())
          : primitive.isBoolean() ? "boolean" : "number";
    }
    return "null";
  }

  private static String member(Map.Entry<String, JsonElement> member) {
    boolean named = member.getKey().equals("rel");
    return member.getKey() + ": " + (named ? member.getValue() : of(member.getValue()));
  }

  private static String text(String text) {
    return SECOND.matcher(text).matches() ? "time" : text.matches("https?://.*") ? "url" : "text";
  }

  /** Returns headers by their names in lower case, without what the protocol adds. */
  static Map<String, String> of(Map<String, String> headers) {
    return headers.entrySet().stream()
        .filter(header -> !header.getKey().startsWith(":"))
        .collect(
            Collectors.toMap(
                header -> header.getKey().toLowerCase(Locale.ROOT),
                header -> header(header.getKey(), header.getValue()),
                (one, other) -> one + other,
                TreeMap::new));
  }

  private static String header(String name, String value) {
    if (name.regionMatches(true, 0, "X-Java-", 0, 7) || name.equalsIgnoreCase("X-Error-Code")) {
      return "text";
    }
    if (name.equalsIgnoreCase("X-Mongodb-Service-Version")) {
      return value.replaceAll("=[^;]*", "=…");
    }
    return value.matches("\\d+")
        ? "number"
        : DATE.matcher(value).matches()
            ? "date"
            : value.replaceAll("nonce=\"[A-Za-z0-9+/]{32}\"", "nonce=…");
  }
}
