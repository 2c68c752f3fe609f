// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0
// Generated from spec/atlas-restore.yaml: edit the spec or the templates, not this file.

package dev.atlasrestore.model;

import com.google.gson.TypeAdapter;
import com.google.gson.annotations.SerializedName;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A snapshot of a replica set.
 *
 * <p>Immutable.
 */
public final class ReplicaSetSnapshot extends Model {
  @SerializedName("id")
  @NotNull
  @Pattern(regexp = "^([a-f0-9]{24})$")
  final String id;

  @SerializedName("status")
  final @Nullable SnapshotStatus status;

  @SerializedName("type")
  final @Nullable SnapshotClusterType type;

  @SerializedName("snapshotType")
  final @Nullable SnapshotType snapshotType;

  @SerializedName("frequencyType")
  final @Nullable SnapshotFrequency frequencyType;

  @SerializedName("cloudProvider")
  final @Nullable CloudProvider cloudProvider;

  @SerializedName("replicaSetName")
  final @Nullable String replicaSetName;

  @SerializedName("createdAt")
  final @Nullable Instant createdAt;

  @SerializedName("expiresAt")
  final @Nullable Instant expiresAt;

  @SerializedName("description")
  final @Nullable String description;

  @SerializedName("storageSizeBytes")
  final @Nullable Long storageSizeBytes;

  @SerializedName("mongodVersion")
  @Pattern(regexp = "(?s:.*)([\\d]+\\.[\\d]+\\.[\\d]+)(?s:.*)")
  final @Nullable String mongodVersion;

  @SerializedName("masterKeyUUID")
  final @Nullable String masterKeyUUID;

  @SerializedName("copyRegions")
  final @Nullable List<String> copyRegions;

  @SerializedName("policyItems")
  final @Nullable List<@Pattern(regexp = "^([a-f0-9]{24})$") String> policyItems;

  @SerializedName("links")
  final @Nullable List<@Valid Link> links;

  private ReplicaSetSnapshot(Builder builder) {
    this.id = Required.member("ReplicaSetSnapshot", "id", builder.id);
    this.status = builder.status;
    this.type = builder.type;
    this.snapshotType = builder.snapshotType;
    this.frequencyType = builder.frequencyType;
    this.cloudProvider = builder.cloudProvider;
    this.replicaSetName = builder.replicaSetName;
    this.createdAt = builder.createdAt;
    this.expiresAt = builder.expiresAt;
    this.description = builder.description;
    this.storageSizeBytes = builder.storageSizeBytes;
    this.mongodVersion = builder.mongodVersion;
    this.masterKeyUUID = builder.masterKeyUUID;
    this.copyRegions = builder.copyRegions;
    this.policyItems = builder.policyItems;
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
    builder.status = this.status;
    builder.type = this.type;
    builder.snapshotType = this.snapshotType;
    builder.frequencyType = this.frequencyType;
    builder.cloudProvider = this.cloudProvider;
    builder.replicaSetName = this.replicaSetName;
    builder.createdAt = this.createdAt;
    builder.expiresAt = this.expiresAt;
    builder.description = this.description;
    builder.storageSizeBytes = this.storageSizeBytes;
    builder.mongodVersion = this.mongodVersion;
    builder.masterKeyUUID = this.masterKeyUUID;
    builder.copyRegions = this.copyRegions;
    builder.policyItems = this.policyItems;
    builder.links = this.links;
    return builder;
  }

  /** Id of the snapshot, 24 hexadecimal digits. */
  public String getId() {
    return id;
  }

  /** A {@link SnapshotStatus}. */
  public @Nullable SnapshotStatus getStatus() {
    return status;
  }

  /** A {@link SnapshotClusterType}. */
  public @Nullable SnapshotClusterType getType() {
    return type;
  }

  /** A {@link SnapshotType}. */
  public @Nullable SnapshotType getSnapshotType() {
    return snapshotType;
  }

  /** A {@link SnapshotFrequency}. */
  public @Nullable SnapshotFrequency getFrequencyType() {
    return frequencyType;
  }

  /** A {@link CloudProvider}. */
  public @Nullable CloudProvider getCloudProvider() {
    return cloudProvider;
  }

  /** Name of the replica set. */
  public @Nullable String getReplicaSetName() {
    return replicaSetName;
  }

  /** When the snapshot was taken; absent until it is completed. */
  public @Nullable Instant getCreatedAt() {
    return createdAt;
  }

  /** When the service deletes the snapshot. */
  public @Nullable Instant getExpiresAt() {
    return expiresAt;
  }

  /** Why an on-demand snapshot was taken, in the words of whoever asked for it. */
  public @Nullable String getDescription() {
    return description;
  }

  /** Size of the snapshot in bytes. */
  public @Nullable Long getStorageSizeBytes() {
    return storageSizeBytes;
  }

  /** Version of the MongoDB server that the snapshot was taken of. */
  public @Nullable String getMongodVersion() {
    return mongodVersion;
  }

  /** Id of the AWS KMS key that the snapshot is encrypted with. */
  public @Nullable String getMasterKeyUUID() {
    return masterKeyUUID;
  }

