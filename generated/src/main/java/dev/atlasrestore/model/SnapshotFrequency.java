// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0
// Generated from spec/atlas-restore.yaml: edit the spec or the templates, not this file.

package dev.atlasrestore.model;

import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * How often a scheduled snapshot is taken; ondemand, which MongoDB's description does not name, for
 * one that somebody asked for.
 *
 * <p>The service may add values: one that this version does not know keeps its text. Immutable.
 */
public final class SnapshotFrequency extends ExtensibleEnum<SnapshotFrequency.Known> {
  /** The value <code>"hourly"</code>. */
  public static final SnapshotFrequency HOURLY = new SnapshotFrequency("hourly", Known.HOURLY);

  /** The value <code>"daily"</code>. */
  public static final SnapshotFrequency DAILY = new SnapshotFrequency("daily", Known.DAILY);

  /** The value <code>"weekly"</code>. */
  public static final SnapshotFrequency WEEKLY = new SnapshotFrequency("weekly", Known.WEEKLY);

  /** The value <code>"monthly"</code>. */
  public static final SnapshotFrequency MONTHLY = new SnapshotFrequency("monthly", Known.MONTHLY);

  /** The value <code>"yearly"</code>. */
  public static final SnapshotFrequency YEARLY = new SnapshotFrequency("yearly", Known.YEARLY);

  /** The value <code>"ondemand"</code>. */
  public static final SnapshotFrequency ONDEMAND =
      new SnapshotFrequency("ondemand", Known.ONDEMAND);

  /** The values that this version knows, for a {@code switch}. */
  public enum Known {
    /** See {@link SnapshotFrequency#HOURLY}. */
    HOURLY,
    /** See {@link SnapshotFrequency#DAILY}. */
    DAILY,
    /** See {@link SnapshotFrequency#WEEKLY}. */
    WEEKLY,
    /** See {@link SnapshotFrequency#MONTHLY}. */
    MONTHLY,
    /** See {@link SnapshotFrequency#YEARLY}. */
    YEARLY,
    /** See {@link SnapshotFrequency#ONDEMAND}. */
    ONDEMAND
  }

  private SnapshotFrequency(String value, @Nullable Known known) {
    super(value, known);
  }

  /**
   * Returns the constant for a value, or a new object for a value that this version does not know.
   *
   * @throws NullPointerException if the value is null
   */
  public static SnapshotFrequency of(String value) {
    return switch (value) {
      case "hourly" -> HOURLY;
      case "daily" -> DAILY;
      case "weekly" -> WEEKLY;
      case "monthly" -> MONTHLY;
      case "yearly" -> YEARLY;
      case "ondemand" -> ONDEMAND;
      default -> new SnapshotFrequency(value, null);
    };
  }

  static {
    register(SnapshotFrequency.class, JsonAdapter.INSTANCE);
  }

  static final class JsonAdapter extends ValueAdapter<SnapshotFrequency> {
    static final TypeAdapter<@Nullable SnapshotFrequency> INSTANCE = new JsonAdapter();

    @Override
    public @Nullable SnapshotFrequency read(JsonReader in) throws IOException {
      return SnapshotFrequency.read(in);
    }
  }

  static @Nullable SnapshotFrequency read(JsonReader in) throws IOException {
    String value = Values.readString(in);
    return value == null ? null : of(value);
  }
}
