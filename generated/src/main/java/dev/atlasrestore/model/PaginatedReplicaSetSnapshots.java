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
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of snapshots of a replica set.
 *
 * <p>Immutable.
 */
public final class PaginatedReplicaSetSnapshots extends Model {
  @SerializedName("links")
  final @Nullable List<@Valid Link> links;

  @SerializedName("results")
  @NotNull
  final List<@Valid ReplicaSetSnapshot> results;

  @SerializedName("totalCount")
  @Min(0L)
  final @Nullable Integer totalCount;

  private PaginatedReplicaSetSnapshots(Builder builder) {
    this.links = builder.links;
    this.results = Required.member("PaginatedReplicaSetSnapshots", "results", builder.results);
    this.totalCount = builder.totalCount;
  }

  /** Returns an empty builder. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns a builder with the values of this object. */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.links = this.links;
    builder.results = this.results;
    builder.totalCount = this.totalCount;
    return builder;
  }

  /**
   * Related resources, the next and the previous page among them.
   *
   * <p>Empty when absent.
   */
  public List<Link> getLinks() {
    return links == null ? List.of() : links;
  }

  /** The snapshots of this page. */
  public List<ReplicaSetSnapshot> getResults() {
    return results;
  }

  /** Estimate of the number of items on all pages; absent when not asked for. */
  public @Nullable Integer getTotalCount() {
    return totalCount;
  }

  @Override
  void check(Violations violations) {
    violations.at("links", this.links).each();
    violations.at("results", this.results).each();
    violations.at("totalCount", this.totalCount).min(0L);
  }

  static {
    register(PaginatedReplicaSetSnapshots.class, JsonAdapter.INSTANCE);
  }

  static final class JsonAdapter extends ValueAdapter<PaginatedReplicaSetSnapshots> {
    static final TypeAdapter<@Nullable PaginatedReplicaSetSnapshots> INSTANCE = new JsonAdapter();

    @Override
    public @Nullable PaginatedReplicaSetSnapshots read(JsonReader in) throws IOException {
      return PaginatedReplicaSetSnapshots.read(in);
    }
  }

  /** Reads an object, or null. */
  static @Nullable PaginatedReplicaSetSnapshots read(JsonReader in) throws IOException {
    if (Values.isNull(in)) {
      return null;
    }
    Builder builder = new Builder();
    in.beginObject();
    while (in.hasNext()) {
      switch (in.nextName()) {
        case "links" -> builder.links(ModelAdapters.list(ModelAdapters.ofLink()).read(in));
        case "results" ->
            builder.results(ModelAdapters.list(ModelAdapters.ofReplicaSetSnapshot()).read(in));
        case "totalCount" -> builder.totalCount(Values.readInteger(in));
        default -> in.skipValue();
      }
    }
    in.endObject();
    return new PaginatedReplicaSetSnapshots(builder);
  }

  @Override
  void write(JsonWriter out) throws IOException {
    out.beginObject();
    Values.write(out, "links", this.links);
    Values.write(out, "results", this.results);
    Values.write(out, "totalCount", this.totalCount);
    out.endObject();
  }

  @Override
  @Nullable Object[] members() {
    return new Object[] {links, results, totalCount};
  }

  /** Returns the members that are set, for logs; secrets are redacted. */
  @Override
  public String toString() {
    return new MemberPrinter("PaginatedReplicaSetSnapshots")
        .add("links", links)
        .add("results", results)
        .add("totalCount", totalCount)
        .toString();
  }

  /** Builds {@link PaginatedReplicaSetSnapshots} objects; not thread-safe. */
  public static final class Builder {
    private @Nullable List<Link> links;
    private @Nullable List<ReplicaSetSnapshot> results;
    private @Nullable Integer totalCount;

    private Builder() {}

    /** Sets {@link PaginatedReplicaSetSnapshots#getLinks() links}; null leaves it out. */
    public Builder links(@Nullable List<Link> links) {
      this.links = links == null ? null : List.copyOf(links);
      return this;
    }

    /** Sets {@link PaginatedReplicaSetSnapshots#getResults() results}; null leaves it out. */
    public Builder results(@Nullable List<ReplicaSetSnapshot> results) {
      this.results = results == null ? null : List.copyOf(results);
      return this;
    }

    /** Sets {@link PaginatedReplicaSetSnapshots#getTotalCount() totalCount}; null leaves it out. */
    public Builder totalCount(@Nullable Integer totalCount) {
      this.totalCount = totalCount;
      return this;
    }

    /**
     * Builds the object.
     *
     * @throws IllegalStateException if a required member is not set
     */
    public PaginatedReplicaSetSnapshots build() {
      return new PaginatedReplicaSetSnapshots(this);
    }
  }
}
