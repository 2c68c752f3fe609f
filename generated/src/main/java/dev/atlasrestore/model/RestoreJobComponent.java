// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0
// Generated from spec/atlas-restore.yaml: edit the spec or the templates, not this file.

package dev.atlasrestore.model;

import com.google.gson.annotations.SerializedName;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The part of a sharded cluster's restore that concerns one replica set.
 *
 * <p>Immutable.
 */
public final class RestoreJobComponent {
  @SerializedName("replicaSetName")
  final @Nullable String replicaSetName;

  @SerializedName("downloadUrl")
  final @Nullable String downloadUrl;

  @SerializedName("privateDownloadDeliveryUrls")
  @Valid
  final @Nullable List<PrivateDownloadDeliveryUrl> privateDownloadDeliveryUrls;

  private RestoreJobComponent(Builder builder) {
    this.replicaSetName = builder.replicaSetName;
    this.downloadUrl = builder.downloadUrl;
    this.privateDownloadDeliveryUrls = builder.privateDownloadDeliveryUrls;
  }

  /** Returns a builder with nothing set. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns a builder with the members of this object set. */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.replicaSetName = this.replicaSetName;
    builder.downloadUrl = this.downloadUrl;
    builder.privateDownloadDeliveryUrls = this.privateDownloadDeliveryUrls;
    return builder;
  }

  /**
   * Name of the replica set.
   *
   * <p>Null when absent.
   */
  public @Nullable String getReplicaSetName() {
    return replicaSetName;
  }

  /**
   * Pre-signed URL of the files; whoever has it can fetch the data.
   *
   * <p>Null when absent.
   */
  public @Nullable String getDownloadUrl() {
    return downloadUrl;
  }

  /**
   * URLs of the files that go through private endpoints.
   *
   * <p>Empty when absent.
   */
  public List<PrivateDownloadDeliveryUrl> getPrivateDownloadDeliveryUrls() {
    return privateDownloadDeliveryUrls == null ? List.of() : privateDownloadDeliveryUrls;
  }

  /** Adds what is wrong with the members to the violations, as the annotations have it. */
  void check(Violations violations) {
    violations.at("replicaSetName", this.replicaSetName);
    violations.at("downloadUrl", this.downloadUrl);
    violations
        .at("privateDownloadDeliveryUrls", this.privateDownloadDeliveryUrls)
        .each(PrivateDownloadDeliveryUrl::check);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || other instanceof RestoreJobComponent that
            && Objects.equals(this.replicaSetName, that.replicaSetName)
            && Objects.equals(this.downloadUrl, that.downloadUrl)
            && Objects.equals(this.privateDownloadDeliveryUrls, that.privateDownloadDeliveryUrls);
  }

  @Override
  public int hashCode() {
    return Objects.hash(replicaSetName, downloadUrl, privateDownloadDeliveryUrls);
  }

  /** Returns the members that are set, for people to read; secrets are left out. */
  @Override
  public String toString() {
    return new MemberPrinter("RestoreJobComponent")
        .add("replicaSetName", replicaSetName)
        .url("downloadUrl", downloadUrl)
        .add("privateDownloadDeliveryUrls", privateDownloadDeliveryUrls)
        .toString();
  }

  /** Builds {@link RestoreJobComponent} objects; not thread-safe. */
  public static final class Builder {
    private @Nullable String replicaSetName;
    private @Nullable String downloadUrl;
    private @Nullable List<PrivateDownloadDeliveryUrl> privateDownloadDeliveryUrls;

    private Builder() {}

    /** Sets {@link RestoreJobComponent#getReplicaSetName() replicaSetName}; null leaves it out. */
    public Builder replicaSetName(@Nullable String replicaSetName) {
      this.replicaSetName = replicaSetName;
      return this;
    }

    /** Sets {@link RestoreJobComponent#getDownloadUrl() downloadUrl}; null leaves it out. */
    public Builder downloadUrl(@Nullable String downloadUrl) {
      this.downloadUrl = downloadUrl;
      return this;
    }

    /**
     * Sets {@link RestoreJobComponent#getPrivateDownloadDeliveryUrls()
     * privateDownloadDeliveryUrls}; null leaves it out.
     */
    public Builder privateDownloadDeliveryUrls(
        @Nullable List<PrivateDownloadDeliveryUrl> privateDownloadDeliveryUrls) {
      this.privateDownloadDeliveryUrls =
          privateDownloadDeliveryUrls == null ? null : List.copyOf(privateDownloadDeliveryUrls);
      return this;
    }

    /**
     * Returns the object.
     *
     * @throws IllegalStateException if a required member is not set
     */
    public RestoreJobComponent build() {
      return new RestoreJobComponent(this);
    }
  }
}
