// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0
// Generated from spec/atlas-restore.yaml: edit the spec or the templates, not this file.

package dev.atlasrestore.model;

import com.google.gson.TypeAdapter;
import com.google.gson.annotations.SerializedName;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import jakarta.validation.constraints.Pattern;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * A download URL that goes through a private endpoint.
 *
 * <p>Immutable.
 */
public final class PrivateDownloadDeliveryUrl extends Model {
  @SerializedName("deliveryUrl")
  final @Nullable String deliveryUrl;

  @SerializedName("endpointId")
  @Pattern(regexp = "^vpce-[0-9a-f]{17}$")
  final @Nullable String endpointId;

  private PrivateDownloadDeliveryUrl(Builder builder) {
    this.deliveryUrl = builder.deliveryUrl;
    this.endpointId = builder.endpointId;
  }

  /** Returns an empty builder. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns a builder with the values of this object. */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.deliveryUrl = this.deliveryUrl;
    builder.endpointId = this.endpointId;
    return builder;
  }

  /** URL of the files; whoever has it can fetch the data. */
  public @Nullable String getDeliveryUrl() {
    return deliveryUrl;
  }

  /** Id of the private endpoint. */
  public @Nullable String getEndpointId() {
    return endpointId;
  }

  @Override
  void check(Violations violations) {
    violations.at("endpointId", this.endpointId).pattern("^vpce-[0-9a-f]{17}$");
  }

  static {
    register(PrivateDownloadDeliveryUrl.class, JsonAdapter.INSTANCE);
  }

  static final class JsonAdapter extends ValueAdapter<PrivateDownloadDeliveryUrl> {
    static final TypeAdapter<@Nullable PrivateDownloadDeliveryUrl> INSTANCE = new JsonAdapter();

    @Override
    public @Nullable PrivateDownloadDeliveryUrl read(JsonReader in) throws IOException {
      return PrivateDownloadDeliveryUrl.read(in);
    }
  }

  /** Reads an object, or null. */
  static @Nullable PrivateDownloadDeliveryUrl read(JsonReader in) throws IOException {
    if (Values.isNull(in)) {
      return null;
    }
    Builder builder = new Builder();
    in.beginObject();
    while (in.hasNext()) {
      switch (in.nextName()) {
        case "deliveryUrl" -> builder.deliveryUrl(Values.readString(in));
        case "endpointId" -> builder.endpointId(Values.readString(in));
        default -> in.skipValue();
      }
    }
    in.endObject();
    return new PrivateDownloadDeliveryUrl(builder);
  }

  @Override
  void write(JsonWriter out) throws IOException {
    out.beginObject();
    Values.write(out, "deliveryUrl", this.deliveryUrl);
    Values.write(out, "endpointId", this.endpointId);
    out.endObject();
  }

  @Override
  @Nullable Object[] members() {
    return new Object[] {deliveryUrl, endpointId};
  }

  /** Returns the members that are set, for logs; secrets are redacted. */
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
     * Builds the object.
     *
     * @throws IllegalStateException if a required member is not set
     */
    public PrivateDownloadDeliveryUrl build() {
      return new PrivateDownloadDeliveryUrl(this);
    }
  }
}
