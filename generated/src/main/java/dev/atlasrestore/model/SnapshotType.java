// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0
// Generated from spec/atlas-restore.yaml: edit the spec or the templates, not this file.

package dev.atlasrestore.model;

import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * What made the service take a snapshot.
 *
 * <p>The service may add values: one that this version does not know keeps its text. Immutable.
 */
public final class SnapshotType extends ExtensibleEnum<SnapshotType.Known> {
  /** The value <code>"onDemand"</code>. */
  public static final SnapshotType ON_DEMAND = new SnapshotType("onDemand", Known.ON_DEMAND);

  /** The value <code>"scheduled"</code>. */
  public static final SnapshotType SCHEDULED = new SnapshotType("scheduled", Known.SCHEDULED);

  /** The value <code>"fallback"</code>. */
  public static final SnapshotType FALLBACK = new SnapshotType("fallback", Known.FALLBACK);

  /** The values that this version knows, for a {@code switch}. */
  public enum Known {
    /** See {@link SnapshotType#ON_DEMAND}. */
    ON_DEMAND,
    /** See {@link SnapshotType#SCHEDULED}. */
    SCHEDULED,
    /** See {@link SnapshotType#FALLBACK}. */
    FALLBACK
  }

  private SnapshotType(String value, @Nullable Known known) {
    super(value, known);
  }

  /**
   * Returns the constant for a value, or a new object for a value that this version does not know.
   *
   * @throws NullPointerException if the value is null
   */
  public static SnapshotType of(String value) {
    return switch (value) {
      case "onDemand" -> ON_DEMAND;
      case "scheduled" -> SCHEDULED;
      case "fallback" -> FALLBACK;
      default -> new SnapshotType(value, null);
    };
  }

  static {
    register(SnapshotType.class, JsonAdapter.INSTANCE);
  }

  static final class JsonAdapter extends ValueAdapter<SnapshotType> {
    static final TypeAdapter<@Nullable SnapshotType> INSTANCE = new JsonAdapter();

    @Override
    public @Nullable SnapshotType read(JsonReader in) throws IOException {
      return SnapshotType.read(in);
    }
  }

  static @Nullable SnapshotType read(JsonReader in) throws IOException {
    String value = Values.readString(in);
    return value == null ? null : of(value);
  }
}
