// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0
// Generated from spec/atlas-restore.yaml: edit the spec or the templates, not this file.

package dev.atlasrestore.model;

import com.google.gson.TypeAdapter;
import com.google.gson.annotations.SerializedName;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A timestamp of the oplog. The service sends the object with members that are null when the job
 * has no such timestamp, and a further member, time, that was never seen with a value.
 *
 * <p>Immutable.
 */
public final class BsonTimestamp extends Model {
  @SerializedName("date")
  final @Nullable Instant date;

  @SerializedName("increment")
  final @Nullable Integer increment;

  private BsonTimestamp(Builder builder) {
    this.date = builder.date;
    this.increment = builder.increment;
  }

  /** Returns an empty builder. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns a builder with the values of this object. */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.date = this.date;
    builder.increment = this.increment;
    return builder;
  }

  /** Second of the operation. */
  public @Nullable Instant getDate() {
    return date;
  }

  /** Number of the operation within its second. */
  public @Nullable Integer getIncrement() {
    return increment;
  }

  @Override
  void check(Violations violations) {}

  static {
    register(BsonTimestamp.class, JsonAdapter.INSTANCE);
  }

  static final class JsonAdapter extends ValueAdapter<BsonTimestamp> {
    static final TypeAdapter<@Nullable BsonTimestamp> INSTANCE = new JsonAdapter();

    @Override
    public @Nullable BsonTimestamp read(JsonReader in) throws IOException {
      return BsonTimestamp.read(in);
    }
  }

  /** Reads an object, or null. */
  static @Nullable BsonTimestamp read(JsonReader in) throws IOException {
    if (Values.isNull(in)) {
      return null;
    }
    Builder builder = new Builder();
    in.beginObject();
    while (in.hasNext()) {
      switch (in.nextName()) {
        case "date" -> builder.date(Values.readInstant(in));
        case "increment" -> builder.increment(Values.readInteger(in));
        default -> in.skipValue();
      }
    }
    in.endObject();
    return new BsonTimestamp(builder);
  }

  @Override
  void write(JsonWriter out) throws IOException {
    out.beginObject();
    Values.write(out, "date", this.date);
    Values.write(out, "increment", this.increment);
    out.endObject();
  }

  @Override
  @Nullable Object[] members() {
    return new Object[] {date, increment};
  }

  /** Returns the members that are set, for logs; secrets are redacted. */
  @Override
  public String toString() {
    return new MemberPrinter("BsonTimestamp")
        .add("date", date)
        .add("increment", increment)
        .toString();
  }

  /** Builds {@link BsonTimestamp} objects; not thread-safe. */
  public static final class Builder {
    private @Nullable Instant date;
    private @Nullable Integer increment;

    private Builder() {}

    /** Sets {@link BsonTimestamp#getDate() date}; null leaves it out. */
    public Builder date(@Nullable Instant date) {
      this.date = date;
      return this;
    }

    /** Sets {@link BsonTimestamp#getIncrement() increment}; null leaves it out. */
    public Builder increment(@Nullable Integer increment) {
      this.increment = increment;
      return this;
    }

    /**
     * Builds the object.
     *
     * @throws IllegalStateException if a required member is not set
     */
    public BsonTimestamp build() {
      return new BsonTimestamp(this);
    }
  }
}
