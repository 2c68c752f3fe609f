// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0
// Generated from spec/atlas-restore.yaml: edit the spec or the templates, not this file.

package dev.atlasrestore.model;

import com.google.gson.annotations.SerializedName;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One page of restore jobs.
 *
 * <p>Immutable.
 */
public final class PaginatedRestoreJobs {
  @SerializedName("links")
  @Valid
  final @Nullable List<Link> links;

  @SerializedName("results")
  @NotNull
  @Valid
  final List<RestoreJob> results;

  @SerializedName("totalCount")
  @Min(0L)
  final @Nullable Integer totalCount;

  private PaginatedRestoreJobs(Builder builder) {
    this.links = builder.links;
    this.results = Required.member("PaginatedRestoreJobs", "results", builder.results);
    this.totalCount = builder.totalCount;
  }

  /** Returns a builder with nothing set. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns a builder with the members of this object set. */
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

  /** The restore jobs of this page. */
  public List<RestoreJob> getResults() {
    return results;
  }

  /**
   * Estimate of the number of items on all pages; absent when not asked for.
   *
   * <p>Null when absent.
   */
  public @Nullable Integer getTotalCount() {
    return totalCount;
  }

  /** Adds what is wrong with the members to the violations, as the annotations have it. */
  void check(Violations violations) {
    violations.at("links", this.links).each(Link::check);
    violations.at("results", this.results).required().each(RestoreJob::check);
    violations.at("totalCount", this.totalCount).min(0L);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || other instanceof PaginatedRestoreJobs that
            && Objects.equals(this.links, that.links)
            && Objects.equals(this.results, that.results)
            && Objects.equals(this.totalCount, that.totalCount);
  }

  @Override
  public int hashCode() {
    return Objects.hash(links, results, totalCount);
  }

  /** Returns the members that are set, for people to read; secrets are left out. */
  @Override
  public String toString() {
    return new MemberPrinter("PaginatedRestoreJobs")
        .add("links", links)
        .add("results", results)
        .add("totalCount", totalCount)
        .toString();
  }

  /** Builds {@link PaginatedRestoreJobs} objects; not thread-safe. */
  public static final class Builder {
    private @Nullable List<Link> links;
    private @Nullable List<RestoreJob> results;
    private @Nullable Integer totalCount;

    private Builder() {}

    /** Sets {@link PaginatedRestoreJobs#getLinks() links}; null leaves it out. */
    public Builder links(@Nullable List<Link> links) {
      this.links = links == null ? null : List.copyOf(links);
      return this;
    }

    /** Sets {@link PaginatedRestoreJobs#getResults() results}; null leaves it out. */
    public Builder results(@Nullable List<RestoreJob> results) {
      this.results = results == null ? null : List.copyOf(results);
      return this;
    }

    /** Sets {@link PaginatedRestoreJobs#getTotalCount() totalCount}; null leaves it out. */
    public Builder totalCount(@Nullable Integer totalCount) {
      this.totalCount = totalCount;
      return this;
    }

    /**
     * Returns the object.
     *
     * @throws IllegalStateException if a required member is not set
     */
    public PaginatedRestoreJobs build() {
      return new PaginatedRestoreJobs(this);
    }
  }
}
