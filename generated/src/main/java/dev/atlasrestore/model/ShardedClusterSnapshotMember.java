// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0
// Generated from spec/atlas-restore.yaml: edit the spec or the templates, not this file.

package dev.atlasrestore.model;

import com.google.gson.TypeAdapter;
import com.google.gson.annotations.SerializedName;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * The snapshot of one part of a sharded cluster.
 *
 * <p>Immutable.
 */
public final class ShardedClusterSnapshotMember extends Model {
  @SerializedName("id")
  @NotNull
  @Pattern(regexp = "^([a-f0-9]{24})$")
  final String id;

  @SerializedName("cloudProvider")
  final @Nullable CloudProvider cloudProvider;

  @SerializedName("replicaSetName")
  final @Nullable String replicaSetName;

  private ShardedClusterSnapshotMember(Builder builder) {
    this.id = Required.member("ShardedClusterSnapshotMember", "id", builder.id);
    this.cloudProvider = builder.cloudProvider;
    this.replicaSetName = builder.replicaSetName;
  }

  /** Returns an empty builder. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns a builder with the values of this object. */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.id = this.id;
    builder.cloudProvider = this.cloudProvider;
    builder.replicaSetName = this.replicaSetName;
    return builder;
  }

  /** Id of the part's snapshot, 24 hexadecimal digits. */
  public String getId() {
    return id;
  }

  /** A {@link CloudProvider}. */
  public @Nullable CloudProvider getCloudProvider() {
    return cloudProvider;
  }

  /** Name of the shard or of the config server. */
  public @Nullable String getReplicaSetName() {
    return replicaSetName;
  }

  @Override
  void check(Violations violations) {
    violations.at("id", this.id).pattern("^([a-f0-9]{24})$");
  }

  static {
    register(ShardedClusterSnapshotMember.class, JsonAdapter.INSTANCE);
  }

  static final class JsonAdapter extends ValueAdapter<ShardedClusterSnapshotMember> {
    static final TypeAdapter<@Nullable ShardedClusterSnapshotMember> INSTANCE = new JsonAdapter();

    @Override
    public @Nullable ShardedClusterSnapshotMember read(JsonReader in) throws IOException {
      return ShardedClusterSnapshotMember.read(in);
    }
  }

  /** Reads an object, or null. */
  static @Nullable ShardedClusterSnapshotMember read(JsonReader in) throws IOException {
    if (Values.isNull(in)) {
      return null;
    }
    Builder builder = new Builder();
    in.beginObject();
    while (in.hasNext()) {
      switch (in.nextName()) {
        case "id" -> builder.id(Values.readString(in));
        case "cloudProvider" -> builder.cloudProvider(CloudProvider.read(in));
        case "replicaSetName" -> builder.replicaSetName(Values.readString(in));
        default -> in.skipValue();
      }
    }
    in.endObject();
    return new ShardedClusterSnapshotMember(builder);
  }

  @Override
  void write(JsonWriter out) throws IOException {
    out.beginObject();
    Values.write(out, "id", this.id);
    Values.write(out, "cloudProvider", this.cloudProvider);
    Values.write(out, "replicaSetName", this.replicaSetName);
    out.endObject();
  }

  @Override
  @Nullable Object[] members() {
    return new Object[] {id, cloudProvider, replicaSetName};
  }

  /** Returns the members that are set, for logs; secrets are redacted. */
  @Override
  public String toString() {
    return new MemberPrinter("ShardedClusterSnapshotMember")
        .add("id", id)
        .add("cloudProvider", cloudProvider)
        .add("replicaSetName", replicaSetName)
        .toString();
  }

  /** Builds {@link ShardedClusterSnapshotMember} objects; not thread-safe. */
  public static final class Builder {
    private @Nullable String id;
    private @Nullable CloudProvider cloudProvider;
    private @Nullable String replicaSetName;

    private Builder() {}

    /** Sets {@link ShardedClusterSnapshotMember#getId() id}; null leaves it out. */
    public Builder id(@Nullable String id) {
      this.id = id;
      return this;
    }

    /**
     * Sets {@link ShardedClusterSnapshotMember#getCloudProvider() cloudProvider}; null leaves it
     * out.
     */
    public Builder cloudProvider(@Nullable CloudProvider cloudProvider) {
      this.cloudProvider = cloudProvider;
      return this;
    }

    /**
     * Sets {@link ShardedClusterSnapshotMember#getReplicaSetName() replicaSetName}; null leaves it
     * out.
     */
    public Builder replicaSetName(@Nullable String replicaSetName) {
      this.replicaSetName = replicaSetName;
      return this;
    }

    /**
     * Builds the object.
     *
     * @throws IllegalStateException if a required member is not set
     */
    public ShardedClusterSnapshotMember build() {
      return new ShardedClusterSnapshotMember(this);
    }
  }
}
