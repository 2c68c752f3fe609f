// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0
// Generated from spec/atlas-restore.yaml: edit the spec or the templates, not this file.

package dev.atlasrestore.model;

import com.google.gson.TypeAdapter;
import com.google.gson.annotations.SerializedName;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What to restore and where to. An automated or point-in-time restore deletes everything on the
 * target cluster first.
 *
 * <p>Immutable.
 */
@MemberRule(
    member = "deliveryType",
    value = "automated",
    requires = {"snapshotId", "targetGroupId", "targetClusterName"},
    forbids = {"pointInTimeUTCSeconds", "oplogTs", "oplogInc"})
@MemberRule(
    member = "deliveryType",
    value = "pointInTime",
    requires = {"targetGroupId", "targetClusterName"},
    forbids = {"snapshotId"},
    requiresOneOf = {
      @MemberRule.Group({"pointInTimeUTCSeconds"}),
      @MemberRule.Group({"oplogTs", "oplogInc"})
    })
@MemberRule(
    member = "deliveryType",
    value = "download",
    requires = {"snapshotId"},
    forbids = {
      "targetGroupId",
      "targetClusterName",
      "pointInTimeUTCSeconds",
      "oplogTs",
      "oplogInc"
    })
public final class RestoreJobRequest extends Model {
  @SerializedName("deliveryType")
  @NotNull
  final DeliveryType deliveryType;

  @SerializedName("snapshotId")
  @Pattern(regexp = "^([a-f0-9]{24})$")
  final @Nullable String snapshotId;

  @SerializedName("targetGroupId")
  @Pattern(regexp = "^([a-f0-9]{24})$")
  final @Nullable String targetGroupId;

  @SerializedName("targetClusterName")
  @Pattern(regexp = "^[a-zA-Z0-9][a-zA-Z0-9-]*$")
  final @Nullable String targetClusterName;

  @SerializedName("pointInTimeUTCSeconds")
  @Min(1199145600L)
  @PastSeconds
  final @Nullable Long pointInTimeUTCSeconds;

  @SerializedName("oplogTs")
  @Min(1199145600L)
  @PastSeconds
  final @Nullable Long oplogTs;

  @SerializedName("oplogInc")
  @Min(1L)
  final @Nullable Integer oplogInc;

  private RestoreJobRequest(Builder builder) {
    this.deliveryType = Required.member("RestoreJobRequest", "deliveryType", builder.deliveryType);
    this.snapshotId = builder.snapshotId;
    this.targetGroupId = builder.targetGroupId;
    this.targetClusterName = builder.targetClusterName;
    this.pointInTimeUTCSeconds = builder.pointInTimeUTCSeconds;
    this.oplogTs = builder.oplogTs;
    this.oplogInc = builder.oplogInc;
  }

