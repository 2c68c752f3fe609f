// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.model;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A value of an enum to which the service may add others: a value that this version does not know
 * keeps its text. Immutable.
 *
 * @param <K> the values that this version knows, for a {@code switch}
 */
public abstract class ExtensibleEnum<K extends Enum<K>> extends Model {
  private final String value;
  private final @Nullable K known;

  ExtensibleEnum(String value, @Nullable K known) {
    this.value = value;
    this.known = known;
  }

  /** Returns the value as the API spells it. */
  public final String value() {
    return value;
  }

  /** Returns the value for a {@code switch}, or nothing if this version does not know it. */
  public final Optional<K> known() {
    return Optional.ofNullable(known);
  }

  @Override
  final @Nullable Object[] members() {
    return new Object[] {value};
  }

  /** Does nothing: any value is valid. */
  @Override
  final void check(Violations violations) {}

  @Override
  void write(JsonWriter out) throws IOException {
    out.value(value);
  }

  /** Returns the value as the API spells it. */
  @Override
  public final String toString() {
    return value;
  }
}
