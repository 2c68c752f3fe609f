// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0
// Generated from spec/atlas-restore.yaml: edit the spec or the templates, not this file.

package dev.atlasrestore.model;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The cloud that holds a snapshot.
 *
 * <p>The set is open: a value that this version does not know is kept as it came. Immutable.
 */
public final class CloudProvider {
  /** The value <code>"AWS"</code>. */
  public static final CloudProvider AWS = new CloudProvider("AWS", Known.AWS);

  /** The value <code>"AZURE"</code>. */
  public static final CloudProvider AZURE = new CloudProvider("AZURE", Known.AZURE);

  /** The value <code>"GCP"</code>. */
  public static final CloudProvider GCP = new CloudProvider("GCP", Known.GCP);

  /** The values that this version knows, for a {@code switch}. */
  public enum Known {
    /** See {@link CloudProvider#AWS}. */
    AWS,
    /** See {@link CloudProvider#AZURE}. */
    AZURE,
    /** See {@link CloudProvider#GCP}. */
    GCP
  }

  private final String value;
  private final @Nullable Known known;

  private CloudProvider(String value, @Nullable Known known) {
    this.value = value;
    this.known = known;
  }

  /**
   * Returns the constant for a value, or a new object for a value that this version does not know.
   *
   * @throws NullPointerException if the value is null
   */
  public static CloudProvider of(String value) {
    return switch (value) {
      case "AWS" -> AWS;
      case "AZURE" -> AZURE;
      case "GCP" -> GCP;
      default -> new CloudProvider(value, null);
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
    return other instanceof CloudProvider that && value.equals(that.value);
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
