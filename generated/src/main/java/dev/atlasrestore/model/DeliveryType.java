// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0
// Generated from spec/atlas-restore.yaml: edit the spec or the templates, not this file.

package dev.atlasrestore.model;

import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * How a snapshot is restored.
 *
 * <p>The service may add values: one that this version does not know keeps its text. Immutable.
 */
public final class DeliveryType extends ExtensibleEnum<DeliveryType.Known> {
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

  private DeliveryType(String value, @Nullable Known known) {
    super(value, known);
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

  static {
    register(DeliveryType.class, JsonAdapter.INSTANCE);
  }

  static final class JsonAdapter extends ValueAdapter<DeliveryType> {
    static final TypeAdapter<@Nullable DeliveryType> INSTANCE = new JsonAdapter();

    @Override
    public @Nullable DeliveryType read(JsonReader in) throws IOException {
      return DeliveryType.read(in);
    }
  }

  static @Nullable DeliveryType read(JsonReader in) throws IOException {
    String value = Values.readString(in);
    return value == null ? null : of(value);
  }
}
