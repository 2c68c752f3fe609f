// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0
// Generated from spec/atlas-restore.yaml: edit the spec or the templates, not this file.

package dev.atlasrestore.model;

import com.google.gson.Gson;
import com.google.gson.TypeAdapter;
import com.google.gson.TypeAdapterFactory;
import com.google.gson.reflect.TypeToken;
import org.jspecify.annotations.Nullable;

/** Gives Gson the adapters of all models, so that none is read by reflection. Thread-safe. */
public final class ModelTypeAdapterFactory implements TypeAdapterFactory {
  private static final String PACKAGE = "dev.atlasrestore.model.";

  /** Creates the factory. */
  public ModelTypeAdapterFactory() {}

  /**
   * Returns the adapter of a model, or null for any other type, which then is another factory's.
   */
  @Override
  @SuppressWarnings("unchecked") // each name's adapter is for the class of that name
  public <T> @Nullable TypeAdapter<T> create(Gson gson, TypeToken<T> type) {
    String name = type.getRawType().getName();
    return name.startsWith(PACKAGE)
        ? (TypeAdapter<T>) adapter(name.substring(PACKAGE.length()))
        : null;
  }

  // By name: a class literal would load a model to compare with, and all of them in the end.
  private static @Nullable TypeAdapter<?> adapter(String model) {
    return switch (model) {
      case "ApiError" -> ApiErrorAdapter.INSTANCE;
      case "BadRequestDetail" -> BadRequestDetailAdapter.INSTANCE;
      case "BsonTimestamp" -> BsonTimestampAdapter.INSTANCE;
      case "CloudProvider" -> CloudProviderAdapter.INSTANCE;
      case "ConfigServerType" -> ConfigServerTypeAdapter.INSTANCE;
      case "DeliveryType" -> DeliveryTypeAdapter.INSTANCE;
      case "FieldViolation" -> FieldViolationAdapter.INSTANCE;
      case "Link" -> LinkAdapter.INSTANCE;
      case "OAuthToken" -> OAuthTokenAdapter.INSTANCE;
      case "PaginatedReplicaSetSnapshots" -> PaginatedReplicaSetSnapshotsAdapter.INSTANCE;
      case "PaginatedRestoreJobs" -> PaginatedRestoreJobsAdapter.INSTANCE;
      case "PaginatedShardedClusterSnapshots" -> PaginatedShardedClusterSnapshotsAdapter.INSTANCE;
      case "PrivateDownloadDeliveryUrl" -> PrivateDownloadDeliveryUrlAdapter.INSTANCE;
      case "ReplicaSetSnapshot" -> ReplicaSetSnapshotAdapter.INSTANCE;
      case "RestoreJob" -> RestoreJobAdapter.INSTANCE;
      case "RestoreJobComponent" -> RestoreJobComponentAdapter.INSTANCE;
      case "RestoreJobRequest" -> RestoreJobRequestAdapter.INSTANCE;
      case "ShardedClusterSnapshot" -> ShardedClusterSnapshotAdapter.INSTANCE;
      case "ShardedClusterSnapshotMember" -> ShardedClusterSnapshotMemberAdapter.INSTANCE;
      case "SnapshotClusterType" -> SnapshotClusterTypeAdapter.INSTANCE;
      case "SnapshotFrequency" -> SnapshotFrequencyAdapter.INSTANCE;
      case "SnapshotStatus" -> SnapshotStatusAdapter.INSTANCE;
      case "SnapshotType" -> SnapshotTypeAdapter.INSTANCE;
      default -> null;
    };
  }
}
