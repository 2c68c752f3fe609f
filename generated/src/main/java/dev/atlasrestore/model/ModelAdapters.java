// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0
// Generated from spec/atlas-restore.yaml: edit the spec or the templates, not this file.

package dev.atlasrestore.model;

import com.google.gson.JsonElement;
import com.google.gson.TypeAdapter;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The adapters of the models, and of what operations answer with beside them: each is loaded when
 * it is asked for first. Thread-safe.
 */
public final class ModelAdapters {
  private ModelAdapters() {}

  /** Returns the adapter of {@link ApiError}. */
  public static TypeAdapter<@Nullable ApiError> ofApiError() {
    return ApiErrorAdapter.INSTANCE;
  }

  /** Returns the adapter of {@link BadRequestDetail}. */
  public static TypeAdapter<@Nullable BadRequestDetail> ofBadRequestDetail() {
    return BadRequestDetailAdapter.INSTANCE;
  }

  /** Returns the adapter of {@link BsonTimestamp}. */
  public static TypeAdapter<@Nullable BsonTimestamp> ofBsonTimestamp() {
    return BsonTimestampAdapter.INSTANCE;
  }

  /** Returns the adapter of {@link CloudProvider}. */
  public static TypeAdapter<@Nullable CloudProvider> ofCloudProvider() {
    return CloudProviderAdapter.INSTANCE;
  }

  /** Returns the adapter of {@link ConfigServerType}. */
  public static TypeAdapter<@Nullable ConfigServerType> ofConfigServerType() {
    return ConfigServerTypeAdapter.INSTANCE;
  }

  /** Returns the adapter of {@link DeliveryType}. */
  public static TypeAdapter<@Nullable DeliveryType> ofDeliveryType() {
    return DeliveryTypeAdapter.INSTANCE;
  }

  /** Returns the adapter of {@link FieldViolation}. */
  public static TypeAdapter<@Nullable FieldViolation> ofFieldViolation() {
    return FieldViolationAdapter.INSTANCE;
  }

  /** Returns the adapter of {@link Link}. */
  public static TypeAdapter<@Nullable Link> ofLink() {
    return LinkAdapter.INSTANCE;
  }

  /** Returns the adapter of {@link OAuthToken}. */
  public static TypeAdapter<@Nullable OAuthToken> ofOAuthToken() {
    return OAuthTokenAdapter.INSTANCE;
  }

  /** Returns the adapter of {@link PaginatedReplicaSetSnapshots}. */
  public static TypeAdapter<@Nullable PaginatedReplicaSetSnapshots>
      ofPaginatedReplicaSetSnapshots() {
    return PaginatedReplicaSetSnapshotsAdapter.INSTANCE;
  }

  /** Returns the adapter of {@link PaginatedRestoreJobs}. */
  public static TypeAdapter<@Nullable PaginatedRestoreJobs> ofPaginatedRestoreJobs() {
    return PaginatedRestoreJobsAdapter.INSTANCE;
  }

  /** Returns the adapter of {@link PaginatedShardedClusterSnapshots}. */
  public static TypeAdapter<@Nullable PaginatedShardedClusterSnapshots>
      ofPaginatedShardedClusterSnapshots() {
    return PaginatedShardedClusterSnapshotsAdapter.INSTANCE;
  }

  /** Returns the adapter of {@link PrivateDownloadDeliveryUrl}. */
  public static TypeAdapter<@Nullable PrivateDownloadDeliveryUrl> ofPrivateDownloadDeliveryUrl() {
    return PrivateDownloadDeliveryUrlAdapter.INSTANCE;
  }

  /** Returns the adapter of {@link ReplicaSetSnapshot}. */
  public static TypeAdapter<@Nullable ReplicaSetSnapshot> ofReplicaSetSnapshot() {
    return ReplicaSetSnapshotAdapter.INSTANCE;
  }

  /** Returns the adapter of {@link RestoreJob}. */
  public static TypeAdapter<@Nullable RestoreJob> ofRestoreJob() {
    return RestoreJobAdapter.INSTANCE;
  }

