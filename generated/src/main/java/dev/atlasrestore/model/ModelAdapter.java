// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0
// Generated from spec/atlas-restore.yaml: edit the spec or the templates, not this file.

package dev.atlasrestore.model;

import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes values of one type, token by token. It is one class for all types, for each
 * class costs a program that starts.
 */
final class ModelAdapter<T> extends TypeAdapter<@Nullable T> {
  private final String type;

  /** Creates the adapter of the type with a simple name. */
  ModelAdapter(String type) {
    this.type = type;
  }

  @Override
  @SuppressWarnings("unchecked") // whoever names the type knows it
  public @Nullable T read(JsonReader in) throws IOException {
    return (T) value(in);
  }

  private @Nullable Object value(JsonReader in) throws IOException {
    return switch (type) {
      case "ApiError" -> ApiError.read(in);
      case "BadRequestDetail" -> BadRequestDetail.read(in);
      case "BsonTimestamp" -> BsonTimestamp.read(in);
      case "CloudProvider" -> CloudProvider.read(in);
      case "ConfigServerType" -> ConfigServerType.read(in);
      case "DeliveryType" -> DeliveryType.read(in);
      case "FieldViolation" -> FieldViolation.read(in);
      case "Link" -> Link.read(in);
      case "OAuthError" -> OAuthError.read(in);
      case "OAuthToken" -> OAuthToken.read(in);
      case "PaginatedReplicaSetSnapshots" -> PaginatedReplicaSetSnapshots.read(in);
      case "PaginatedRestoreJobs" -> PaginatedRestoreJobs.read(in);
      case "PaginatedShardedClusterSnapshots" -> PaginatedShardedClusterSnapshots.read(in);
      case "PrivateDownloadDeliveryUrl" -> PrivateDownloadDeliveryUrl.read(in);
      case "ReplicaSetSnapshot" -> ReplicaSetSnapshot.read(in);
      case "RestoreJob" -> RestoreJob.read(in);
      case "RestoreJobComponent" -> RestoreJobComponent.read(in);
      case "RestoreJobRequest" -> RestoreJobRequest.read(in);
      case "ShardedClusterSnapshot" -> ShardedClusterSnapshot.read(in);
      case "ShardedClusterSnapshotMember" -> ShardedClusterSnapshotMember.read(in);
      case "SnapshotClusterType" -> SnapshotClusterType.read(in);
      case "SnapshotFrequency" -> SnapshotFrequency.read(in);
      case "SnapshotStatus" -> SnapshotStatus.read(in);
      case "SnapshotType" -> SnapshotType.read(in);
      case "String" -> Values.readString(in);
      case "Boolean" -> Values.readBoolean(in);
      case "Integer" -> Values.readInteger(in);
      case "Long" -> Values.readLong(in);
      case "Double" -> Values.readDouble(in);
      case "Float" -> Values.readFloat(in);
      case "BigDecimal" -> Values.readBigDecimal(in);
      case "Instant" -> Values.readInstant(in);
      case "LocalDate" -> Values.readLocalDate(in);
      default -> Values.readJsonElement(in);
    };
  }

  @Override
  public void write(JsonWriter out, @Nullable T value) throws IOException {
    Values.write(out, value);
  }
}
