// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0
// Generated from spec/atlas-restore.yaml: edit the spec or the templates, not this file.

package dev.atlasrestore.model;

import com.google.gson.annotations.SerializedName;
import jakarta.validation.constraints.Pattern;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A download URL that goes through a private endpoint.
 *
 * <p>Immutable.
 */
public final class PrivateDownloadDeliveryUrl {
  @SerializedName("deliveryUrl")
  final @Nullable String deliveryUrl;

  @SerializedName("endpointId")
  @Pattern(regexp = "^vpce-[0-9a-f]{17}$")
  final @Nullable String endpointId;

  private PrivateDownloadDeliveryUrl(Builder builder) {
    this.deliveryUrl = builder.deliveryUrl;
    this.endpointId = builder.endpointId;
  }

  /** Returns a builder with nothing set. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns a builder with the members of this object set. */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.deliveryUrl = this.deliveryUrl;
    builder.endpointId = this.endpointId;
    return builder;
  }

  /**
   * Pre-signed URL of the files; whoever has it can fetch the data.
   *
   * <p>Null when absent.
   */
  public @Nullable String getDeliveryUrl() {
    return deliveryUrl;
  }

  /**
   * Id of the private endpoint.
   *
   * <p>Null when absent.
   */
  public @Nullable String getEndpointId() {
    return endpointId;
  }

  /** Adds what is wrong with the members to the violations, as the annotations have it. */
  void check(Violations violations) {
    violations.at("deliveryUrl", this.deliveryUrl);
    violations.at("endpointId", this.endpointId).pattern("^vpce-[0-9a-f]{17}$");
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || other instanceof PrivateDownloadDeliveryUrl that
            && Objects.equals(this.deliveryUrl, that.deliveryUrl)
            && Objects.equals(this.endpointId, that.endpointId);
  }

  @Override
  public int hashCode() {
    return Objects.hash(deliveryUrl, endpointId);
  }

  /** Returns the members that are set, for people to read; secrets are left out. */
  @Override
  public String toString() {
    return new MemberPrinter("PrivateDownloadDeliveryUrl")
        .url("deliveryUrl", deliveryUrl)
        .add("endpointId", endpointId)
        .toString();
  }

  /** Builds {@link PrivateDownloadDeliveryUrl} objects; not thread-safe. */
  public static final class Builder {
    private @Nullable String deliveryUrl;
    private @Nullable String endpointId;

    private Builder() {}

    /** Sets {@link PrivateDownloadDeliveryUrl#getDeliveryUrl() deliveryUrl}; null leaves it out. */
    public Builder deliveryUrl(@Nullable String deliveryUrl) {
      this.deliveryUrl = deliveryUrl;
      return this;
    }

    /** Sets {@link PrivateDownloadDeliveryUrl#getEndpointId() endpointId}; null leaves it out. */
    public Builder endpointId(@Nullable String endpointId) {
      this.endpointId = endpointId;
      return this;
    }

    /**
     * Returns the object.
     *
     * @throws IllegalStateException if a required member is not set
     */
    public PrivateDownloadDeliveryUrl build() {
      return new PrivateDownloadDeliveryUrl(this);
    }
  }
}
