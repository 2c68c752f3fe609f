// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0
// Generated from spec/atlas-restore.yaml: edit the spec or the templates, not this file.

package dev.atlasrestore.model;

import com.google.gson.TypeAdapter;
import com.google.gson.annotations.SerializedName;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import jakarta.validation.constraints.NotNull;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * The answer of the token endpoint, as in RFC 6749.
 *
 * <p>Immutable.
 */
public final class OAuthToken extends Model {
  @SerializedName("access_token")
  @NotNull
  final String accessToken;

  @SerializedName("token_type")
  final @Nullable String tokenType;

  @SerializedName("expires_in")
  final @Nullable Long expiresIn;

  private OAuthToken(Builder builder) {
    this.accessToken = Required.member("OAuthToken", "access_token", builder.accessToken);
    this.tokenType = builder.tokenType;
    this.expiresIn = builder.expiresIn;
  }

  /** Returns an empty builder. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns a builder with the values of this object. */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.accessToken = this.accessToken;
    builder.tokenType = this.tokenType;
    builder.expiresIn = this.expiresIn;
    return builder;
  }

  /** The bearer token. */
  public String getAccessToken() {
    return accessToken;
  }

  /** Kind of the token. */
  public @Nullable String getTokenType() {
    return tokenType;
  }

  /** Seconds that the token lives from now on. */
  public @Nullable Long getExpiresIn() {
    return expiresIn;
  }

  @Override
  void check(Violations violations) {}

  static {
    register(OAuthToken.class, JsonAdapter.INSTANCE);
  }

  static final class JsonAdapter extends ValueAdapter<OAuthToken> {
    static final TypeAdapter<@Nullable OAuthToken> INSTANCE = new JsonAdapter();

    @Override
    public @Nullable OAuthToken read(JsonReader in) throws IOException {
      return OAuthToken.read(in);
    }
  }

  /** Reads an object, or null. */
  static @Nullable OAuthToken read(JsonReader in) throws IOException {
    if (Values.isNull(in)) {
      return null;
    }
    Builder builder = new Builder();
    in.beginObject();
    while (in.hasNext()) {
      switch (in.nextName()) {
        case "access_token" -> builder.accessToken(Values.readString(in));
        case "token_type" -> builder.tokenType(Values.readString(in));
        case "expires_in" -> builder.expiresIn(Values.readLong(in));
        default -> in.skipValue();
      }
    }
    in.endObject();
    return new OAuthToken(builder);
  }

  @Override
  void write(JsonWriter out) throws IOException {
    out.beginObject();
    Values.write(out, "access_token", this.accessToken);
    Values.write(out, "token_type", this.tokenType);
    Values.write(out, "expires_in", this.expiresIn);
    out.endObject();
  }

  @Override
  @Nullable Object[] members() {
    return new Object[] {accessToken, tokenType, expiresIn};
  }

  /** Returns the members that are set, for logs; secrets are redacted. */
  @Override
  public String toString() {
    return new MemberPrinter("OAuthToken")
        .secret("access_token", accessToken)
        .add("token_type", tokenType)
        .add("expires_in", expiresIn)
        .toString();
  }

  /** Builds {@link OAuthToken} objects; not thread-safe. */
  public static final class Builder {
    private @Nullable String accessToken;
    private @Nullable String tokenType;
    private @Nullable Long expiresIn;

    private Builder() {}

    /** Sets {@link OAuthToken#getAccessToken() accessToken}; null leaves it out. */
    public Builder accessToken(@Nullable String accessToken) {
      this.accessToken = accessToken;
      return this;
    }

    /** Sets {@link OAuthToken#getTokenType() tokenType}; null leaves it out. */
    public Builder tokenType(@Nullable String tokenType) {
      this.tokenType = tokenType;
      return this;
    }

    /** Sets {@link OAuthToken#getExpiresIn() expiresIn}; null leaves it out. */
    public Builder expiresIn(@Nullable Long expiresIn) {
      this.expiresIn = expiresIn;
      return this;
    }

    /**
     * Builds the object.
     *
     * @throws IllegalStateException if a required member is not set
     */
    public OAuthToken build() {
      return new OAuthToken(this);
    }
  }
}
