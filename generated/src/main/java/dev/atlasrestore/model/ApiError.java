// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0
// Generated from spec/atlas-restore.yaml: edit the spec or the templates, not this file.

package dev.atlasrestore.model;

import com.google.gson.JsonElement;
import com.google.gson.TypeAdapter;
import com.google.gson.annotations.SerializedName;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import jakarta.validation.Valid;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An error as the service words it. Nothing is required here, for an error must be readable whoever
 * on the way sent it.
 *
 * <p>Immutable.
 */
public final class ApiError extends Model {
  @SerializedName("error")
  final @Nullable Integer error;

  @SerializedName("errorCode")
  final @Nullable String errorCode;

  @SerializedName("detail")
  final @Nullable String detail;

  @SerializedName("reason")
  final @Nullable String reason;

  @SerializedName("parameters")
  final @Nullable List<JsonElement> parameters;

  @SerializedName("badRequestDetail")
  @Valid
  final @Nullable BadRequestDetail badRequestDetail;

  private ApiError(Builder builder) {
    this.error = builder.error;
    this.errorCode = builder.errorCode;
    this.detail = builder.detail;
    this.reason = builder.reason;
    this.parameters = builder.parameters;
    this.badRequestDetail = builder.badRequestDetail;
  }

  /** Returns an empty builder. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns a builder with the values of this object. */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.error = this.error;
    builder.errorCode = this.errorCode;
    builder.detail = this.detail;
    builder.reason = this.reason;
    builder.parameters = this.parameters;
    builder.badRequestDetail = this.badRequestDetail;
    return builder;
  }

  /** HTTP status. */
  public @Nullable Integer getError() {
    return error;
  }

  /** Application error code; the known ones are in x-error-codes. */
  public @Nullable String getErrorCode() {
    return errorCode;
  }

  /** What went wrong, for people. */
  public @Nullable String getDetail() {
    return detail;
  }

  /** Name of the HTTP status. */
  public @Nullable String getReason() {
    return reason;
  }

  /**
   * Values that the detail speaks of. The service sends strings, where MongoDB's description says
   * objects.
   *
   * <p>Empty when absent.
   */
  public List<JsonElement> getParameters() {
    return parameters == null ? List.of() : parameters;
  }

  /** A {@link BadRequestDetail}. */
  public @Nullable BadRequestDetail getBadRequestDetail() {
    return badRequestDetail;
  }

  @Override
  void check(Violations violations) {
    violations.at("badRequestDetail", this.badRequestDetail).valid();
  }

  static {
    register(ApiError.class, JsonAdapter.INSTANCE);
  }

  static final class JsonAdapter extends ValueAdapter<ApiError> {
    static final TypeAdapter<@Nullable ApiError> INSTANCE = new JsonAdapter();

    @Override
    public @Nullable ApiError read(JsonReader in) throws IOException {
      return ApiError.read(in);
    }
  }

  /** Reads an object, or null. */
  static @Nullable ApiError read(JsonReader in) throws IOException {
    if (Values.isNull(in)) {
      return null;
    }
    Builder builder = new Builder();
    in.beginObject();
    while (in.hasNext()) {
      switch (in.nextName()) {
        case "error" -> builder.error(Values.readInteger(in));
        case "errorCode" -> builder.errorCode(Values.readString(in));
        case "detail" -> builder.detail(Values.readString(in));
        case "reason" -> builder.reason(Values.readString(in));
        case "parameters" ->
            builder.parameters(ModelAdapters.list(ModelAdapters.ofJsonElement()).read(in));
        case "badRequestDetail" -> builder.badRequestDetail(BadRequestDetail.read(in));
        default -> in.skipValue();
      }
    }
    in.endObject();
    return new ApiError(builder);
  }

  @Override
  void write(JsonWriter out) throws IOException {
    out.beginObject();
    Values.write(out, "error", this.error);
    Values.write(out, "errorCode", this.errorCode);
    Values.write(out, "detail", this.detail);
    Values.write(out, "reason", this.reason);
    Values.write(out, "parameters", this.parameters);
    Values.write(out, "badRequestDetail", this.badRequestDetail);
    out.endObject();
  }

  @Override
  @Nullable Object[] members() {
    return new Object[] {error, errorCode, detail, reason, parameters, badRequestDetail};
  }

  /** Returns the members that are set, for logs; secrets are redacted. */
  @Override
  public String toString() {
    return new MemberPrinter("ApiError")
        .add("error", error)
        .add("errorCode", errorCode)
        .add("detail", detail)
        .add("reason", reason)
        .add("parameters", parameters)
        .add("badRequestDetail", badRequestDetail)
        .toString();
  }

  /** Builds {@link ApiError} objects; not thread-safe. */
  public static final class Builder {
    private @Nullable Integer error;
    private @Nullable String errorCode;
    private @Nullable String detail;
    private @Nullable String reason;
    private @Nullable List<JsonElement> parameters;
    private @Nullable BadRequestDetail badRequestDetail;

    private Builder() {}

    /** Sets {@link ApiError#getError() error}; null leaves it out. */
    public Builder error(@Nullable Integer error) {
      this.error = error;
      return this;
    }

    /** Sets {@link ApiError#getErrorCode() errorCode}; null leaves it out. */
    public Builder errorCode(@Nullable String errorCode) {
      this.errorCode = errorCode;
      return this;
    }

    /** Sets {@link ApiError#getDetail() detail}; null leaves it out. */
    public Builder detail(@Nullable String detail) {
      this.detail = detail;
      return this;
    }

    /** Sets {@link ApiError#getReason() reason}; null leaves it out. */
    public Builder reason(@Nullable String reason) {
      this.reason = reason;
      return this;
    }

    /** Sets {@link ApiError#getParameters() parameters}; null leaves it out. */
    public Builder parameters(@Nullable List<JsonElement> parameters) {
      this.parameters = parameters == null ? null : List.copyOf(parameters);
      return this;
    }

    /** Sets {@link ApiError#getBadRequestDetail() badRequestDetail}; null leaves it out. */
    public Builder badRequestDetail(@Nullable BadRequestDetail badRequestDetail) {
      this.badRequestDetail = badRequestDetail;
      return this;
    }

    /**
     * Builds the object.
     *
     * @throws IllegalStateException if a required member is not set
     */
    public ApiError build() {
      return new ApiError(this);
    }
  }
}
