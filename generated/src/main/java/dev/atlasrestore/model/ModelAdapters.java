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

/** The adapters of the models, and of what operations answer with beside them. Thread-safe. */
public final class ModelAdapters {
  private ModelAdapters() {}

  /** Returns the adapter of {@link ApiError}. */
  public static TypeAdapter<@Nullable ApiError> ofApiError() {
    return new ModelAdapter<>("ApiError");
  }

  /** Returns the adapter of {@link BadRequestDetail}. */
  public static TypeAdapter<@Nullable BadRequestDetail> ofBadRequestDetail() {
    return new ModelAdapter<>("BadRequestDetail");
  }

  /** Returns the adapter of {@link BsonTimestamp}. */
  public static TypeAdapter<@Nullable BsonTimestamp> ofBsonTimestamp() {
    return new ModelAdapter<>("BsonTimestamp");
  }

  /** Returns the adapter of {@link CloudProvider}. */
  public static TypeAdapter<@Nullable CloudProvider> ofCloudProvider() {
    return new ModelAdapter<>("CloudProvider");
  }

  /** Returns the adapter of {@link ConfigServerType}. */
  public static TypeAdapter<@Nullable ConfigServerType> ofConfigServerType() {
    return new ModelAdapter<>("ConfigServerType");
  }

  /** Returns the adapter of {@link DeliveryType}. */
  public static TypeAdapter<@Nullable DeliveryType> ofDeliveryType() {
    return new ModelAdapter<>("DeliveryType");
  }

  /** Returns the adapter of {@link FieldViolation}. */
  public static TypeAdapter<@Nullable FieldViolation> ofFieldViolation() {
    return new ModelAdapter<>("FieldViolation");
  }

  /** Returns the adapter of {@link Link}. */
  public static TypeAdapter<@Nullable Link> ofLink() {
    return new ModelAdapter<>("Link");
  }

  /** Returns the adapter of {@link OAuthError}. */
  public static TypeAdapter<@Nullable OAuthError> ofOAuthError() {
    return new ModelAdapter<>("OAuthError");
  }

  /** Returns the adapter of {@link OAuthToken}. */
  public static TypeAdapter<@Nullable OAuthToken> ofOAuthToken() {
    return new ModelAdapter<>("OAuthToken");
  }

  /** Returns the adapter of {@link PaginatedReplicaSetSnapshots}. */
  public static TypeAdapter<@Nullable PaginatedReplicaSetSnapshots>
      ofPaginatedReplicaSetSnapshots() {
    return new ModelAdapter<>("PaginatedReplicaSetSnapshots");
  }

  /** Returns the adapter of {@link PaginatedRestoreJobs}. */
  public static TypeAdapter<@Nullable PaginatedRestoreJobs> ofPaginatedRestoreJobs() {
    return new ModelAdapter<>("PaginatedRestoreJobs");
  }

  /** Returns the adapter of {@link PaginatedShardedClusterSnapshots}. */
  public static TypeAdapter<@Nullable PaginatedShardedClusterSnapshots>
      ofPaginatedShardedClusterSnapshots() {
    return new ModelAdapter<>("PaginatedShardedClusterSnapshots");
  }

  /** Returns the adapter of {@link PrivateDownloadDeliveryUrl}. */
  public static TypeAdapter<@Nullable PrivateDownloadDeliveryUrl> ofPrivateDownloadDeliveryUrl() {
    return new ModelAdapter<>("PrivateDownloadDeliveryUrl");
  }

  /** Returns the adapter of {@link ReplicaSetSnapshot}. */
  public static TypeAdapter<@Nullable ReplicaSetSnapshot> ofReplicaSetSnapshot() {
    return new ModelAdapter<>("ReplicaSetSnapshot");
  }

  /** Returns the adapter of {@link RestoreJob}. */
  public static TypeAdapter<@Nullable RestoreJob> ofRestoreJob() {
    return new ModelAdapter<>("RestoreJob");
  }

  /** Returns the adapter of {@link RestoreJobComponent}. */
  public static TypeAdapter<@Nullable RestoreJobComponent> ofRestoreJobComponent() {
    return new ModelAdapter<>("RestoreJobComponent");
  }

  /** Returns the adapter of {@link RestoreJobRequest}. */
  public static TypeAdapter<@Nullable RestoreJobRequest> ofRestoreJobRequest() {
    return new ModelAdapter<>("RestoreJobRequest");
  }

  /** Returns the adapter of {@link ShardedClusterSnapshot}. */
  public static TypeAdapter<@Nullable ShardedClusterSnapshot> ofShardedClusterSnapshot() {
    return new ModelAdapter<>("ShardedClusterSnapshot");
  }

  /** Returns the adapter of {@link ShardedClusterSnapshotMember}. */
  public static TypeAdapter<@Nullable ShardedClusterSnapshotMember>
      ofShardedClusterSnapshotMember() {
    return new ModelAdapter<>("ShardedClusterSnapshotMember");
  }

  /** Returns the adapter of {@link SnapshotClusterType}. */
  public static TypeAdapter<@Nullable SnapshotClusterType> ofSnapshotClusterType() {
    return new ModelAdapter<>("SnapshotClusterType");
  }

  /** Returns the adapter of {@link SnapshotFrequency}. */
  public static TypeAdapter<@Nullable SnapshotFrequency> ofSnapshotFrequency() {
    return new ModelAdapter<>("SnapshotFrequency");
  }

  /** Returns the adapter of {@link SnapshotStatus}. */
  public static TypeAdapter<@Nullable SnapshotStatus> ofSnapshotStatus() {
    return new ModelAdapter<>("SnapshotStatus");
  }

  /** Returns the adapter of {@link SnapshotType}. */
  public static TypeAdapter<@Nullable SnapshotType> ofSnapshotType() {
    return new ModelAdapter<>("SnapshotType");
  }

  /** Returns the adapter of texts. */
  public static TypeAdapter<@Nullable String> ofString() {
    return new ModelAdapter<>("String");
  }

  /** Returns the adapter of truth values. */
  public static TypeAdapter<@Nullable Boolean> ofBoolean() {
    return new ModelAdapter<>("Boolean");
  }

  /** Returns the adapter of whole numbers of 32 bits. */
  public static TypeAdapter<@Nullable Integer> ofInteger() {
    return new ModelAdapter<>("Integer");
  }

  /** Returns the adapter of whole numbers of 64 bits. */
  public static TypeAdapter<@Nullable Long> ofLong() {
    return new ModelAdapter<>("Long");
  }

  /** Returns the adapter of binary fractions of 64 bits. */
  public static TypeAdapter<@Nullable Double> ofDouble() {
    return new ModelAdapter<>("Double");
  }

  /** Returns the adapter of binary fractions of 32 bits. */
  public static TypeAdapter<@Nullable Float> ofFloat() {
    return new ModelAdapter<>("Float");
  }

  /** Returns the adapter of decimal fractions. */
  public static TypeAdapter<@Nullable BigDecimal> ofBigDecimal() {
    return new ModelAdapter<>("BigDecimal");
  }

  /** Returns the adapter of points in time. */
  public static TypeAdapter<@Nullable Instant> ofInstant() {
    return new ModelAdapter<>("Instant");
  }

  /** Returns the adapter of dates. */
  public static TypeAdapter<@Nullable LocalDate> ofLocalDate() {
    return new ModelAdapter<>("LocalDate");
  }

  /** Returns the adapter of JSON of any shape. */
  public static TypeAdapter<@Nullable JsonElement> ofJsonElement() {
    return new ModelAdapter<>("JsonElement");
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