  /**
   * Cloud regions that hold a copy of the snapshot.
   *
   * <p>Empty when absent.
   */
  public List<String> getCopyRegions() {
    return copyRegions == null ? List.of() : copyRegions;
  }

  /**
   * Ids of the items of the backup policy that the snapshot comes from.
   *
   * <p>Empty when absent.
   */
  public List<String> getPolicyItems() {
    return policyItems == null ? List.of() : policyItems;
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
    violations
        .at("mongodVersion", this.mongodVersion)
        .pattern("(?s:.*)([\\d]+\\.[\\d]+\\.[\\d]+)(?s:.*)");
    violations.at("policyItems", this.policyItems).elements(e1 -> e1.pattern("^([a-f0-9]{24})$"));
    violations.at("links", this.links).each();
  }

  static {
    register(ReplicaSetSnapshot.class, JsonAdapter.INSTANCE);
  }

  static final class JsonAdapter extends ValueAdapter<ReplicaSetSnapshot> {
    static final TypeAdapter<@Nullable ReplicaSetSnapshot> INSTANCE = new JsonAdapter();

    @Override
    public @Nullable ReplicaSetSnapshot read(JsonReader in) throws IOException {
      return ReplicaSetSnapshot.read(in);
    }
  }

  /** Reads an object, or null. */
  static @Nullable ReplicaSetSnapshot read(JsonReader in) throws IOException {
    if (Values.isNull(in)) {
      return null;
    }
    Builder builder = new Builder();
    in.beginObject();
    while (in.hasNext()) {
      switch (in.nextName()) {
        case "id" -> builder.id(Values.readString(in));
        case "status" -> builder.status(SnapshotStatus.read(in));
        case "type" -> builder.type(SnapshotClusterType.read(in));
        case "snapshotType" -> builder.snapshotType(SnapshotType.read(in));
        case "frequencyType" -> builder.frequencyType(SnapshotFrequency.read(in));
        case "cloudProvider" -> builder.cloudProvider(CloudProvider.read(in));
        case "replicaSetName" -> builder.replicaSetName(Values.readString(in));
        case "createdAt" -> builder.createdAt(Values.readInstant(in));
        case "expiresAt" -> builder.expiresAt(Values.readInstant(in));
        case "description" -> builder.description(Values.readString(in));
        case "storageSizeBytes" -> builder.storageSizeBytes(Values.readLong(in));
        case "mongodVersion" -> builder.mongodVersion(Values.readString(in));
        case "masterKeyUUID" -> builder.masterKeyUUID(Values.readString(in));
        case "copyRegions" ->
            builder.copyRegions(ModelAdapters.list(ModelAdapters.ofString()).read(in));
        case "policyItems" ->
            builder.policyItems(ModelAdapters.list(ModelAdapters.ofString()).read(in));
        case "links" -> builder.links(ModelAdapters.list(ModelAdapters.ofLink()).read(in));
        default -> in.skipValue();
      }
    }
    in.endObject();
    return new ReplicaSetSnapshot(builder);
  }

  @Override
  void write(JsonWriter out) throws IOException {
    out.beginObject();
    Values.write(out, "id", this.id);
    Values.write(out, "status", this.status);
    Values.write(out, "type", this.type);
    Values.write(out, "snapshotType", this.snapshotType);
    Values.write(out, "frequencyType", this.frequencyType);
    Values.write(out, "cloudProvider", this.cloudProvider);
    Values.write(out, "replicaSetName", this.replicaSetName);
    Values.write(out, "createdAt", this.createdAt);
    Values.write(out, "expiresAt", this.expiresAt);
    Values.write(out, "description", this.description);
    Values.write(out, "storageSizeBytes", this.storageSizeBytes);
    Values.write(out, "mongodVersion", this.mongodVersion);
    Values.write(out, "masterKeyUUID", this.masterKeyUUID);
    Values.write(out, "copyRegions", this.copyRegions);
    Values.write(out, "policyItems", this.policyItems);
    Values.write(out, "links", this.links);
    out.endObject();
  }

  @Override
  @Nullable Object[] members() {
    return new Object[] {
      id,
      status,
      type,
      snapshotType,
      frequencyType,
      cloudProvider,
      replicaSetName,
      createdAt,
      expiresAt,
      description,
      storageSizeBytes,
      mongodVersion,
      masterKeyUUID,
      copyRegions,
      policyItems,
      links
    };
  }

  /** Returns the members that are set, for logs; secrets are redacted. */
  @Override
  public String toString() {
    return new MemberPrinter("ReplicaSetSnapshot")
        .add("id", id)
        .add("status", status)
        .add("type", type)
        .add("snapshotType", snapshotType)
        .add("frequencyType", frequencyType)
        .add("cloudProvider", cloudProvider)
        .add("replicaSetName", replicaSetName)
        .add("createdAt", createdAt)
        .add("expiresAt", expiresAt)
        .add("description", description)
        .add("storageSizeBytes", storageSizeBytes)
        .add("mongodVersion", mongodVersion)
        .add("masterKeyUUID", masterKeyUUID)
        .add("copyRegions", copyRegions)
        .add("policyItems", policyItems)
        .add("links", links)
        .toString();
  }

