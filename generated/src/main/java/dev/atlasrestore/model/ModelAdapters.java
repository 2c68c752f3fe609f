// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0
// Generated from spec/atlas-restore.yaml: edit the spec or the templates, not this file.

package dev.atlasrestore.model;

import com.google.gson.JsonElement;
import com.google.gson.TypeAdapter;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Gson adapters of the models and of the other types that operations return. Thread-safe. */
public final class ModelAdapters {
  private ModelAdapters() {}

  /** Returns the adapter of {@link ApiError}. */
  public static TypeAdapter<@Nullable ApiError> ofApiError() {
    return ApiError.JsonAdapter.INSTANCE;
  }

  /** Returns the adapter of {@link BadRequestDetail}. */
  public static TypeAdapter<@Nullable BadRequestDetail> ofBadRequestDetail() {
    return BadRequestDetail.JsonAdapter.INSTANCE;
  }

  /** Returns the adapter of {@link BsonTimestamp}. */
  public static TypeAdapter<@Nullable BsonTimestamp> ofBsonTimestamp() {
    return BsonTimestamp.JsonAdapter.INSTANCE;
  }

  /** Returns the adapter of {@link CloudProvider}. */
  public static TypeAdapter<@Nullable CloudProvider> ofCloudProvider() {
    return CloudProvider.JsonAdapter.INSTANCE;
  }

  /** Returns the adapter of {@link ConfigServerType}. */
  public static TypeAdapter<@Nullable ConfigServerType> ofConfigServerType() {
    return ConfigServerType.JsonAdapter.INSTANCE;
  }

  /** Returns the adapter of {@link DeliveryType}. */
  public static TypeAdapter<@Nullable DeliveryType> ofDeliveryType() {
    return DeliveryType.JsonAdapter.INSTANCE;
  }

  /** Returns the adapter of {@link FieldViolation}. */
  public static TypeAdapter<@Nullable FieldViolation> ofFieldViolation() {
    return FieldViolation.JsonAdapter.INSTANCE;
  }

  /** Returns the adapter of {@link Link}. */
  public static TypeAdapter<@Nullable Link> ofLink() {
    return Link.JsonAdapter.INSTANCE;
  }

  /** Returns the adapter of {@link OAuthError}. */
  public static TypeAdapter<@Nullable OAuthError> ofOAuthError() {
    return OAuthError.JsonAdapter.INSTANCE;
  }

  /** Returns the adapter of {@link OAuthToken}. */
  public static TypeAdapter<@Nullable OAuthToken> ofOAuthToken() {
    return OAuthToken.JsonAdapter.INSTANCE;
  }

  /** Returns the adapter of {@link PaginatedReplicaSetSnapshots}. */
  public static TypeAdapter<@Nullable PaginatedReplicaSetSnapshots>
      ofPaginatedReplicaSetSnapshots() {
    return PaginatedReplicaSetSnapshots.JsonAdapter.INSTANCE;
  }

  /** Returns the adapter of {@link PaginatedRestoreJobs}. */
  public static TypeAdapter<@Nullable PaginatedRestoreJobs> ofPaginatedRestoreJobs() {
    return PaginatedRestoreJobs.JsonAdapter.INSTANCE;
  }

  /** Returns the adapter of {@link PaginatedShardedClusterSnapshots}. */
  public static TypeAdapter<@Nullable PaginatedShardedClusterSnapshots>
      ofPaginatedShardedClusterSnapshots() {
    return PaginatedShardedClusterSnapshots.JsonAdapter.INSTANCE;
  }

  /** Returns the adapter of {@link PrivateDownloadDeliveryUrl}. */
  public static TypeAdapter<@Nullable PrivateDownloadDeliveryUrl> ofPrivateDownloadDeliveryUrl() {
    return PrivateDownloadDeliveryUrl.JsonAdapter.INSTANCE;
  }

  /** Returns the adapter of {@link ReplicaSetSnapshot}. */
  public static TypeAdapter<@Nullable ReplicaSetSnapshot> ofReplicaSetSnapshot() {
    return ReplicaSetSnapshot.JsonAdapter.INSTANCE;
  }

  /** Returns the adapter of {@link RestoreJob}. */
  public static TypeAdapter<@Nullable RestoreJob> ofRestoreJob() {
    return RestoreJob.JsonAdapter.INSTANCE;
  }

  /** Returns the adapter of {@link RestoreJobComponent}. */
  public static TypeAdapter<@Nullable RestoreJobComponent> ofRestoreJobComponent() {
    return RestoreJobComponent.JsonAdapter.INSTANCE;
  }

  /** Returns the adapter of {@link RestoreJobRequest}. */
  public static TypeAdapter<@Nullable RestoreJobRequest> ofRestoreJobRequest() {
    return RestoreJobRequest.JsonAdapter.INSTANCE;
  }

