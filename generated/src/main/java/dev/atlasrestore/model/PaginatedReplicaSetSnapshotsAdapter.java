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

/** Reads and writes {@link PaginatedReplicaSetSnapshots} as JSON, token by token. */
final class PaginatedReplicaSetSnapshotsAdapter
    extends TypeAdapter<@Nullable PaginatedReplicaSetSnapshots> {
  static final TypeAdapter<@Nullable PaginatedReplicaSetSnapshots> INSTANCE =
      new PaginatedReplicaSetSnapshotsAdapter();

  private PaginatedReplicaSetSnapshotsAdapter() {}

  @Override
  public @Nullable PaginatedReplicaSetSnapshots read(JsonReader in) throws IOException {
    if (in.peek() == JsonToken.NULL) {
      in.nextNull();
      return null;
    }
    PaginatedReplicaSetSnapshots.Builder builder = PaginatedReplicaSetSnapshots.builder();
    in.beginObject();
    while (in.hasNext()) {
      switch (in.nextName()) {
        case "links" -> builder.links(CollectionAdapter.list(LinkAdapter.INSTANCE).read(in));
        case "results" ->
            builder.results(CollectionAdapter.list(ReplicaSetSnapshotAdapter.INSTANCE).read(in));
        case "totalCount" -> builder.totalCount(Scalars.readInteger(in));
        default -> in.skipValue();
      }
    }
    in.endObject();
    return builder.build();
  }

  @Override
  public void write(JsonWriter out, @Nullable PaginatedReplicaSetSnapshots value)
      throws IOException {
    if (value == null) {
      out.nullValue();
      return;
    }
    out.beginObject();
    if (value.links != null) {
      CollectionAdapter.list(LinkAdapter.INSTANCE).write(out.name("links"), value.links);
    }
    CollectionAdapter.list(ReplicaSetSnapshotAdapter.INSTANCE)
        .write(out.name("results"), value.results);
    if (value.totalCount != null) {
      Scalars.INTEGER.write(out.name("totalCount"), value.totalCount);
    }
    out.endObject();
  }
}
