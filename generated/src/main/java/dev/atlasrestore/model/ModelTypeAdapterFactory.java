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
      case "ApiError" -> ModelAdapters.ofApiError();
      case "BadRequestDetail" -> ModelAdapters.ofBadRequestDetail();
      case "BsonTimestamp" -> ModelAdapters.ofBsonTimestamp();
      case "CloudProvider" -> ModelAdapters.ofCloudProvider();
      case "ConfigServerType" -> ModelAdapters.ofConfigServerType();
      case "DeliveryType" -> ModelAdapters.ofDeliveryType();
      case "FieldViolation" -> ModelAdapters.ofFieldViolation();
      case "Link" -> ModelAdapters.ofLink();
      case "OAuthToken" -> ModelAdapters.ofOAuthToken();
      case "PaginatedReplicaSetSnapshots" -> ModelAdapters.ofPaginatedReplicaSetSnapshots();
      case "PaginatedRestoreJobs" -> ModelAdapters.ofPaginatedRestoreJobs();
      case "PaginatedShardedClusterSnapshots" -> ModelAdapters.ofPaginatedShardedClusterSnapshots();
      case "PrivateDownloadDeliveryUrl" -> ModelAdapters.ofPrivateDownloadDeliveryUrl();
      case "ReplicaSetSnapshot" -> ModelAdapters.ofReplicaSetSnapshot();
      case "RestoreJob" -> ModelAdapters.ofRestoreJob();
      case "RestoreJobComponent" -> ModelAdapters.ofRestoreJobComponent();
      case "RestoreJobRequest" -> ModelAdapters.ofRestoreJobRequest();
      case "ShardedClusterSnapshot" -> ModelAdapters.ofShardedClusterSnapshot();
      case "ShardedClusterSnapshotMember" -> ModelAdapters.ofShardedClusterSnapshotMember();
      case "SnapshotClusterType" -> ModelAdapters.ofSnapshotClusterType();
      case "SnapshotFrequency" -> ModelAdapters.ofSnapshotFrequency();
      case "SnapshotStatus" -> ModelAdapters.ofSnapshotStatus();
      case "SnapshotType" -> ModelAdapters.ofSnapshotType();
      default -> null;
    };
  }
}
