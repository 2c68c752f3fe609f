// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0
// Generated from spec/atlas-restore.yaml: edit the spec or the templates, not this file.

package dev.atlasrestore.model;

import com.google.gson.TypeAdapter;
import com.google.gson.annotations.SerializedName;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A restore job as the service reports it. It has ended when it failed or was cancelled. A restore
 * onto a cluster has finished when it has a finishedAt, which stands when the job expires later. A
 * download has finished when it has the URLs of all its parts, and is over when it has expired.
 *
 * <p>Immutable.
 */
public final class RestoreJob extends Model {
  @SerializedName("id")
  @NotNull
  @Pattern(regexp = "^([a-f0-9]{24})$")
  final String id;

  @SerializedName("deliveryType")
  @NotNull
  final DeliveryType deliveryType;

  @SerializedName("snapshotId")
  @Pattern(regexp = "^([a-f0-9]{24})$")
  final @Nullable String snapshotId;

  @SerializedName("timestamp")
  final @Nullable Instant timestamp;

  @SerializedName("targetGroupId")
  @Pattern(regexp = "^([a-f0-9]{24})$")
  final @Nullable String targetGroupId;

  @SerializedName("targetClusterName")
  @Pattern(regexp = "^[a-zA-Z0-9][a-zA-Z0-9-]*$")
  final @Nullable String targetClusterName;

  @SerializedName("targetDeploymentItemName")
  final @Nullable String targetDeploymentItemName;

  @SerializedName("pointInTimeUTCSeconds")
  @Min(1199145600L)
  final @Nullable Long pointInTimeUTCSeconds;

  @SerializedName("oplogTs")
  @Min(1199145600L)
  final @Nullable Long oplogTs;

  @SerializedName("oplogInc")
  @Min(1L)
  final @Nullable Integer oplogInc;

  @SerializedName("desiredTimestamp")
  @Valid
  final @Nullable BsonTimestamp desiredTimestamp;

  @SerializedName("cancelled")
  final @Nullable Boolean cancelled;

  @SerializedName("expired")
  final @Nullable Boolean expired;

  @SerializedName("failed")
  final @Nullable Boolean failed;

  @SerializedName("expiresAt")
  final @Nullable Instant expiresAt;

  @SerializedName("finishedAt")
  final @Nullable Instant finishedAt;

  @SerializedName("deliveryUrl")
  final @Nullable List<String> deliveryUrl;

  @SerializedName("privateDownloadDeliveryUrls")
  final @Nullable List<@Valid PrivateDownloadDeliveryUrl> privateDownloadDeliveryUrls;

  @SerializedName("components")
  final @Nullable List<@Valid RestoreJobComponent> components;

  @SerializedName("links")
  final @Nullable List<@Valid Link> links;

  private RestoreJob(Builder builder) {
    this.id = Required.member("RestoreJob", "id", builder.id);
    this.deliveryType = Required.member("RestoreJob", "deliveryType", builder.deliveryType);
    this.snapshotId = builder.snapshotId;
    this.timestamp = builder.timestamp;
    this.targetGroupId = builder.targetGroupId;
    this.targetClusterName = builder.targetClusterName;
    this.targetDeploymentItemName = builder.targetDeploymentItemName;
    this.pointInTimeUTCSeconds = builder.pointInTimeUTCSeconds;
    this.oplogTs = builder.oplogTs;
    this.oplogInc = builder.oplogInc;
    this.desiredTimestamp = builder.desiredTimestamp;
    this.cancelled = builder.cancelled;
    this.expired = builder.expired;
    this.failed = builder.failed;
    this.expiresAt = builder.expiresAt;
    this.finishedAt = builder.finishedAt;
    this.deliveryUrl = builder.deliveryUrl;
    this.privateDownloadDeliveryUrls = builder.privateDownloadDeliveryUrls;
    this.components = builder.components;
    this.links = builder.links;
  }