  /** Returns the adapter of {@link RestoreJobComponent}. */
  public static TypeAdapter<@Nullable RestoreJobComponent> ofRestoreJobComponent() {
    return RestoreJobComponentAdapter.INSTANCE;
  }

  /** Returns the adapter of {@link RestoreJobRequest}. */
  public static TypeAdapter<@Nullable RestoreJobRequest> ofRestoreJobRequest() {
    return RestoreJobRequestAdapter.INSTANCE;
  }

  /** Returns the adapter of {@link ShardedClusterSnapshot}. */
  public static TypeAdapter<@Nullable ShardedClusterSnapshot> ofShardedClusterSnapshot() {
    return ShardedClusterSnapshotAdapter.INSTANCE;
  }

  /** Returns the adapter of {@link ShardedClusterSnapshotMember}. */
  public static TypeAdapter<@Nullable ShardedClusterSnapshotMember>
      ofShardedClusterSnapshotMember() {
    return ShardedClusterSnapshotMemberAdapter.INSTANCE;
  }

  /** Returns the adapter of {@link SnapshotClusterType}. */
  public static TypeAdapter<@Nullable SnapshotClusterType> ofSnapshotClusterType() {
    return SnapshotClusterTypeAdapter.INSTANCE;
  }

  /** Returns the adapter of {@link SnapshotFrequency}. */
  public static TypeAdapter<@Nullable SnapshotFrequency> ofSnapshotFrequency() {
    return SnapshotFrequencyAdapter.INSTANCE;
  }

  /** Returns the adapter of {@link SnapshotStatus}. */
  public static TypeAdapter<@Nullable SnapshotStatus> ofSnapshotStatus() {
    return SnapshotStatusAdapter.INSTANCE;
  }

  /** Returns the adapter of {@link SnapshotType}. */
  public static TypeAdapter<@Nullable SnapshotType> ofSnapshotType() {
    return SnapshotTypeAdapter.INSTANCE;
  }

  /** Returns the adapter of texts. */
  public static TypeAdapter<@Nullable String> ofString() {
    return Scalars.STRING;
  }

  /** Returns the adapter of truth values. */
  public static TypeAdapter<@Nullable Boolean> ofBoolean() {
    return Scalars.BOOLEAN;
  }

  /** Returns the adapter of whole numbers of 32 bits. */
  public static TypeAdapter<@Nullable Integer> ofInteger() {
    return Scalars.INTEGER;
  }

  /** Returns the adapter of whole numbers of 64 bits. */
  public static TypeAdapter<@Nullable Long> ofLong() {
    return Scalars.LONG;
  }

  /** Returns the adapter of binary fractions of 64 bits. */
  public static TypeAdapter<@Nullable Double> ofDouble() {
    return Scalars.DOUBLE;
  }

  /** Returns the adapter of binary fractions of 32 bits. */
  public static TypeAdapter<@Nullable Float> ofFloat() {
    return Scalars.FLOAT;
  }

  /** Returns the adapter of decimal fractions. */
  public static TypeAdapter<@Nullable BigDecimal> ofBigDecimal() {
    return Scalars.BIGDECIMAL;
  }

  /** Returns the adapter of points in time. */
  public static TypeAdapter<@Nullable Instant> ofInstant() {
    return Scalars.INSTANT;
  }

  /** Returns the adapter of dates. */
  public static TypeAdapter<@Nullable LocalDate> ofLocalDate() {
    return Scalars.LOCALDATE;
  }

  /** Returns the adapter of JSON of any shape. */
  public static TypeAdapter<@Nullable JsonElement> ofJsonElement() {
    return Scalars.JSONELEMENT;
  }

  /** Returns the adapter of lists. */
  public static <E> TypeAdapter<@Nullable List<E>> list(TypeAdapter<@Nullable E> element) {
    return CollectionAdapter.list(element);
  }

  /** Returns the adapter of sets. */
  public static <E> TypeAdapter<@Nullable Set<E>> set(TypeAdapter<@Nullable E> element) {
    return CollectionAdapter.set(element);
  }

  /** Returns the adapter of maps. */
  public static <V> TypeAdapter<@Nullable Map<String, V>> map(TypeAdapter<@Nullable V> value) {
    return MapAdapter.map(value);
  }
}