  /** Builds {@link ReplicaSetSnapshot} objects; not thread-safe. */
  public static final class Builder {
    private @Nullable String id;
    private @Nullable SnapshotStatus status;
    private @Nullable SnapshotClusterType type;
    private @Nullable SnapshotType snapshotType;
    private @Nullable SnapshotFrequency frequencyType;
    private @Nullable CloudProvider cloudProvider;
    private @Nullable String replicaSetName;
    private @Nullable Instant createdAt;
    private @Nullable Instant expiresAt;
    private @Nullable String description;
    private @Nullable Long storageSizeBytes;
    private @Nullable String mongodVersion;
    private @Nullable String masterKeyUUID;
    private @Nullable List<String> copyRegions;
    private @Nullable List<String> policyItems;
    private @Nullable List<Link> links;

    private Builder() {}

    /** Sets {@link ReplicaSetSnapshot#getId() id}; null leaves it out. */
    public Builder id(@Nullable String id) {
      this.id = id;
      return this;
    }

    /** Sets {@link ReplicaSetSnapshot#getStatus() status}; null leaves it out. */
    public Builder status(@Nullable SnapshotStatus status) {
      this.status = status;
      return this;
    }

    /** Sets {@link ReplicaSetSnapshot#getType() type}; null leaves it out. */
    public Builder type(@Nullable SnapshotClusterType type) {
      this.type = type;
      return this;
    }

    /** Sets {@link ReplicaSetSnapshot#getSnapshotType() snapshotType}; null leaves it out. */
    public Builder snapshotType(@Nullable SnapshotType snapshotType) {
      this.snapshotType = snapshotType;
      return this;
    }

    /** Sets {@link ReplicaSetSnapshot#getFrequencyType() frequencyType}; null leaves it out. */
    public Builder frequencyType(@Nullable SnapshotFrequency frequencyType) {
      this.frequencyType = frequencyType;
      return this;
    }

    /** Sets {@link ReplicaSetSnapshot#getCloudProvider() cloudProvider}; null leaves it out. */
    public Builder cloudProvider(@Nullable CloudProvider cloudProvider) {
      this.cloudProvider = cloudProvider;
      return this;
    }

    /** Sets {@link ReplicaSetSnapshot#getReplicaSetName() replicaSetName}; null leaves it out. */
    public Builder replicaSetName(@Nullable String replicaSetName) {
      this.replicaSetName = replicaSetName;
      return this;
    }

    /** Sets {@link ReplicaSetSnapshot#getCreatedAt() createdAt}; null leaves it out. */
    public Builder createdAt(@Nullable Instant createdAt) {
      this.createdAt = createdAt;
      return this;
    }

    /** Sets {@link ReplicaSetSnapshot#getExpiresAt() expiresAt}; null leaves it out. */
    public Builder expiresAt(@Nullable Instant expiresAt) {
      this.expiresAt = expiresAt;
      return this;
    }

    /** Sets {@link ReplicaSetSnapshot#getDescription() description}; null leaves it out. */
    public Builder description(@Nullable String description) {
      this.description = description;
      return this;
    }

    /**
     * Sets {@link ReplicaSetSnapshot#getStorageSizeBytes() storageSizeBytes}; null leaves it out.
     */
    public Builder storageSizeBytes(@Nullable Long storageSizeBytes) {
      this.storageSizeBytes = storageSizeBytes;
      return this;
    }

    /** Sets {@link ReplicaSetSnapshot#getMongodVersion() mongodVersion}; null leaves it out. */
    public Builder mongodVersion(@Nullable String mongodVersion) {
      this.mongodVersion = mongodVersion;
      return this;
    }

    /** Sets {@link ReplicaSetSnapshot#getMasterKeyUUID() masterKeyUUID}; null leaves it out. */
    public Builder masterKeyUUID(@Nullable String masterKeyUUID) {
      this.masterKeyUUID = masterKeyUUID;
      return this;
    }

    /** Sets {@link ReplicaSetSnapshot#getCopyRegions() copyRegions}; null leaves it out. */
    public Builder copyRegions(@Nullable List<String> copyRegions) {
      this.copyRegions = copyRegions == null ? null : List.copyOf(copyRegions);
      return this;
    }

    /** Sets {@link ReplicaSetSnapshot#getPolicyItems() policyItems}; null leaves it out. */
    public Builder policyItems(@Nullable List<String> policyItems) {
      this.policyItems = policyItems == null ? null : List.copyOf(policyItems);
      return this;
    }

    /** Sets {@link ReplicaSetSnapshot#getLinks() links}; null leaves it out. */
    public Builder links(@Nullable List<Link> links) {
      this.links = links == null ? null : List.copyOf(links);
      return this;
    }

    /**
     * Builds the object.
     *
     * @throws IllegalStateException if a required member is not set
     */
    public ReplicaSetSnapshot build() {
      return new ReplicaSetSnapshot(this);
    }
  }
}
