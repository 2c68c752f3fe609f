// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0
// Generated from spec/atlas-restore.yaml: edit the spec or the templates, not this file.

package dev.atlasrestore.model;

import com.google.gson.TypeAdapter;
import com.google.gson.annotations.SerializedName;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with one field of a request.
 *
 * <p>Immutable.
 */
public final class FieldViolation extends Model {
  @SerializedName("field")
  final @Nullable String field;

  @SerializedName("description")
  final @Nullable String description;

  private FieldViolation(Builder builder) {
    this.field = builder.field;
    this.description = builder.description;
  }

  /** Returns an empty builder. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns a builder with the values of this object. */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.field = this.field;
    builder.description = this.description;
    return builder;
  }

  /** Path to the field. */
  public @Nullable String getField() {
    return field;
  }

  /** What is wrong with it. */
  public @Nullable String getDescription() {
    return description;
  }

  @Override
  void check(Violations violations) {}

  static {
    register(FieldViolation.class, JsonAdapter.INSTANCE);
  }

  static final class JsonAdapter extends ValueAdapter<FieldViolation> {
    static final TypeAdapter<@Nullable FieldViolation> INSTANCE = new JsonAdapter();

    @Override
    public @Nullable FieldViolation read(JsonReader in) throws IOException {
      return FieldViolation.read(in);
    }
  }

  /** Reads an object, or null. */
  static @Nullable FieldViolation read(JsonReader in) throws IOException {
    if (Values.isNull(in)) {
      return null;
    }
    Builder builder = new Builder();
    in.beginObject();
    while (in.hasNext()) {
      switch (in.nextName()) {
        case "field" -> builder.field(Values.readString(in));
        case "description" -> builder.description(Values.readString(in));
        default -> in.skipValue();
      }
    }
    in.endObject();
    return new FieldViolation(builder);
  }

  @Override
  void write(JsonWriter out) throws IOException {
    out.beginObject();
    Values.write(out, "field", this.field);
    Values.write(out, "description", this.description);
    out.endObject();
  }

  @Override
  @Nullable Object[] members() {
    return new Object[] {field, description};
  }

  /** Returns the members that are set, for logs; secrets are redacted. */
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
     * Builds the object.
     *
     * @throws IllegalStateException if a required member is not set
     */
    public FieldViolation build() {
      return new FieldViolation(this);
    }
  }
}
