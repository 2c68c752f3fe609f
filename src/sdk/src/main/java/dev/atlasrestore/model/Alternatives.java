// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.model;

import com.google.gson.JsonElement;
import com.google.gson.JsonPrimitive;
import com.google.gson.TypeAdapter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds out which of its types the value of a union has. Generated code names them, each followed
 * by its constraints. Not thread-safe.
 */
final class Alternatives {
  /** How the JSON of a type begins. */
  enum Kind {
    STRING,
    INTEGER,
    NUMBER,
    BOOLEAN,
    ARRAY,
    OBJECT,
    ANY;

    boolean matches(JsonElement json) {
      return switch (this) {
        case STRING -> json instanceof JsonPrimitive primitive && primitive.isString();
        case INTEGER -> NUMBER.matches(json) && isWhole(json.getAsString());
        case NUMBER -> json instanceof JsonPrimitive primitive && primitive.isNumber();
        case BOOLEAN -> json instanceof JsonPrimitive primitive && primitive.isBoolean();
        case ARRAY -> json.isJsonArray();
        case OBJECT -> json.isJsonObject();
        case ANY -> true;
      };
    }

    private static boolean isWhole(String number) {
      return new BigDecimal(number).stripTrailingZeros().scale() <= 0;
    }

    private boolean isScalar() {
      return this == STRING || this == INTEGER || this == NUMBER || this == BOOLEAN;
    }
  }

  private final Violations violations;
  private final JsonElement value;
  private final @Nullable String kind;
  private final boolean discriminated;
  private final boolean exactlyOne;
  private final List<Violations> candidates = new ArrayList<>();
  private @Nullable Violations chosen;
  private boolean scalar = true;

  /**
   * Creates an object without types.
   *
   * @param discriminator the member that names the type; null if none does
   * @param exactlyOne whether the value may be of one type only; this is not checked for objects
   *     and arrays, where what a type does not name is allowed
   */
  Alternatives(
      Violations violations,
      JsonElement value,
      @Nullable String discriminator,
      boolean exactlyOne) {
    this.violations = violations;
    this.value = value;
    this.exactlyOne = exactlyOne;
    discriminated = discriminator != null;
    JsonElement named =
        discriminated && value.isJsonObject() ? value.getAsJsonObject().get(discriminator) : null;
    kind = named instanceof JsonPrimitive text ? text.getAsString() : null;
  }

  /** Names what holds for all types; its constraints follow. */
  <T> Violations all(TypeAdapter<@Nullable T> adapter) {
    return read(violations, adapter);
  }

  /** Names one of the types, and the values of the discriminator for it; its constraints follow. */
  <T> Violations one(Kind json, TypeAdapter<@Nullable T> adapter, String... kinds) {
    Violations own = violations.empty();
    boolean named = kind != null && List.of(kinds).contains(kind);
    if (discriminated ? !named : !json.matches(value)) {
      return own;
    }
    scalar &= json.isScalar();
    candidates.add(own);
    if (named) {
      chosen = own;
    }
    return read(own, adapter);
  }

  /** Names a type that is a model, and the values of the discriminator for it. */
  void object(TypeAdapter<? extends @Nullable Model> adapter, String... kinds) {
    one(Kind.OBJECT, adapter, kinds).valid();
  }

  private <T> Violations read(Violations own, TypeAdapter<@Nullable T> adapter) {
    try {
      return own.at("", adapter.fromJsonTree(value));
    } catch (RuntimeException e) {
      own.at("", null).add("", String.valueOf(e.getMessage()));
      return own.at("", null);
    }
  }

  /** Reports the violations of the type that the value has, or that it has none. */
  void report() {
    if (discriminated) {
      if (chosen != null) {
        violations.addAll(chosen);
      }
      return; // the service may add kinds
    }
    long fitting = candidates.stream().filter(Violations::isEmpty).count();
    if (fitting == 0 && candidates.size() == 1) {
      violations.addAll(candidates.get(0));
    } else if (fitting == 0) {
      violations.add("", "is none of the types that it may be");
    } else if (fitting > 1 && exactlyOne && scalar) {
      violations.add("", "must be of one type only, and is of several");
    }
  }
}