  /** Returns the adapter of {@link ShardedClusterSnapshot}. */
  public static TypeAdapter<@Nullable ShardedClusterSnapshot> ofShardedClusterSnapshot() {
    return ShardedClusterSnapshot.JsonAdapter.INSTANCE;
  }

  /** Returns the adapter of {@link ShardedClusterSnapshotMember}. */
  public static TypeAdapter<@Nullable ShardedClusterSnapshotMember>
      ofShardedClusterSnapshotMember() {
    return ShardedClusterSnapshotMember.JsonAdapter.INSTANCE;
  }

  /** Returns the adapter of {@link SnapshotClusterType}. */
  public static TypeAdapter<@Nullable SnapshotClusterType> ofSnapshotClusterType() {
    return SnapshotClusterType.JsonAdapter.INSTANCE;
  }

  /** Returns the adapter of {@link SnapshotFrequency}. */
  public static TypeAdapter<@Nullable SnapshotFrequency> ofSnapshotFrequency() {
    return SnapshotFrequency.JsonAdapter.INSTANCE;
  }

  /** Returns the adapter of {@link SnapshotStatus}. */
  public static TypeAdapter<@Nullable SnapshotStatus> ofSnapshotStatus() {
    return SnapshotStatus.JsonAdapter.INSTANCE;
  }

  /** Returns the adapter of {@link SnapshotType}. */
  public static TypeAdapter<@Nullable SnapshotType> ofSnapshotType() {
    return SnapshotType.JsonAdapter.INSTANCE;
  }

  /** Returns the adapter of strings. */
  public static TypeAdapter<@Nullable String> ofString() {
    return ValueAdapter.OfString.INSTANCE;
  }

  /** Returns the adapter of booleans. */
  public static TypeAdapter<@Nullable Boolean> ofBoolean() {
    return ValueAdapter.OfBoolean.INSTANCE;
  }

  /** Returns the adapter of 32-bit integers. */
  public static TypeAdapter<@Nullable Integer> ofInteger() {
    return ValueAdapter.OfInteger.INSTANCE;
  }

  /** Returns the adapter of 64-bit integers. */
  public static TypeAdapter<@Nullable Long> ofLong() {
    return ValueAdapter.OfLong.INSTANCE;
  }

  /** Returns the adapter of 64-bit floating-point numbers. */
  public static TypeAdapter<@Nullable Double> ofDouble() {
    return ValueAdapter.OfDouble.INSTANCE;
  }

  /** Returns the adapter of 32-bit floating-point numbers. */
  public static TypeAdapter<@Nullable Float> ofFloat() {
    return ValueAdapter.OfFloat.INSTANCE;
  }

  /** Returns the adapter of decimal numbers. */
  public static TypeAdapter<@Nullable BigDecimal> ofBigDecimal() {
    return ValueAdapter.OfBigDecimal.INSTANCE;
  }

  /** Returns the adapter of integers of any size. */
  public static TypeAdapter<@Nullable BigInteger> ofBigInteger() {
    return ValueAdapter.OfBigInteger.INSTANCE;
  }

  /** Returns the adapter of instants. */
  public static TypeAdapter<@Nullable Instant> ofInstant() {
    return ValueAdapter.OfInstant.INSTANCE;
  }

  /** Returns the adapter of dates. */
  public static TypeAdapter<@Nullable LocalDate> ofLocalDate() {
    return ValueAdapter.OfLocalDate.INSTANCE;
  }

  /** Returns the adapter of any JSON. */
  public static TypeAdapter<@Nullable JsonElement> ofJsonElement() {
    return ValueAdapter.OfJsonElement.INSTANCE;
  }

  /** Returns the adapter of lists. */
  public static <E> TypeAdapter<@Nullable List<E>> list(TypeAdapter<@Nullable E> element) {
    return CollectionAdapter.list(element, false);
  }

  /** Returns the adapter of lists that may have null among their elements. */
  public static <E> TypeAdapter<@Nullable List<@Nullable E>> listWithNulls(
      TypeAdapter<@Nullable E> element) {
    return CollectionAdapter.list(element, true);
  }

  /** Returns the adapter of sets. */
  public static <E> TypeAdapter<@Nullable Set<E>> set(TypeAdapter<@Nullable E> element) {
    return CollectionAdapter.set(element, false);
  }

  /** Returns the adapter of sets that may have null among their elements. */
  public static <E> TypeAdapter<@Nullable Set<@Nullable E>> setWithNulls(
      TypeAdapter<@Nullable E> element) {
    return CollectionAdapter.set(element, true);
  }

  /** Returns the adapter of maps. */
  public static <V> TypeAdapter<@Nullable Map<String, V>> map(TypeAdapter<@Nullable V> value) {
    return MapAdapter.map(value, false);
  }

  /** Returns the adapter of maps that may have null among their values. */
  public static <V> TypeAdapter<@Nullable Map<String, @Nullable V>> mapWithNulls(
      TypeAdapter<@Nullable V> value) {
    return MapAdapter.map(value, true);
  }
}