  /** Returns an empty builder. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns a builder with the values of this object. */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.id = this.id;
    builder.deliveryType = this.deliveryType;
    builder.snapshotId = this.snapshotId;
    builder.timestamp = this.timestamp;
    builder.targetGroupId = this.targetGroupId;
    builder.targetClusterName = this.targetClusterName;
    builder.targetDeploymentItemName = this.targetDeploymentItemName;
    builder.pointInTimeUTCSeconds = this.pointInTimeUTCSeconds;
    builder.oplogTs = this.oplogTs;
    builder.oplogInc = this.oplogInc;
    builder.desiredTimestamp = this.desiredTimestamp;
    builder.cancelled = this.cancelled;
    builder.expired = this.expired;
    builder.failed = this.failed;
    builder.expiresAt = this.expiresAt;
    builder.finishedAt = this.finishedAt;
    builder.deliveryUrl = this.deliveryUrl;
    builder.privateDownloadDeliveryUrls = this.privateDownloadDeliveryUrls;
    builder.components = this.components;
    builder.links = this.links;
    return builder;
  }

  /**
   * Id of the job, 24 hexadecimal digits, of which the first eight are the second of its creation.
   */
  public String getId() {
    return id;
  }

  /** A {@link DeliveryType}. */
  public DeliveryType getDeliveryType() {
    return deliveryType;
  }

  /** Id of the snapshot that the job restores, 24 hexadecimal digits. */
  public @Nullable String getSnapshotId() {
    return snapshotId;
  }

  /** When the snapshot was taken. */
  public @Nullable Instant getTimestamp() {
    return timestamp;
  }

  /** Id of the project of the target cluster, 24 hexadecimal digits. */
  public @Nullable String getTargetGroupId() {
    return targetGroupId;
  }

  /** Name of the cluster that the job restores onto. */
  public @Nullable String getTargetClusterName() {
    return targetClusterName;
  }

  /**
   * Name that the target has inside the service. The service sends it; MongoDB's description does
   * not name it.
   */
  public @Nullable String getTargetDeploymentItemName() {
    return targetDeploymentItemName;
  }

  /** Point in time that the job restores to, in seconds since 1970-01-01T00:00Z. */
  public @Nullable Long getPointInTimeUTCSeconds() {
    return pointInTimeUTCSeconds;
  }

  /** Seconds part of the oplog timestamp that the job restores to, since 1970-01-01T00:00Z. */
  public @Nullable Long getOplogTs() {
    return oplogTs;
  }

  /** Ordinal part of the oplog timestamp that the job restores to. */
  public @Nullable Integer getOplogInc() {
    return oplogInc;
  }

  /** A {@link BsonTimestamp}. */
  public @Nullable BsonTimestamp getDesiredTimestamp() {
    return desiredTimestamp;
  }

  /** Whether somebody cancelled the job. */
  public @Nullable Boolean getCancelled() {
    return cancelled;
  }

  /**
   * Whether the job, or the download that it made, expired. The data that a restore has brought
   * onto a cluster stays.
   */
  public @Nullable Boolean getExpired() {
    return expired;
  }

  /** Whether the job failed. */
  public @Nullable Boolean getFailed() {
    return failed;
  }

  /**
   * When the URLs of a download end, one hour after they were made; absent before, and for a
   * restore onto a cluster.
   */
  public @Nullable Instant getExpiresAt() {
    return expiresAt;
  }

  /**
   * When the data was on the target; absent while the job runs, and always for a download, which is
   * ready when it has its URLs.
   */
  public @Nullable Instant getFinishedAt() {
    return finishedAt;
  }

  /**
   * URLs of the files of a download, empty until they are made. A segment of the path is the
   * secret: whoever has a URL can fetch the data.
   *
   * <p>Empty when absent.
   */
  public List<String> getDeliveryUrl() {
    return deliveryUrl == null ? List.of() : deliveryUrl;
  }

  /**
   * URLs of the files of a download that go through private endpoints.
   *
   * <p>Empty when absent.
   */
  public List<PrivateDownloadDeliveryUrl> getPrivateDownloadDeliveryUrls() {
    return privateDownloadDeliveryUrls == null ? List.of() : privateDownloadDeliveryUrls;
  }

  /**
   * The parts of a sharded cluster's restore, one for each replica set. Their files can be in
   * deliveryUrl as well; a download is not whole while a part has no URL.
   *
   * <p>Empty when absent.
   */
  public List<RestoreJobComponent> getComponents() {
    return components == null ? List.of() : components;
  }

  /**
   * Related resources.
   *
   * <p>Empty when absent.
   */
  public List<Link> getLinks() {
    return links == null ? List.of() : links;
  }

  @Override
  void check(Violations violations) {
    violations.at("id", this.id).pattern("^([a-f0-9]{24})$");
    violations.at("snapshotId", this.snapshotId).pattern("^([a-f0-9]{24})$");
    violations.at("targetGroupId", this.targetGroupId).pattern("^([a-f0-9]{24})$");
    violations
        .at("targetClusterName", this.targetClusterName)
        .pattern("^[a-zA-Z0-9][a-zA-Z0-9-]*$");
    violations.at("pointInTimeUTCSeconds", this.pointInTimeUTCSeconds).min(1199145600L);
    violations.at("oplogTs", this.oplogTs).min(1199145600L);
    violations.at("oplogInc", this.oplogInc).min(1L);
    violations.at("desiredTimestamp", this.desiredTimestamp).valid();
    violations.at("privateDownloadDeliveryUrls", this.privateDownloadDeliveryUrls).each();
    violations.at("components", this.components).each();
    violations.at("links", this.links).each();
  }

  static {
    register(RestoreJob.class, JsonAdapter.INSTANCE);
  }

  static final class JsonAdapter extends ValueAdapter<RestoreJob> {
    static final TypeAdapter<@Nullable RestoreJob> INSTANCE = new JsonAdapter();

    @Override
    public @Nullable RestoreJob read(JsonReader in) throws IOException {
      return RestoreJob.read(in);
    }
  }

  /** Reads an object, or null. */
  static @Nullable RestoreJob read(JsonReader in) throws IOException {
    if (Values.isNull(in)) {
      return null;
    }
    Builder builder = new Builder();
    in.beginObject();
    while (in.hasNext()) {
      switch (in.nextName()) {
        case "id" -> builder.id(Values.readString(in));
        case "deliveryType" -> builder.deliveryType(DeliveryType.read(in));
        case "snapshotId" -> builder.snapshotId(Values.readString(in));
        case "timestamp" -> builder.timestamp(Values.readInstant(in));
        case "targetGroupId" -> builder.targetGroupId(Values.readString(in));
        case "targetClusterName" -> builder.targetClusterName(Values.readString(in));
        case "targetDeploymentItemName" -> builder.targetDeploymentItemName(Values.readString(in));
        case "pointInTimeUTCSeconds" -> builder.pointInTimeUTCSeconds(Values.readLong(in));
        case "oplogTs" -> builder.oplogTs(Values.readLong(in));
        case "oplogInc" -> builder.oplogInc(Values.readInteger(in));
        case "desiredTimestamp" -> builder.desiredTimestamp(BsonTimestamp.read(in));
        case "cancelled" -> builder.cancelled(Values.readBoolean(in));
        case "expired" -> builder.expired(Values.readBoolean(in));
        case "failed" -> builder.failed(Values.readBoolean(in));
        case "expiresAt" -> builder.expiresAt(Values.readInstant(in));
        case "finishedAt" -> builder.finishedAt(Values.readInstant(in));
        case "deliveryUrl" ->
            builder.deliveryUrl(ModelAdapters.list(ModelAdapters.ofString()).read(in));
        case "privateDownloadDeliveryUrls" ->
            builder.privateDownloadDeliveryUrls(
                ModelAdapters.list(ModelAdapters.ofPrivateDownloadDeliveryUrl()).read(in));
        case "components" ->
            builder.components(ModelAdapters.list(ModelAdapters.ofRestoreJobComponent()).read(in));
        case "links" -> builder.links(ModelAdapters.list(ModelAdapters.ofLink()).read(in));
        default -> in.skipValue();
      }
    }
    in.endObject();
    return new RestoreJob(builder);
  }

  @Override
  void write(JsonWriter out) throws IOException {
    out.beginObject();
    Values.write(out, "id", this.id);
    Values.write(out, "deliveryType", this.deliveryType);
    Values.write(out, "snapshotId", this.snapshotId);
    Values.write(out, "timestamp", this.timestamp);
    Values.write(out, "targetGroupId", this.targetGroupId);
    Values.write(out, "targetClusterName", this.targetClusterName);
    Values.write(out, "targetDeploymentItemName", this.targetDeploymentItemName);
    Values.write(out, "pointInTimeUTCSeconds", this.pointInTimeUTCSeconds);
    Values.write(out, "oplogTs", this.oplogTs);
    Values.write(out, "oplogInc", this.oplogInc);
    Values.write(out, "desiredTimestamp", this.desiredTimestamp);
    Values.write(out, "cancelled", this.cancelled);
    Values.write(out, "expired", this.expired);
    Values.write(out, "failed", this.failed);
    Values.write(out, "expiresAt", this.expiresAt);
    Values.write(out, "finishedAt", this.finishedAt);
    Values.write(out, "deliveryUrl", this.deliveryUrl);
    Values.write(out, "privateDownloadDeliveryUrls", this.privateDownloadDeliveryUrls);
    Values.write(out, "components", this.components);
    Values.write(out, "links", this.links);
    out.endObject();
  }

  @Override
  @Nullable Object[] members() {
    return new Object[] {
      id,
      deliveryType,
      snapshotId,
      timestamp,
      targetGroupId,
      targetClusterName,
      targetDeploymentItemName,
      pointInTimeUTCSeconds,
      oplogTs,
      oplogInc,
      desiredTimestamp,
      cancelled,
      expired,
      failed,
      expiresAt,
      finishedAt,
      deliveryUrl,
      privateDownloadDeliveryUrls,
      components,
      links
    };
  }

  /** Returns the members that are set, for logs; secrets are redacted. */
  @Override
  public String toString() {
    return new MemberPrinter("RestoreJob")
        .add("id", id)
        .add("deliveryType", deliveryType)
        .add("snapshotId", snapshotId)
        .add("timestamp", timestamp)
        .add("targetGroupId", targetGroupId)
        .add("targetClusterName", targetClusterName)
        .add("targetDeploymentItemName", targetDeploymentItemName)
        .add("pointInTimeUTCSeconds", pointInTimeUTCSeconds)
        .add("oplogTs", oplogTs)
        .add("oplogInc", oplogInc)
        .add("desiredTimestamp", desiredTimestamp)
        .add("cancelled", cancelled)
        .add("expired", expired)
        .add("failed", failed)
        .add("expiresAt", expiresAt)
        .add("finishedAt", finishedAt)
        .url("deliveryUrl", deliveryUrl)
        .add("privateDownloadDeliveryUrls", privateDownloadDeliveryUrls)
        .add("components", components)
        .add("links", links)
        .toString();
  }

  /** Builds {@link RestoreJob} objects; not thread-safe. */
  public static final class Builder {
    private @Nullable String id;
    private @Nullable DeliveryType deliveryType;
    private @Nullable String snapshotId;
    private @Nullable Instant timestamp;
    private @Nullable String targetGroupId;
    private @Nullable String targetClusterName;
    private @Nullable String targetDeploymentItemName;
    private @Nullable Long pointInTimeUTCSeconds;
    private @Nullable Long oplogTs;
    private @Nullable Integer oplogInc;
    private @Nullable BsonTimestamp desiredTimestamp;
    private @Nullable Boolean cancelled;
    private @Nullable Boolean expired;
    private @Nullable Boolean failed;
    private @Nullable Instant expiresAt;
    private @Nullable Instant finishedAt;
    private @Nullable List<String> deliveryUrl;
    private @Nullable List<PrivateDownloadDeliveryUrl> privateDownloadDeliveryUrls;
    private @Nullable List<RestoreJobComponent> components;
    private @Nullable List<Link> links;

    private Builder() {}

    /** Sets {@link RestoreJob#getId() id}; null leaves it out. */
    public Builder id(@Nullable String id) {
      this.id = id;
      return this;
    }

    /** Sets {@link RestoreJob#getDeliveryType() deliveryType}; null leaves it out. */
    public Builder deliveryType(@Nullable DeliveryType deliveryType) {
      this.deliveryType = deliveryType;
      return this;
    }

    /** Sets {@link RestoreJob#getSnapshotId() snapshotId}; null leaves it out. */
    public Builder snapshotId(@Nullable String snapshotId) {
      this.snapshotId = snapshotId;
      return this;
    }

    /** Sets {@link RestoreJob#getTimestamp() timestamp}; null leaves it out. */
    public Builder timestamp(@Nullable Instant timestamp) {
      this.timestamp = timestamp;
      return this;
    }

    /** Sets {@link RestoreJob#getTargetGroupId() targetGroupId}; null leaves it out. */
    public Builder targetGroupId(@Nullable String targetGroupId) {
      this.targetGroupId = targetGroupId;
      return this;
    }

    /** Sets {@link RestoreJob#getTargetClusterName() targetClusterName}; null leaves it out. */
    public Builder targetClusterName(@Nullable String targetClusterName) {
      this.targetClusterName = targetClusterName;
      return this;
    }

    /**
     * Sets {@link RestoreJob#getTargetDeploymentItemName() targetDeploymentItemName}; null leaves
     * it out.
     */
    public Builder targetDeploymentItemName(@Nullable String targetDeploymentItemName) {
      this.targetDeploymentItemName = targetDeploymentItemName;
      return this;
    }

    /**
     * Sets {@link RestoreJob#getPointInTimeUTCSeconds() pointInTimeUTCSeconds}; null leaves it out.
     */
    public Builder pointInTimeUTCSeconds(@Nullable Long pointInTimeUTCSeconds) {
      this.pointInTimeUTCSeconds = pointInTimeUTCSeconds;
      return this;
    }

    /**
     * Sets {@link RestoreJob#getPointInTimeUTCSeconds() pointInTimeUTCSeconds} to a point in time.
     *
     * @throws IllegalArgumentException if it has a fraction of a second, which the API cannot
     *     express
     */
    public Builder pointInTimeUTCSeconds(Instant pointInTimeUTCSeconds) {
      return pointInTimeUTCSeconds(EpochSeconds.of("pointInTimeUTCSeconds", pointInTimeUTCSeconds));
    }

    /** Sets {@link RestoreJob#getOplogTs() oplogTs}; null leaves it out. */
    public Builder oplogTs(@Nullable Long oplogTs) {
      this.oplogTs = oplogTs;
      return this;
    }

    /** Sets {@link RestoreJob#getOplogInc() oplogInc}; null leaves it out. */
    public Builder oplogInc(@Nullable Integer oplogInc) {
      this.oplogInc = oplogInc;
      return this;
    }

    /** Sets {@link RestoreJob#getDesiredTimestamp() desiredTimestamp}; null leaves it out. */
    public Builder desiredTimestamp(@Nullable BsonTimestamp desiredTimestamp) {
      this.desiredTimestamp = desiredTimestamp;
      return this;
    }

    /** Sets {@link RestoreJob#getCancelled() cancelled}; null leaves it out. */
    public Builder cancelled(@Nullable Boolean cancelled) {
      this.cancelled = cancelled;
      return this;
    }

    /** Sets {@link RestoreJob#getExpired() expired}; null leaves it out. */
    public Builder expired(@Nullable Boolean expired) {
      this.expired = expired;
      return this;
    }

    /** Sets {@link RestoreJob#getFailed() failed}; null leaves it out. */
    public Builder failed(@Nullable Boolean failed) {
      this.failed = failed;
      return this;
    }

    /** Sets {@link RestoreJob#getExpiresAt() expiresAt}; null leaves it out. */
    public Builder expiresAt(@Nullable Instant expiresAt) {
      this.expiresAt = expiresAt;
      return this;
    }

    /** Sets {@link RestoreJob#getFinishedAt() finishedAt}; null leaves it out. */
    public Builder finishedAt(@Nullable Instant finishedAt) {
      this.finishedAt = finishedAt;
      return this;
    }

    /** Sets {@link RestoreJob#getDeliveryUrl() deliveryUrl}; null leaves it out. */
    public Builder deliveryUrl(@Nullable List<String> deliveryUrl) {
      this.deliveryUrl = deliveryUrl == null ? null : List.copyOf(deliveryUrl);
      return this;
    }

    /**
     * Sets {@link RestoreJob#getPrivateDownloadDeliveryUrls() privateDownloadDeliveryUrls}; null
     * leaves it out.
     */
    public Builder privateDownloadDeliveryUrls(
        @Nullable List<PrivateDownloadDeliveryUrl> privateDownloadDeliveryUrls) {
      this.privateDownloadDeliveryUrls =
          privateDownloadDeliveryUrls == null ? null : List.copyOf(privateDownloadDeliveryUrls);
      return this;
    }

    /** Sets {@link RestoreJob#getComponents() components}; null leaves it out. */
    public Builder components(@Nullable List<RestoreJobComponent> components) {
      this.components = components == null ? null : List.copyOf(components);
      return this;
    }

    /** Sets {@link RestoreJob#getLinks() links}; null leaves it out. */
    public Builder links(@Nullable List<Link> links) {
      this.links = links == null ? null : List.copyOf(links);
      return this;
    }

    /**
     * Builds the object.
     *
     * @throws IllegalStateException if a required member is not set
     */
    public RestoreJob build() {
      return new RestoreJob(this);
    }
  }
}
