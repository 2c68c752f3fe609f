// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0
// Generated from spec/atlas-restore.yaml: edit the spec or the templates, not this file.

package dev.atlasrestore.model;

import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * How far the service is with a snapshot; only a completed one can be restored.
 *
 * <p>The service may add values: one that this version does not know keeps its text. Immutable.
 */
public final class SnapshotStatus extends ExtensibleEnum<SnapshotStatus.Known> {
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

  private SnapshotStatus(String value, @Nullable Known known) {
    super(value, known);
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

  static {
    register(SnapshotStatus.class, JsonAdapter.INSTANCE);
  }

  static final class JsonAdapter extends ValueAdapter<SnapshotStatus> {
    static final TypeAdapter<@Nullable SnapshotStatus> INSTANCE = new JsonAdapter();

    @Override
    public @Nullable SnapshotStatus read(JsonReader in) throws IOException {
      return SnapshotStatus.read(in);
    }
  }

  static @Nullable SnapshotStatus read(JsonReader in) throws IOException {
    String value = Values.readString(in);
    return value == null ? null : of(value);
  }
}
