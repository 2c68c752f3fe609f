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
 * What is wrong with a request, field by field.
 *
 * <p>Immutable.
 */
public final class BadRequestDetail {
  @SerializedName("fields")
  @Valid
  final @Nullable List<FieldViolation> fields;

  private BadRequestDetail(Builder builder) {
    this.fields = builder.fields;
  }

  /** Returns a builder with nothing set. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns a builder with the members of this object set. */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.fields = this.fields;
    return builder;
  }

  /**
   * The violations.
   *
   * <p>Empty when absent.
   */
  public List<FieldViolation> getFields() {
    return fields == null ? List.of() : fields;
  }

  /** Adds what is wrong with the members to the violations, as the annotations have it. */
  void check(Violations violations) {
    violations.at("fields", this.fields).each(FieldViolation::check);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || other instanceof BadRequestDetail that && Objects.equals(this.fields, that.fields);
  }

  @Override
  public int hashCode() {
    return Objects.hash(fields);
  }

  /** Returns the members that are set, for people to read; secrets are left out. */
  @Override
  public String toString() {
    return new MemberPrinter("BadRequestDetail").add("fields", fields).toString();
  }

  /** Builds {@link BadRequestDetail} objects; not thread-safe. */
  public static final class Builder {
    private @Nullable List<FieldViolation> fields;

    private Builder() {}

    /** Sets {@link BadRequestDetail#getFields() fields}; null leaves it out. */
    public Builder fields(@Nullable List<FieldViolation> fields) {
      this.fields = fields == null ? null : List.copyOf(fields);
      return this;
    }

    /**
     * Returns the object.
     *
     * @throws IllegalStateException if a required member is not set
     */
    public BadRequestDetail build() {
      return new BadRequestDetail(this);
    }
  }
}
