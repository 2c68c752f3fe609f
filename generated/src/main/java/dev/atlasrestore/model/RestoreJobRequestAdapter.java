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

/** Reads and writes {@link RestoreJobRequest} as JSON, token by token. */
final class RestoreJobRequestAdapter extends TypeAdapter<@Nullable RestoreJobRequest> {
  static final TypeAdapter<@Nullable RestoreJobRequest> INSTANCE = new RestoreJobRequestAdapter();

  private RestoreJobRequestAdapter() {}

  @Override
  public @Nullable RestoreJobRequest read(JsonReader in) throws IOException {
    if (in.peek() == JsonToken.NULL) {
      in.nextNull();
      return null;
    }
    RestoreJobRequest.Builder builder = RestoreJobRequest.builder();
    in.beginObject();
    while (in.hasNext()) {
      switch (in.nextName()) {
        case "deliveryType" -> builder.deliveryType(DeliveryTypeAdapter.INSTANCE.read(in));
        case "snapshotId" -> builder.snapshotId(Scalars.readString(in));
        case "targetGroupId" -> builder.targetGroupId(Scalars.readString(in));
        case "targetClusterName" -> builder.targetClusterName(Scalars.readString(in));
        case "pointInTimeUTCSeconds" -> builder.pointInTimeUTCSeconds(Scalars.readLong(in));
        case "oplogTs" -> builder.oplogTs(Scalars.readLong(in));
        case "oplogInc" -> builder.oplogInc(Scalars.readInteger(in));
        default -> in.skipValue();
      }
    }
    in.endObject();
    return builder.build();
  }

  @Override
  public void write(JsonWriter out, @Nullable RestoreJobRequest value) throws IOException {
    if (value == null) {
      out.nullValue();
      return;
    }
    out.beginObject();
    DeliveryTypeAdapter.INSTANCE.write(out.name("deliveryType"), value.deliveryType);
    if (value.snapshotId != null) {
      Scalars.STRING.write(out.name("snapshotId"), value.snapshotId);
    }
    if (value.targetGroupId != null) {
      Scalars.STRING.write(out.name("targetGroupId"), value.targetGroupId);
    }
    if (value.targetClusterName != null) {
      Scalars.STRING.write(out.name("targetClusterName"), value.targetClusterName);
    }
    if (value.pointInTimeUTCSeconds != null) {
      Scalars.LONG.write(out.name("pointInTimeUTCSeconds"), value.pointInTimeUTCSeconds);
    }
    if (value.oplogTs != null) {
      Scalars.LONG.write(out.name("oplogTs"), value.oplogTs);
    }
    if (value.oplogInc != null) {
      Scalars.INTEGER.write(out.name("oplogInc"), value.oplogInc);
    }
    out.endObject();
  }
}
