// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0
// Generated from spec/atlas-restore.yaml: edit the spec or the templates, not this file.

package dev.atlasrestore.model;

import com.google.gson.annotations.SerializedName;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with one field of a request.
 *
 * <p>Immutable.
 */
public final class FieldViolation {
  @SerializedName("field")
  final @Nullable String field;

  @SerializedName("description")
  final @Nullable String description;

  private FieldViolation(Builder builder) {
    this.field = builder.field;
    this.description = builder.description;
  }

  /** Returns a builder with nothing set. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns a builder with the members of this object set. */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.field = this.field;
    builder.description = this.description;
    return builder;
  }

  /**
   * Path to the field.
   *
   * <p>Null when absent.
   */
  public @Nullable String getField() {
    return field;
  }

  /**
   * What is wrong with it.
   *
   * <p>Null when absent.
   */
  public @Nullable String getDescription() {
    return description;
  }

  /** Adds what is wrong with the members to the violations, as the annotations have it. */
  void check(Violations violations) {
    violations.at("field", this.field);
    violations.at("description", this.description);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || other instanceof FieldViolation that
            && Objects.equals(this.field, that.field)
            && Objects.equals(this.description, that.description);
  }

  @Override
  public int hashCode() {
    return Objects.hash(field, description);
  }

  /** Returns the members that are set, for people to read; secrets are left out. */
  @Override
  public String toString() {
    return new MemberPrinter("FieldViolation")
        .add("field", field)
        .add("description", description)
        .toString();
  }

  /** Builds {@link FieldViolation} objects; not thread-safe. */
  public static final class Builder {
    private @Nullable String field;
    private @Nullable String description;

    private Builder() {}

    /** Sets {@link FieldViolation#getField() field}; null leaves it out. */
    public Builder field(@Nullable String field) {
      this.field = field;
      return this;
    }

    /** Sets {@link FieldViolation#getDescription() description}; null leaves it out. */
    public Builder description(@Nullable String description) {
      this.description = description;
      return this;
    }

    /**
     * Returns the object.
     *
     * @throws IllegalStateException if a required member is not set
     */
    public FieldViolation build() {
      return new FieldViolation(this);
    }
  }
}
