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
 * Why the token endpoint gives no token, as in RFC 6749. Nothing is required here, for an error
 * must be readable whoever on the way sent it.
 *
 * <p>Immutable.
 */
public final class OAuthError extends Model {
  @SerializedName("error")
  final @Nullable String error;

  @SerializedName("error_description")
  final @Nullable String errorDescription;

  private OAuthError(Builder builder) {
    this.error = builder.error;
    this.errorDescription = builder.errorDescription;
  }

  /** Returns an empty builder. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns a builder with the values of this object. */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.error = this.error;
    builder.errorDescription = this.errorDescription;
    return builder;
  }

  /** Error code, such as invalid_client. */
  public @Nullable String getError() {
    return error;
  }

  /** What went wrong, for people. */
  public @Nullable String getErrorDescription() {
    return errorDescription;
  }

  @Override
  void check(Violations violations) {}

  static {
    register(OAuthError.class, JsonAdapter.INSTANCE);
  }

  static final class JsonAdapter extends ValueAdapter<OAuthError> {
    static final TypeAdapter<@Nullable OAuthError> INSTANCE = new JsonAdapter();

    @Override
    public @Nullable OAuthError read(JsonReader in) throws IOException {
      return OAuthError.read(in);
    }
  }

  /** Reads an object, or null. */
  static @Nullable OAuthError read(JsonReader in) throws IOException {
    if (Values.isNull(in)) {
      return null;
    }
    Builder builder = new Builder();
    in.beginObject();
    while (in.hasNext()) {
      switch (in.nextName()) {
        case "error" -> builder.error(Values.readString(in));
        case "error_description" -> builder.errorDescription(Values.readString(in));
        default -> in.skipValue();
      }
    }
    in.endObject();
    return new OAuthError(builder);
  }

  @Override
  void write(JsonWriter out) throws IOException {
    out.beginObject();
    Values.write(out, "error", this.error);
    Values.write(out, "error_description", this.errorDescription);
    out.endObject();
  }

  @Override
  @Nullable Object[] members() {
    return new Object[] {error, errorDescription};
  }

  /** Returns the members that are set, for logs; secrets are redacted. */
  @Override
  public String toString() {
    return new MemberPrinter("OAuthError")
        .add("error", error)
        .add("error_description", errorDescription)
        .toString();
  }

  /** Builds {@link OAuthError} objects; not thread-safe. */
  public static final class Builder {
    private @Nullable String error;
    private @Nullable String errorDescription;

    private Builder() {}

    /** Sets {@link OAuthError#getError() error}; null leaves it out. */
    public Builder error(@Nullable String error) {
      this.error = error;
      return this;
    }

    /** Sets {@link OAuthError#getErrorDescription() errorDescription}; null leaves it out. */
    public Builder errorDescription(@Nullable String errorDescription) {
      this.errorDescription = errorDescription;
      return this;
    }

    /**
     * Builds the object.
     *
     * @throws IllegalStateException if a required member is not set
     */
    public OAuthError build() {
      return new OAuthError(this);
    }
  }
}
