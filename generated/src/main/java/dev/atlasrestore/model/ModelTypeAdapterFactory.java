// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0
// Generated from spec/atlas-restore.yaml: edit the spec or the templates, not this file.

package dev.atlasrestore.model;

import com.google.gson.Gson;
import com.google.gson.TypeAdapter;
import com.google.gson.TypeAdapterFactory;
import com.google.gson.reflect.TypeToken;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Gives Gson the adapters of all models, so that none is read by reflection. Thread-safe. */
public final class ModelTypeAdapterFactory implements TypeAdapterFactory {
  private static final Map<Class<?>, TypeAdapter<?>> ADAPTERS =
      Map.ofEntries(
          Map.entry(ApiError.class, ApiErrorAdapter.INSTANCE),
          Map.entry(BadRequestDetail.class, BadRequestDetailAdapter.INSTANCE),
          Map.entry(BsonTimestamp.class, BsonTimestampAdapter.INSTANCE),
          Map.entry(CloudProvider.class, CloudProviderAdapter.INSTANCE),
          Map.entry(ConfigServerType.class, ConfigServerTypeAdapter.INSTANCE),
          Map.entry(DeliveryType.class, DeliveryTypeAdapter.INSTANCE),
          Map.entry(FieldViolation.class, FieldViolationAdapter.INSTANCE),
          Map.entry(Link.class, LinkAdapter.INSTANCE),
          Map.entry(OAuthToken.class, OAuthTokenAdapter.INSTANCE),
          Map.entry(
              PaginatedReplicaSetSnapshots.class, PaginatedReplicaSetSnapshotsAdapter.INSTANCE),
          Map.entry(PaginatedRestoreJobs.class, PaginatedRestoreJobsAdapter.INSTANCE),
          Map.entry(
              PaginatedShardedClusterSnapshots.class,
              PaginatedShardedClusterSnapshotsAdapter.INSTANCE),
          Map.entry(PrivateDownloadDeliveryUrl.class, PrivateDownloadDeliveryUrlAdapter.INSTANCE),
          Map.entry(ReplicaSetSnapshot.class, ReplicaSetSnapshotAdapter.INSTANCE),
          Map.entry(RestoreJob.class, RestoreJobAdapter.INSTANCE),
          Map.entry(RestoreJobComponent.class, RestoreJobComponentAdapter.INSTANCE),
          Map.entry(RestoreJobRequest.class, RestoreJobRequestAdapter.INSTANCE),
          Map.entry(ShardedClusterSnapshot.class, ShardedClusterSnapshotAdapter.INSTANCE),
          Map.entry(
              ShardedClusterSnapshotMember.class, ShardedClusterSnapshotMemberAdapter.INSTANCE),
          Map.entry(SnapshotClusterType.class, SnapshotClusterTypeAdapter.INSTANCE),
          Map.entry(SnapshotFrequency.class, SnapshotFrequencyAdapter.INSTANCE),
          Map.entry(SnapshotStatus.class, SnapshotStatusAdapter.INSTANCE),
          Map.entry(SnapshotType.class, SnapshotTypeAdapter.INSTANCE));

  /**
   * Returns the adapter of a model, or null for any other type, which then is another factory's.
   */
  @Override
  @SuppressWarnings("unchecked") // each entry's adapter is for the entry's class
  public <T> @Nullable TypeAdapter<T> create(Gson gson, TypeToken<T> type) {
    return (TypeAdapter<T>) ADAPTERS.get(type.getRawType());
  }
}
