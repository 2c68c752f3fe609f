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

/** Reads and writes {@link ReplicaSetSnapshot} as JSON, token by token. */
final class ReplicaSetSnapshotAdapter extends TypeAdapter<@Nullable ReplicaSetSnapshot> {
  static final TypeAdapter<@Nullable ReplicaSetSnapshot> INSTANCE = new ReplicaSetSnapshotAdapter();

  private ReplicaSetSnapshotAdapter() {}

  @Override
  public @Nullable ReplicaSetSnapshot read(JsonReader in) throws IOException {
    if (in.peek() == JsonToken.NULL) {
      in.nextNull();
      return null;
    }
    ReplicaSetSnapshot.Builder builder = ReplicaSetSnapshot.builder();
    in.beginObject();
    while (in.hasNext()) {
      switch (in.nextName()) {
        case "id" -> builder.id(Scalars.readString(in));
        case "status" -> builder.status(SnapshotStatusAdapter.INSTANCE.read(in));
        case "type" -> builder.type(SnapshotClusterTypeAdapter.INSTANCE.read(in));
        case "snapshotType" -> builder.snapshotType(SnapshotTypeAdapter.INSTANCE.read(in));
        case "frequencyType" -> builder.frequencyType(SnapshotFrequencyAdapter.INSTANCE.read(in));
        case "cloudProvider" -> builder.cloudProvider(CloudProviderAdapter.INSTANCE.read(in));
        case "replicaSetName" -> builder.replicaSetName(Scalars.readString(in));
        case "createdAt" -> builder.createdAt(Scalars.readInstant(in));
        case "expiresAt" -> builder.expiresAt(Scalars.readInstant(in));
        case "description" -> builder.description(Scalars.readString(in));
        case "storageSizeBytes" -> builder.storageSizeBytes(Scalars.readLong(in));
        case "mongodVersion" -> builder.mongodVersion(Scalars.readString(in));
        case "masterKeyUUID" -> builder.masterKeyUUID(Scalars.readString(in));
        case "copyRegions" -> builder.copyRegions(CollectionAdapter.list(Scalars.STRING).read(in));
        case "policyItems" -> builder.policyItems(CollectionAdapter.list(Scalars.STRING).read(in));
        case "links" -> builder.links(CollectionAdapter.list(LinkAdapter.INSTANCE).read(in));
        default -> in.skipValue();
      }
    }
    in.endObject();
    return builder.build();
  }

  @Override
  public void write(JsonWriter out, @Nullable ReplicaSetSnapshot value) throws IOException {
    if (value == null) {
      out.nullValue();
      return;
    }
    out.beginObject();
    Scalars.STRING.write(out.name("id"), value.id);
    if (value.status != null) {
      SnapshotStatusAdapter.INSTANCE.write(out.name("status"), value.status);
    }
    if (value.type != null) {
      SnapshotClusterTypeAdapter.INSTANCE.write(out.name("type"), value.type);
    }
    if (value.snapshotType != null) {
      SnapshotTypeAdapter.INSTANCE.write(out.name("snapshotType"), value.snapshotType);
    }
    if (value.frequencyType != null) {
      SnapshotFrequencyAdapter.INSTANCE.write(out.name("frequencyType"), value.frequencyType);
    }
    if (value.cloudProvider != null) {
      CloudProviderAdapter.INSTANCE.write(out.name("cloudProvider"), value.cloudProvider);
    }
    if (value.replicaSetName != null) {
      Scalars.STRING.write(out.name("replicaSetName"), value.replicaSetName);
    }
    if (value.createdAt != null) {
      Scalars.INSTANT.write(out.name("createdAt"), value.createdAt);
    }
    if (value.expiresAt != null) {
      Scalars.INSTANT.write(out.name("expiresAt"), value.expiresAt);
    }
    if (value.description != null) {
      Scalars.STRING.write(out.name("description"), value.description);
    }
    if (value.storageSizeBytes != null) {
      Scalars.LONG.write(out.name("storageSizeBytes"), value.storageSizeBytes);
    }
    if (value.mongodVersion != null) {
      Scalars.STRING.write(out.name("mongodVersion"), value.mongodVersion);
    }
    if (value.masterKeyUUID != null) {
      Scalars.STRING.write(out.name("masterKeyUUID"), value.masterKeyUUID);
    }
    if (value.copyRegions != null) {
      CollectionAdapter.list(Scalars.STRING).write(out.name("copyRegions"), value.copyRegions);
    }
    if (value.policyItems != null) {
      CollectionAdapter.list(Scalars.STRING).write(out.name("policyItems"), value.policyItems);
    }
    if (value.links != null) {
      CollectionAdapter.list(LinkAdapter.INSTANCE).write(out.name("links"), value.links);
    }
    out.endObject();
  }
}
