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
 * A related resource, as in RFC 8288.
 *
 * <p>Immutable.
 */
public final class Link extends Model {
  @SerializedName("href")
  final @Nullable String href;

  @SerializedName("rel")
  final @Nullable String rel;

  private Link(Builder builder) {
    this.href = builder.href;
    this.rel = builder.rel;
  }

  /** Returns an empty builder. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns a builder with the values of this object. */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.href = this.href;
    builder.rel = this.rel;
    return builder;
  }

  /** URL of the resource. */
  public @Nullable String getHref() {
    return href;
  }

  /** What the resource is to this one. */
  public @Nullable String getRel() {
    return rel;
  }

  @Override
  void check(Violations violations) {}

  static {
    register(Link.class, JsonAdapter.INSTANCE);
  }

  static final class JsonAdapter extends ValueAdapter<Link> {
    static final TypeAdapter<@Nullable Link> INSTANCE = new JsonAdapter();

    @Override
    public @Nullable Link read(JsonReader in) throws IOException {
      return Link.read(in);
    }
  }

  /** Reads an object, or null. */
  static @Nullable Link read(JsonReader in) throws IOException {
    if (Values.isNull(in)) {
      return null;
    }
    Builder builder = new Builder();
    in.beginObject();
    while (in.hasNext()) {
      switch (in.nextName()) {
        case "href" -> builder.href(Values.readString(in));
        case "rel" -> builder.rel(Values.readString(in));
        default -> in.skipValue();
      }
    }
    in.endObject();
    return new Link(builder);
  }

  @Override
  void write(JsonWriter out) throws IOException {
    out.beginObject();
    Values.write(out, "href", this.href);
    Values.write(out, "rel", this.rel);
    out.endObject();
  }

  @Override
  @Nullable Object[] members() {
    return new Object[] {href, rel};
  }

  /** Returns the members that are set, for logs; secrets are redacted. */
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
     * Builds the object.
     *
     * @throws IllegalStateException if a required member is not set
     */
    public Link build() {
      return new Link(this);
    }
  }
}
