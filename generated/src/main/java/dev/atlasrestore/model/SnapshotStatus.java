// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0
// Generated from spec/atlas-restore.yaml: edit the spec or the templates, not this file.

package dev.atlasrestore.model;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How far the service is with a snapshot; only a completed one can be restored.
 *
 * <p>The set is open: a value that this version does not know is kept as it came. Immutable.
 */
public final class SnapshotStatus {
  /** The value <code>"queued"</code>. */
  public static final SnapshotStatus QUEUED = new SnapshotStatus("queued", Known.QUEUED);

  /** The value <code>"inProgress"</code>. */
  public static final SnapshotStatus IN_PROGRESS =
      new SnapshotStatus("inProgress", Known.IN_PROGRESS);

  /** The value <code>"completed"</code>. */
  public static final SnapshotStatus COMPLETED = new SnapshotStatus("completed", Known.COMPLETED);

  /** The value <code>"failed"</code>. */
  public static final SnapshotStatus FAILED = new SnapshotStatus("failed", Known.FAILED);

  /** The values that this version knows, for a {@code switch}. */
  public enum Known {
    /** See {@link SnapshotStatus#QUEUED}. */
    QUEUED,
    /** See {@link SnapshotStatus#IN_PROGRESS}. */
    IN_PROGRESS,
    /** See {@link SnapshotStatus#COMPLETED}. */
    COMPLETED,
    /** See {@link SnapshotStatus#FAILED}. */
    FAILED
  }

  private final String value;
  private final @Nullable Known known;

  private SnapshotStatus(String value, @Nullable Known known) {
    this.value = value;
    this.known = known;
  }

  /**
   * Returns the constant for a value, or a new object for a value that this version does not know.
   *
   * @throws NullPointerException if the value is null
   */
  public static SnapshotStatus of(String value) {
    return switch (value) {
      case "queued" -> QUEUED;
      case "inProgress" -> IN_PROGRESS;
      case "completed" -> COMPLETED;
      case "failed" -> FAILED;
      default -> new SnapshotStatus(value, null);
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
    return other instanceof SnapshotStatus that && value.equals(that.value);
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
