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
 * What is wrong with a request, field by field.
 *
 * <p>Immutable.
 */
public final class BadRequestDetail extends Model {
  @SerializedName("fields")
  final @Nullable List<@Valid FieldViolation> fields;

  private BadRequestDetail(Builder builder) {
    this.fields = builder.fields;
  }

  /** Returns an empty builder. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns a builder with the values of this object. */
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

  @Override
  void check(Violations violations) {
    violations.at("fields", this.fields).each();
  }

  static {
    register(BadRequestDetail.class, JsonAdapter.INSTANCE);
  }

  static final class JsonAdapter extends ValueAdapter<BadRequestDetail> {
    static final TypeAdapter<@Nullable BadRequestDetail> INSTANCE = new JsonAdapter();

    @Override
    public @Nullable BadRequestDetail read(JsonReader in) throws IOException {
      return BadRequestDetail.read(in);
    }
  }

  /** Reads an object, or null. */
  static @Nullable BadRequestDetail read(JsonReader in) throws IOException {
    if (Values.isNull(in)) {
      return null;
    }
    Builder builder = new Builder();
    in.beginObject();
    while (in.hasNext()) {
      switch (in.nextName()) {
        case "fields" ->
            builder.fields(ModelAdapters.list(ModelAdapters.ofFieldViolation()).read(in));
        default -> in.skipValue();
      }
    }
    in.endObject();
    return new BadRequestDetail(builder);
  }

  @Override
  void write(JsonWriter out) throws IOException {
    out.beginObject();
    Values.write(out, "fields", this.fields);
    out.endObject();
  }

  @Override
  @Nullable Object[] members() {
    return new Object[] {fields};
  }

  /** Returns the members that are set, for logs; secrets are redacted. */
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
     * Builds the object.
     *
     * @throws IllegalStateException if a required member is not set
     */
    public BadRequestDetail build() {
      return new BadRequestDetail(this);
    }
  }
}
