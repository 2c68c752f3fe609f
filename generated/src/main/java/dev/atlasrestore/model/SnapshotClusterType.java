// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0
// Generated from spec/atlas-restore.yaml: edit the spec or the templates, not this file.

package dev.atlasrestore.model;

import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * What kind of cluster a snapshot was taken of.
 *
 * <p>The service may add values: one that this version does not know keeps its text. Immutable.
 */
public final class SnapshotClusterType extends ExtensibleEnum<SnapshotClusterType.Known> {
  /** The value <code>"replicaSet"</code>. */
  public static final SnapshotClusterType REPLICA_SET =
      new SnapshotClusterType("replicaSet", Known.REPLICA_SET);

  /** The value <code>"shardedCluster"</code>. */
  public static final SnapshotClusterType SHARDED_CLUSTER =
      new SnapshotClusterType("shardedCluster", Known.SHARDED_CLUSTER);

  /** The values that this version knows, for a {@code switch}. */
  public enum Known {
    /** See {@link SnapshotClusterType#REPLICA_SET}. */
    REPLICA_SET,
    /** See {@link SnapshotClusterType#SHARDED_CLUSTER}. */
    SHARDED_CLUSTER
  }

  private SnapshotClusterType(String value, @Nullable Known known) {
    super(value, known);
  }

  /**
   * Returns the constant for a value, or a new object for a value that this version does not know.
   *
   * @throws NullPointerException if the value is null
   */
  public static SnapshotClusterType of(String value) {
    return switch (value) {
      case "replicaSet" -> REPLICA_SET;
      case "shardedCluster" -> SHARDED_CLUSTER;
      default -> new SnapshotClusterType(value, null);
    };
  }

  static {
    register(SnapshotClusterType.class, JsonAdapter.INSTANCE);
  }

  static final class JsonAdapter extends ValueAdapter<SnapshotClusterType> {
    static final TypeAdapter<@Nullable SnapshotClusterType> INSTANCE = new JsonAdapter();

    @Override
    public @Nullable SnapshotClusterType read(JsonReader in) throws IOException {
      return SnapshotClusterType.read(in);
    }
  }

  static @Nullable SnapshotClusterType read(JsonReader in) throws IOException {
    String value = Values.readString(in);
    return value == null ? null : of(value);
  }
}
