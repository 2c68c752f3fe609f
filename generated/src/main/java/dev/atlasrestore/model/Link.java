// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0
// Generated from spec/atlas-restore.yaml: edit the spec or the templates, not this file.

package dev.atlasrestore.model;

import com.google.gson.annotations.SerializedName;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A related resource, as in RFC 8288.
 *
 * <p>Immutable.
 */
public final class Link {
  @SerializedName("href")
  final @Nullable String href;

  @SerializedName("rel")
  final @Nullable String rel;

  private Link(Builder builder) {
    this.href = builder.href;
    this.rel = builder.rel;
  }

  /** Returns a builder with nothing set. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns a builder with the members of this object set. */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.href = this.href;
    builder.rel = this.rel;
    return builder;
  }

  /**
   * URL of the resource.
   *
   * <p>Null when absent.
   */
  public @Nullable String getHref() {
    return href;
  }

  /**
   * What the resource is to this one.
   *
   * <p>Null when absent.
   */
  public @Nullable String getRel() {
    return rel;
  }

  /** Adds what is wrong with the members to the violations, as the annotations have it. */
  void check(Violations violations) {
    violations.at("href", this.href);
    violations.at("rel", this.rel);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || other instanceof Link that
            && Objects.equals(this.href, that.href)
            && Objects.equals(this.rel, that.rel);
  }

  @Override
  public int hashCode() {
    return Objects.hash(href, rel);
  }

  /** Returns the members that are set, for people to read; secrets are left out. */
  @Override
  public String toString() {
    return new MemberPrinter("Link").add("href", href).add("rel", rel).toString();
  }

  /** Builds {@link Link} objects; not thread-safe. */
  public static final class Builder {
    private @Nullable String href;
    private @Nullable String rel;

    private Builder() {}

    /** Sets {@link Link#getHref() href}; null leaves it out. */
    public Builder href(@Nullable String href) {
      this.href = href;
      return this;
    }

    /** Sets {@link Link#getRel() rel}; null leaves it out. */
    public Builder rel(@Nullable String rel) {
      this.rel = rel;
      return this;
    }

    /**
     * Returns the object.
     *
     * @throws IllegalStateException if a required member is not set
     */
    public Link build() {
      return new Link(this);
    }
  }
}
