// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0
// Generated from spec/atlas-restore.yaml: edit the spec or the templates, not this file.

package dev.atlasrestore.model;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a snapshot is restored.
 *
 * <p>The set is open: a value that this version does not know is kept as it came. Immutable.
 */
public final class DeliveryType {
  /** The value <code>"automated"</code>. */
  public static final DeliveryType AUTOMATED = new DeliveryType("automated", Known.AUTOMATED);

  /** The value <code>"download"</code>. */
  public static final DeliveryType DOWNLOAD = new DeliveryType("download", Known.DOWNLOAD);

  /** The value <code>"pointInTime"</code>. */
  public static final DeliveryType POINT_IN_TIME =
      new DeliveryType("pointInTime", Known.POINT_IN_TIME);

  /** The values that this version knows, for a {@code switch}. */
  public enum Known {
    /** See {@link DeliveryType#AUTOMATED}. */
    AUTOMATED,
    /** See {@link DeliveryType#DOWNLOAD}. */
    DOWNLOAD,
    /** See {@link DeliveryType#POINT_IN_TIME}. */
    POINT_IN_TIME
  }

  private final String value;
  private final @Nullable Known known;

  private DeliveryType(String value, @Nullable Known known) {
    this.value = value;
    this.known = known;
  }

  /**
   * Returns the constant for a value, or a new object for a value that this version does not know.
   *
   * @throws NullPointerException if the value is null
   */
  public static DeliveryType of(String value) {
    return switch (value) {
      case "automated" -> AUTOMATED;
      case "download" -> DOWNLOAD;
      case "pointInTime" -> POINT_IN_TIME;
      default -> new DeliveryType(value, null);
    };
  }

  /** Returns the value as the API spells it. */
  public String value() {
    return value;
  }

  /** Returns the known value, or nothing when this version does not know it. */
  public Optional<Known> known() {
    return Optional.ofNullable(known);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof DeliveryType that && value.equals(that.value);
  }

  @Override
  public int hashCode() {
    return value.hashCode();
  }

  /** Returns the value as the API spells it. */
  @Override
  public String toString() {
    return value;
  }
}
