// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0
// Generated from spec/atlas-restore.yaml: edit the spec or the templates, not this file.

package dev.atlasrestore.model;

import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Reads and writes {@link ShardedClusterSnapshotMember} as JSON, token by token. */
final class ShardedClusterSnapshotMemberAdapter
    extends TypeAdapter<@Nullable ShardedClusterSnapshotMember> {
  static final TypeAdapter<@Nullable ShardedClusterSnapshotMember> INSTANCE =
      new ShardedClusterSnapshotMemberAdapter();

  private ShardedClusterSnapshotMemberAdapter() {}

  @Override
  public @Nullable ShardedClusterSnapshotMember read(JsonReader in) throws IOException {
    if (in.peek() == JsonToken.NULL) {
      in.nextNull();
      return null;
    }
    ShardedClusterSnapshotMember.Builder builder = ShardedClusterSnapshotMember.builder();
    in.beginObject();
    while (in.hasNext()) {
      switch (in.nextName()) {
        case "id" -> builder.id(Scalars.readString(in));
        case "cloudProvider" -> builder.cloudProvider(CloudProviderAdapter.INSTANCE.read(in));
        case "replicaSetName" -> builder.replicaSetName(Scalars.readString(in));
        default -> in.skipValue();
      }
    }
    in.endObject();
    return builder.build();
  }

  @Override
  public void write(JsonWriter out, @Nullable ShardedClusterSnapshotMember value)
      throws IOException {
    if (value == null) {
      out.nullValue();
      return;
    }
    out.beginObject();
    Scalars.STRING.write(out.name("id"), value.id);
    if (value.cloudProvider != null) {
      CloudProviderAdapter.INSTANCE.write(out.name("cloudProvider"), value.cloudProvider);
    }
    if (value.replicaSetName != null) {
      Scalars.STRING.write(out.name("replicaSetName"), value.replicaSetName);
    }
    out.endObject();
  }
}
