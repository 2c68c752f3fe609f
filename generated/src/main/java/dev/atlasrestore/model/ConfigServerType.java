// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0
// Generated from spec/atlas-restore.yaml: edit the spec or the templates, not this file.

package dev.atlasrestore.model;

import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Whether the config server of a sharded cluster has nodes of its own.
 *
 * <p>The service may add values: one that this version does not know keeps its text. Immutable.
 */
public final class ConfigServerType extends ExtensibleEnum<ConfigServerType.Known> {
  /** The value <code>"EMBEDDED"</code>. */
  public static final ConfigServerType EMBEDDED = new ConfigServerType("EMBEDDED", Known.EMBEDDED);

  /** The value <code>"DEDICATED"</code>. */
  public static final ConfigServerType DEDICATED =
      new ConfigServerType("DEDICATED", Known.DEDICATED);

  /** The values that this version knows, for a {@code switch}. */
  public enum Known {
    /** See {@link ConfigServerType#EMBEDDED}. */
    EMBEDDED,
    /** See {@link ConfigServerType#DEDICATED}. */
    DEDICATED
  }

  private ConfigServerType(String value, @Nullable Known known) {
    super(value, known);
  }

  /**
   * Returns the constant for a value, or a new object for a value that this version does not know.
   *
   * @throws NullPointerException if the value is null
   */
  public static ConfigServerType of(String value) {
    return switch (value) {
      case "EMBEDDED" -> EMBEDDED;
      case "DEDICATED" -> DEDICATED;
      default -> new ConfigServerType(value, null);
    };
  }

  static {
    register(ConfigServerType.class, JsonAdapter.INSTANCE);
  }

  static final class JsonAdapter extends ValueAdapter<ConfigServerType> {
    static final TypeAdapter<@Nullable ConfigServerType> INSTANCE = new JsonAdapter();

    @Override
    public @Nullable ConfigServerType read(JsonReader in) throws IOException {
      return ConfigServerType.read(in);
    }
  }

  static @Nullable ConfigServerType read(JsonReader in) throws IOException {
    String value = Values.readString(in);
    return value == null ? null : of(value);
  }
}
