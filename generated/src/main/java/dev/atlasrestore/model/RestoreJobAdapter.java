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

/** Reads and writes {@link RestoreJob} as JSON, token by token. */
final class RestoreJobAdapter extends TypeAdapter<@Nullable RestoreJob> {
  static final TypeAdapter<@Nullable RestoreJob> INSTANCE = new RestoreJobAdapter();

  private RestoreJobAdapter() {}

  @Override
  public @Nullable RestoreJob read(JsonReader in) throws IOException {
    if (in.peek() == JsonToken.NULL) {
      in.nextNull();
      return null;
    }
    RestoreJob.Builder builder = RestoreJob.builder();
    in.beginObject();
    while (in.hasNext()) {
      switch (in.nextName()) {
        case "id" -> builder.id(Scalars.readString(in));
        case "deliveryType" -> builder.deliveryType(DeliveryTypeAdapter.INSTANCE.read(in));
        case "snapshotId" -> builder.snapshotId(Scalars.readString(in));
        case "timestamp" -> builder.timestamp(Scalars.readInstant(in));
        case "targetGroupId" -> builder.targetGroupId(Scalars.readString(in));
        case "targetClusterName" -> builder.targetClusterName(Scalars.readString(in));
        case "targetDeploymentItemName" -> builder.targetDeploymentItemName(Scalars.readString(in));
        case "pointInTimeUTCSeconds" -> builder.pointInTimeUTCSeconds(Scalars.readLong(in));
        case "oplogTs" -> builder.oplogTs(Scalars.readLong(in));
        case "oplogInc" -> builder.oplogInc(Scalars.readInteger(in));
        case "desiredTimestamp" -> builder.desiredTimestamp(BsonTimestampAdapter.INSTANCE.read(in));
        case "cancelled" -> builder.cancelled(Scalars.readBoolean(in));
        case "expired" -> builder.expired(Scalars.readBoolean(in));
        case "failed" -> builder.failed(Scalars.readBoolean(in));
        case "expiresAt" -> builder.expiresAt(Scalars.readInstant(in));
        case "finishedAt" -> builder.finishedAt(Scalars.readInstant(in));
        case "deliveryUrl" -> builder.deliveryUrl(CollectionAdapter.list(Scalars.STRING).read(in));
        case "privateDownloadDeliveryUrls" ->
            builder.privateDownloadDeliveryUrls(
                CollectionAdapter.list(PrivateDownloadDeliveryUrlAdapter.INSTANCE).read(in));
        case "components" ->
            builder.components(
                CollectionAdapter.list(RestoreJobComponentAdapter.INSTANCE).read(in));
        case "links" -> builder.links(CollectionAdapter.list(LinkAdapter.INSTANCE).read(in));
        default -> in.skipValue();
      }
    }
    in.endObject();
    return builder.build();
  }

  @Override
  public void write(JsonWriter out, @Nullable RestoreJob value) throws IOException {
    if (value == null) {
      out.nullValue();
      return;
    }
    out.beginObject();
    Scalars.STRING.write(out.name("id"), value.id);
    DeliveryTypeAdapter.INSTANCE.write(out.name("deliveryType"), value.deliveryType);
    if (value.snapshotId != null) {
      Scalars.STRING.write(out.name("snapshotId"), value.snapshotId);
    }
    if (value.timestamp != null) {
      Scalars.INSTANT.write(out.name("timestamp"), value.timestamp);
    }
    if (value.targetGroupId != null) {
      Scalars.STRING.write(out.name("targetGroupId"), value.targetGroupId);
    }
    if (value.targetClusterName != null) {
      Scalars.STRING.write(out.name("targetClusterName"), value.targetClusterName);
    }
    if (value.targetDeploymentItemName != null) {
      Scalars.STRING.write(out.name("targetDeploymentItemName"), value.targetDeploymentItemName);
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
    if (value.desiredTimestamp != null) {
      BsonTimestampAdapter.INSTANCE.write(out.name("desiredTimestamp"), value.desiredTimestamp);
    }
    if (value.cancelled != null) {
      Scalars.BOOLEAN.write(out.name("cancelled"), value.cancelled);
    }
    if (value.expired != null) {
      Scalars.BOOLEAN.write(out.name("expired"), value.expired);
    }
    if (value.failed != null) {
      Scalars.BOOLEAN.write(out.name("failed"), value.failed);
    }
    if (value.expiresAt != null) {
      Scalars.INSTANT.write(out.name("expiresAt"), value.expiresAt);
    }
    if (value.finishedAt != null) {
      Scalars.INSTANT.write(out.name("finishedAt"), value.finishedAt);
    }
    if (value.deliveryUrl != null) {
      CollectionAdapter.list(Scalars.STRING).write(out.name("deliveryUrl"), value.deliveryUrl);
    }
    if (value.privateDownloadDeliveryUrls != null) {
      CollectionAdapter.list(PrivateDownloadDeliveryUrlAdapter.INSTANCE)
          .write(out.name("privateDownloadDeliveryUrls"), value.privateDownloadDeliveryUrls);
    }
    if (value.components != null) {
      CollectionAdapter.list(RestoreJobComponentAdapter.INSTANCE)
          .write(out.name("components"), value.components);
    }
    if (value.links != null) {
      CollectionAdapter.list(LinkAdapter.INSTANCE).write(out.name("links"), value.links);
    }
    out.endObject();
  }
}
