// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.simulator;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.annotations.SerializedName;
import dev.atlasrestore.error.ErrorCode;
import dev.atlasrestore.model.FieldViolation;
import dev.atlasrestore.model.RestoreJob;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Parses request bodies as strictly as the service. */
final class BodyParser {
  private final Gson gson;

  BodyParser(Gson gson) {
    this.gson = gson;
  }

  Object parse(String body, Class<?> type) {
    JsonObject object = object(body);
    Set<String> writable = members(type);
    Set<String> readable = members(RestoreJob.class);
    for (Map.Entry<String, JsonElement> member : object.entrySet()) {
      String name = member.getKey();
      if (!writable.contains(name)) {
        throw readable.contains(name)
            ? ApiErrorException.of(
                ErrorCode.ATTRIBUTE_READ_ONLY, "Only the service sets " + name + ".", name)
            : ApiErrorException.of(
                ErrorCode.INVALID_ATTRIBUTE, "There is no attribute " + name + ".", name);
      }
      if (isFraction(member.getValue())) {
        throw ApiErrorException.of(
            ErrorCode.FRACTIONAL_TIMESTAMP, name + " must be a whole number.", name);
      }
    }
    try {
      return gson.fromJson(object, type);
    } catch (JsonParseException | IllegalStateException | NumberFormatException e) {
      throw ApiErrorException.of(
          List.of(violation("body", Objects.toString(e.getMessage(), "is not valid"))));
    }
  }

  static FieldViolation violation(String field, String description) {
    return FieldViolation.builder().field(field).description(description).build();
  }

  private static JsonObject object(String body) {
    try {
      return JsonParser.parseString(body).getAsJsonObject();
    } catch (JsonParseException | IllegalStateException e) {
      throw ApiErrorException.of(List.of(violation("body", "must be a JSON object")));
    }
  }

  private static boolean isFraction(JsonElement value) {
    return value.isJsonPrimitive()
        && value.getAsJsonPrimitive().isNumber()
        && new BigDecimal(value.getAsString()).stripTrailingZeros().scale() > 0;
  }

  private static Set<String> members(Class<?> type) {
    return Arrays.stream(type.getDeclaredFields())
        .map(field -> field.getAnnotation(SerializedName.class))
        .filter(Objects::nonNull)
        .map(SerializedName::value)
        .collect(Collectors.toSet());
  }
}
