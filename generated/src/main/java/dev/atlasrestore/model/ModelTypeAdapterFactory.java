// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0
// Generated from spec/atlas-restore.yaml: edit the spec or the templates, not this file.

package dev.atlasrestore.model;

import com.google.gson.Gson;
import com.google.gson.TypeAdapter;
import com.google.gson.TypeAdapterFactory;
import com.google.gson.reflect.TypeToken;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Gives Gson the adapters of all models, so that none is read by reflection. Thread-safe. */
public final class ModelTypeAdapterFactory implements TypeAdapterFactory {
  private static final Map<Class<?>, TypeAdapter<?>> ADAPTERS = adapters();

  private static Map<Class<?>, TypeAdapter<?>> adapters() {
    Map<Class<?>, TypeAdapter<?>> adapters = new HashMap<>();
    adapters.put(ApiError.class, ApiErrorAdapter.INSTANCE);
    adapters.put(BadRequestDetail.class, BadRequestDetailAdapter.INSTANCE);
    adapters.put(BsonTimestamp.class, BsonTimestampAdapter.INSTANCE);
    adapters.put(CloudProvider.class, CloudProviderAdapter.INSTANCE);
    adapters.put(ConfigServerType.class, ConfigServerTypeAdapter.INSTANCE);
    adapters.put(DeliveryType.class, DeliveryTypeAdapter.INSTANCE);
    adapters.put(FieldViolation.class, FieldViolationAdapter.INSTANCE);
    adapters.put(Link.class, LinkAdapter.INSTANCE);
    adapters.put(OAuthToken.class, OAuthTokenAdapter.INSTANCE);
    adapters.put(PaginatedReplicaSetSnapshots.class, PaginatedReplicaSetSnapshotsAdapter.INSTANCE);
    adapters.put(PaginatedRestoreJobs.class, PaginatedRestoreJobsAdapter.INSTANCE);
    adapters.put(
        PaginatedShardedClusterSnapshots.class, PaginatedShardedClusterSnapshotsAdapter.INSTANCE);
    adapters.put(PrivateDownloadDeliveryUrl.class, PrivateDownloadDeliveryUrlAdapter.INSTANCE);
    adapters.put(ReplicaSetSnapshot.class, ReplicaSetSnapshotAdapter.INSTANCE);
    adapters.put(RestoreJob.class, RestoreJobAdapter.INSTANCE);
    adapters.put(RestoreJobComponent.class, RestoreJobComponentAdapter.INSTANCE);
    adapters.put(RestoreJobRequest.class, RestoreJobRequestAdapter.INSTANCE);
    adapters.put(ShardedClusterSnapshot.class, ShardedClusterSnapshotAdapter.INSTANCE);
    adapters.put(ShardedClusterSnapshotMember.class, ShardedClusterSnapshotMemberAdapter.INSTANCE);
    adapters.put(SnapshotClusterType.class, SnapshotClusterTypeAdapter.INSTANCE);
    adapters.put(SnapshotFrequency.class, SnapshotFrequencyAdapter.INSTANCE);
    adapters.put(SnapshotStatus.class, SnapshotStatusAdapter.INSTANCE);
    adapters.put(SnapshotType.class, SnapshotTypeAdapter.INSTANCE);
    return adapters;
  }

  /**
   * Returns the adapter of a model, or null for any other type, which then is another factory's.
   */
  @Override
  @SuppressWarnings("unchecked") // each entry's adapter is for the entry's class
  public <T> @Nullable TypeAdapter<T> create(Gson gson, TypeToken<T> type) {
    return (TypeAdapter<T>) ADAPTERS.get(type.getRawType());
  }
}
