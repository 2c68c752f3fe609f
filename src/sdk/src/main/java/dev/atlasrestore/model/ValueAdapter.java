// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.model;

import com.google.gson.JsonElement;
import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes values of one type. Each type has a subclass with a constant {@code INSTANCE},
 * declared as a {@link TypeAdapter}: code that returns a constant of the subclass's own type would
 * make the JVM load the subclass when it verifies that code, even if it is never used.
 */
abstract class ValueAdapter<T> extends TypeAdapter<@Nullable T> {
  @Override
  public final void write(JsonWriter out, @Nullable T value) throws IOException {
    Values.write(out, value);
  }

  static final class OfString extends ValueAdapter<String> {
    static final TypeAdapter<@Nullable String> INSTANCE = new OfString();

    @Override
    public @Nullable String read(JsonReader in) throws IOException {
      return Values.readString(in);
    }
  }

  static final class OfBoolean extends ValueAdapter<Boolean> {
    static final TypeAdapter<@Nullable Boolean> INSTANCE = new OfBoolean();

    @Override
    public @Nullable Boolean read(JsonReader in) throws IOException {
      return Values.readBoolean(in);
    }
  }

  static final class OfInteger extends ValueAdapter<Integer> {
    static final TypeAdapter<@Nullable Integer> INSTANCE = new OfInteger();

    @Override
    public @Nullable Integer read(JsonReader in) throws IOException {
      return Values.readInteger(in);
    }
  }

  static final class OfLong extends ValueAdapter<Long> {
    static final TypeAdapter<@Nullable Long> INSTANCE = new OfLong();

    @Override
    public @Nullable Long read(JsonReader in) throws IOException {
      return Values.readLong(in);
    }
  }

  static final class OfDouble extends ValueAdapter<Double> {
    static final TypeAdapter<@Nullable Double> INSTANCE = new OfDouble();

    @Override
    public @Nullable Double read(JsonReader in) throws IOException {
      return Values.readDouble(in);
    }
  }

  static final class OfFloat extends ValueAdapter<Float> {
    static final TypeAdapter<@Nullable Float> INSTANCE = new OfFloat();

    @Override
    public @Nullable Float read(JsonReader in) throws IOException {
      return Values.readFloat(in);
    }
  }

  static final class OfBigDecimal extends ValueAdapter<BigDecimal> {
    static final TypeAdapter<@Nullable BigDecimal> INSTANCE = new OfBigDecimal();

    @Override
    public @Nullable BigDecimal read(JsonReader in) throws IOException {
      return Values.readBigDecimal(in);
    }
  }

  static final class OfBigInteger extends ValueAdapter<BigInteger> {
    static final TypeAdapter<@Nullable BigInteger> INSTANCE = new OfBigInteger();

    @Override
    public @Nullable BigInteger read(JsonReader in) throws IOException {
      return Values.readBigInteger(in);
    }
  }

  static final class OfInstant extends ValueAdapter<Instant> {
    static final TypeAdapter<@Nullable Instant> INSTANCE = new OfInstant();

    @Override
    public @Nullable Instant read(JsonReader in) throws IOException {
      return Values.readInstant(in);
    }
  }

  static final class OfLocalDate extends ValueAdapter<LocalDate> {
    static final TypeAdapter<@Nullable LocalDate> INSTANCE = new OfLocalDate();

    @Override
    public @Nullable LocalDate read(JsonReader in) throws IOException {
      return Values.readLocalDate(in);
    }
  }

  static final class OfJsonElement extends ValueAdapter<JsonElement> {
    static final TypeAdapter<@Nullable JsonElement> INSTANCE = new OfJsonElement();

    @Override
    public JsonElement read(JsonReader in) throws IOException {
      return Values.readJsonElement(in);
    }
  }
}
