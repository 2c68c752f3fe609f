// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0
// Generated from spec/atlas-restore.yaml: edit the spec or the templates, not this file.

package dev.atlasrestore.model;

import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * The cloud that holds a snapshot.
 *
 * <p>The service may add values: one that this version does not know keeps its text. Immutable.
 */
public final class CloudProvider extends ExtensibleEnum<CloudProvider.Known> {
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

  private CloudProvider(String value, @Nullable Known known) {
    super(value, known);
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

  static {
    register(CloudProvider.class, JsonAdapter.INSTANCE);
  }

  static final class JsonAdapter extends ValueAdapter<CloudProvider> {
    static final TypeAdapter<@Nullable CloudProvider> INSTANCE = new JsonAdapter();

    @Override
    public @Nullable CloudProvider read(JsonReader in) throws IOException {
      return CloudProvider.read(in);
    }
  }

  static @Nullable CloudProvider read(JsonReader in) throws IOException {
    String value = Values.readString(in);
    return value == null ? null : of(value);
  }
}