  /** Returns an empty builder. */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Restores a snapshot onto a cluster, deleting what is there.
   *
   * @param snapshotId see {@link #getSnapshotId()}
   * @param targetGroupId see {@link #getTargetGroupId()}
   * @param targetClusterName see {@link #getTargetClusterName()}
   */
  public static RestoreJobRequest automated(
      String snapshotId, String targetGroupId, String targetClusterName) {
    return builder()
        .deliveryType(DeliveryType.of("automated"))
        .snapshotId(snapshotId)
        .targetGroupId(targetGroupId)
        .targetClusterName(targetClusterName)
        .build();
  }

  /**
   * Restores a cluster onto another one as it was at a whole second in the past, deleting what is
   * there.
   *
   * @param targetGroupId see {@link #getTargetGroupId()}
   * @param targetClusterName see {@link #getTargetClusterName()}
   * @param pointInTimeUTCSeconds see {@link #getPointInTimeUTCSeconds()}
   */
  public static RestoreJobRequest pointInTime(
      String targetGroupId, String targetClusterName, Instant pointInTimeUTCSeconds) {
    return builder()
        .deliveryType(DeliveryType.of("pointInTime"))
        .targetGroupId(targetGroupId)
        .targetClusterName(targetClusterName)
        .pointInTimeUTCSeconds(pointInTimeUTCSeconds)
        .build();
  }

  /**
   * Restores a cluster onto another one as it was at an oplog timestamp, deleting what is there.
   *
   * @param targetGroupId see {@link #getTargetGroupId()}
   * @param targetClusterName see {@link #getTargetClusterName()}
   * @param oplogTs see {@link #getOplogTs()}
   * @param oplogInc see {@link #getOplogInc()}
   */
  public static RestoreJobRequest pointInTime(
      String targetGroupId, String targetClusterName, long oplogTs, int oplogInc) {
    return builder()
        .deliveryType(DeliveryType.of("pointInTime"))
        .targetGroupId(targetGroupId)
        .targetClusterName(targetClusterName)
        .oplogTs(oplogTs)
        .oplogInc(oplogInc)
        .build();
  }

  /**
   * Makes the files of a snapshot available for download; no cluster is touched.
   *
   * @param snapshotId see {@link #getSnapshotId()}
   */
  public static RestoreJobRequest download(String snapshotId) {
    return builder().deliveryType(DeliveryType.of("download")).snapshotId(snapshotId).build();
  }

  /** Returns a builder with the values of this object. */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.deliveryType = this.deliveryType;
    builder.snapshotId = this.snapshotId;
    builder.targetGroupId = this.targetGroupId;
    builder.targetClusterName = this.targetClusterName;
    builder.pointInTimeUTCSeconds = this.pointInTimeUTCSeconds;
    builder.oplogTs = this.oplogTs;
    builder.oplogInc = this.oplogInc;
    return builder;
  }

  /** A {@link DeliveryType}. */
  public DeliveryType getDeliveryType() {
    return deliveryType;
  }

  /** Id of the snapshot to restore, 24 hexadecimal digits. */
  public @Nullable String getSnapshotId() {
    return snapshotId;
  }

  /** Id of the project of the target cluster, 24 hexadecimal digits. */
  public @Nullable String getTargetGroupId() {
    return targetGroupId;
  }

  /** Name of the cluster to restore onto. Everything on it is deleted first. */
  public @Nullable String getTargetClusterName() {
    return targetClusterName;
  }

  /** Point in time to restore to, in whole seconds since 1970-01-01T00:00Z; not before 2008. */
  public @Nullable Long getPointInTimeUTCSeconds() {
    return pointInTimeUTCSeconds;
  }

  /**
   * Seconds part of the oplog timestamp to restore to, since 1970-01-01T00:00Z; not before 2008.
   */
  public @Nullable Long getOplogTs() {
    return oplogTs;
  }

  /**
   * Ordinal part of the oplog timestamp to restore to: the number of the operation within its
   * second, counted from 1.
   */
  public @Nullable Integer getOplogInc() {
    return oplogInc;
  }

  @Override
  void check(Violations violations) {
    violations.at("snapshotId", this.snapshotId).pattern("^([a-f0-9]{24})$");
    violations.at("targetGroupId", this.targetGroupId).pattern("^([a-f0-9]{24})$");
    violations
        .at("targetClusterName", this.targetClusterName)
        .pattern("^[a-zA-Z0-9][a-zA-Z0-9-]*$");
    violations
        .at("pointInTimeUTCSeconds", this.pointInTimeUTCSeconds)
        .min(1199145600L)
        .pastSeconds();
    violations.at("oplogTs", this.oplogTs).min(1199145600L).pastSeconds();
    violations.at("oplogInc", this.oplogInc).min(1L);

    Rules.ALL.check(violations, members());
  }

  private static final class Rules {
    static final MemberRules ALL =
        MemberRules.of(
                "deliveryType",
                "snapshotId",
                "targetGroupId",
                "targetClusterName",
                "pointInTimeUTCSeconds",
                "oplogTs",
                "oplogInc")
            .and(
                "deliveryType",
                "automated",
                List.of("snapshotId", "targetGroupId", "targetClusterName"),
                List.of("pointInTimeUTCSeconds", "oplogTs", "oplogInc"),
                List.of())
            .and(
                "deliveryType",
                "pointInTime",
                List.of("targetGroupId", "targetClusterName"),
                List.of("snapshotId"),
                List.of(List.of("pointInTimeUTCSeconds"), List.of("oplogTs", "oplogInc")))
            .and(
                "deliveryType",
                "download",
                List.of("snapshotId"),
                List.of(
                    "targetGroupId",
                    "targetClusterName",
                    "pointInTimeUTCSeconds",
                    "oplogTs",
                    "oplogInc"),
                List.of());
  }

  static {
    register(RestoreJobRequest.class, JsonAdapter.INSTANCE);
  }

  static final class JsonAdapter extends ValueAdapter<RestoreJobRequest> {
    static final TypeAdapter<@Nullable RestoreJobRequest> INSTANCE = new JsonAdapter();

    @Override
    public @Nullable RestoreJobRequest read(JsonReader in) throws IOException {
      return RestoreJobRequest.read(in);
    }
  }

  /** Reads an object, or null. */
  static @Nullable RestoreJobRequest read(JsonReader in) throws IOException {
    if (Values.isNull(in)) {
      return null;
    }
    Builder builder = new Builder();
    in.beginObject();
    while (in.hasNext()) {
      switch (in.nextName()) {
        case "deliveryType" -> builder.deliveryType(DeliveryType.read(in));
        case "snapshotId" -> builder.snapshotId(Values.readString(in));
        case "targetGroupId" -> builder.targetGroupId(Values.readString(in));
        case "targetClusterName" -> builder.targetClusterName(Values.readString(in));
        case "pointInTimeUTCSeconds" -> builder.pointInTimeUTCSeconds(Values.readLong(in));
        case "oplogTs" -> builder.oplogTs(Values.readLong(in));
        case "oplogInc" -> builder.oplogInc(Values.readInteger(in));
        default -> in.skipValue();
      }
    }
    in.endObject();
    return new RestoreJobRequest(builder);
  }

  @Override
  void write(JsonWriter out) throws IOException {
    out.beginObject();
    Values.write(out, "deliveryType", this.deliveryType);
    Values.write(out, "snapshotId", this.snapshotId);
    Values.write(out, "targetGroupId", this.targetGroupId);
    Values.write(out, "targetClusterName", this.targetClusterName);
    Values.write(out, "pointInTimeUTCSeconds", this.pointInTimeUTCSeconds);
    Values.write(out, "oplogTs", this.oplogTs);
    Values.write(out, "oplogInc", this.oplogInc);
    out.endObject();
  }

  @Override
  @Nullable Object[] members() {
    return new Object[] {
      deliveryType,
      snapshotId,
      targetGroupId,
      targetClusterName,
      pointInTimeUTCSeconds,
      oplogTs,
      oplogInc
    };
  }

  /** Returns the members that are set, for logs; secrets are redacted. */
  @Override
  public String toString() {
    return new MemberPrinter("RestoreJobRequest")
        .add("deliveryType", deliveryType)
        .add("snapshotId", snapshotId)
        .add("targetGroupId", targetGroupId)
        .add("targetClusterName", targetClusterName)
        .add("pointInTimeUTCSeconds", pointInTimeUTCSeconds)
        .add("oplogTs", oplogTs)
        .add("oplogInc", oplogInc)
        .toString();
  }

  /** Builds {@link RestoreJobRequest} objects; not thread-safe. */
  public static final class Builder {
    private @Nullable DeliveryType deliveryType;
    private @Nullable String snapshotId;
    private @Nullable String targetGroupId;
    private @Nullable String targetClusterName;
    private @Nullable Long pointInTimeUTCSeconds;
    private @Nullable Long oplogTs;
    private @Nullable Integer oplogInc;

    private Builder() {}

    /** Sets {@link RestoreJobRequest#getDeliveryType() deliveryType}; null leaves it out. */
    public Builder deliveryType(@Nullable DeliveryType deliveryType) {
      this.deliveryType = deliveryType;
      return this;
    }

    /** Sets {@link RestoreJobRequest#getSnapshotId() snapshotId}; null leaves it out. */
    public Builder snapshotId(@Nullable String snapshotId) {
      this.snapshotId = snapshotId;
      return this;
    }

    /** Sets {@link RestoreJobRequest#getTargetGroupId() targetGroupId}; null leaves it out. */
    public Builder targetGroupId(@Nullable String targetGroupId) {
      this.targetGroupId = targetGroupId;
      return this;
    }

    /**
     * Sets {@link RestoreJobRequest#getTargetClusterName() targetClusterName}; null leaves it out.
     */
    public Builder targetClusterName(@Nullable String targetClusterName) {
      this.targetClusterName = targetClusterName;
      return this;
    }

    /**
     * Sets {@link RestoreJobRequest#getPointInTimeUTCSeconds() pointInTimeUTCSeconds}; null leaves
     * it out.
     */
    public Builder pointInTimeUTCSeconds(@Nullable Long pointInTimeUTCSeconds) {
      this.pointInTimeUTCSeconds = pointInTimeUTCSeconds;
      return this;
    }

    /**
     * Sets {@link RestoreJobRequest#getPointInTimeUTCSeconds() pointInTimeUTCSeconds} to a point in
     * time.
     *
     * @throws IllegalArgumentException if it has a fraction of a second, which the API cannot
     *     express
     */
    public Builder pointInTimeUTCSeconds(Instant pointInTimeUTCSeconds) {
      return pointInTimeUTCSeconds(EpochSeconds.of("pointInTimeUTCSeconds", pointInTimeUTCSeconds));
    }

    /** Sets {@link RestoreJobRequest#getOplogTs() oplogTs}; null leaves it out. */
    public Builder oplogTs(@Nullable Long oplogTs) {
      this.oplogTs = oplogTs;
      return this;
    }

    /** Sets {@link RestoreJobRequest#getOplogInc() oplogInc}; null leaves it out. */
    public Builder oplogInc(@Nullable Integer oplogInc) {
      this.oplogInc = oplogInc;
      return this;
    }

    /**
     * Builds the object.
     *
     * @throws IllegalStateException if a required member is not set
     */
    public RestoreJobRequest build() {
      return new RestoreJobRequest(this);
    }
  }
}
