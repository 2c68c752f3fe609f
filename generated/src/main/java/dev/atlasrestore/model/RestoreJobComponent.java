// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0
// Generated from spec/atlas-restore.yaml: edit the spec or the templates, not this file.

package dev.atlasrestore.model;

import com.google.gson.TypeAdapter;
import com.google.gson.annotations.SerializedName;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import jakarta.validation.Valid;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The part of a sharded cluster's restore that concerns one replica set.
 *
 * <p>Immutable.
 */
public final class RestoreJobComponent extends Model {
  @SerializedName("replicaSetName")
  final @Nullable String replicaSetName;

  @SerializedName("downloadUrl")
  final @Nullable String downloadUrl;

  @SerializedName("privateDownloadDeliveryUrls")
  final @Nullable List<@Valid PrivateDownloadDeliveryUrl> privateDownloadDeliveryUrls;

  private RestoreJobComponent(Builder builder) {
    this.replicaSetName = builder.replicaSetName;
    this.downloadUrl = builder.downloadUrl;
    this.privateDownloadDeliveryUrls = builder.privateDownloadDeliveryUrls;
  }

  /** Returns an empty builder. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns a builder with the values of this object. */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.replicaSetName = this.replicaSetName;
    builder.downloadUrl = this.downloadUrl;
    builder.privateDownloadDeliveryUrls = this.privateDownloadDeliveryUrls;
    return builder;
  }

  /** Name of the replica set. */
  public @Nullable String getReplicaSetName() {
    return replicaSetName;
  }

  /**
   * URL of the file; whoever has it can fetch the data. Null before it is made, and when the file
   * was fetched or the URL has expired.
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

  @Override
  void check(Violations violations) {
    violations.at("privateDownloadDeliveryUrls", this.privateDownloadDeliveryUrls).each();
  }

  static {
    register(RestoreJobComponent.class, JsonAdapter.INSTANCE);
  }

  static final class JsonAdapter extends ValueAdapter<RestoreJobComponent> {
    static final TypeAdapter<@Nullable RestoreJobComponent> INSTANCE = new JsonAdapter();

    @Override
    public @Nullable RestoreJobComponent read(JsonReader in) throws IOException {
      return RestoreJobComponent.read(in);
    }
  }

  /** Reads an object, or null. */
  static @Nullable RestoreJobComponent read(JsonReader in) throws IOException {
    if (Values.isNull(in)) {
      return null;
    }
    Builder builder = new Builder();
    in.beginObject();
    while (in.hasNext()) {
      switch (in.nextName()) {
        case "replicaSetName" -> builder.replicaSetName(Values.readString(in));
        case "downloadUrl" -> builder.downloadUrl(Values.readString(in));
        case "privateDownloadDeliveryUrls" ->
            builder.privateDownloadDeliveryUrls(
                ModelAdapters.list(ModelAdapters.ofPrivateDownloadDeliveryUrl()).read(in));
        default -> in.skipValue();
      }
    }
    in.endObject();
    return new RestoreJobComponent(builder);
  }

  @Override
  void write(JsonWriter out) throws IOException {
    out.beginObject();
    Values.write(out, "replicaSetName", this.replicaSetName);
    Values.write(out, "downloadUrl", this.downloadUrl);
    Values.write(out, "privateDownloadDeliveryUrls", this.privateDownloadDeliveryUrls);
    out.endObject();
  }

  @Override
  @Nullable Object[] members() {
    return new Object[] {replicaSetName, downloadUrl, privateDownloadDeliveryUrls};
  }

  /** Returns the members that are set, for logs; secrets are redacted. */
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
     * Builds the object.
     *
     * @throws IllegalStateException if a required member is not set
     */
    public RestoreJobComponent build() {
      return new RestoreJobComponent(this);
    }
  }
}
