// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.model;

import com.google.gson.JsonElement;
import com.google.gson.JsonParseException;
import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Adapters of the values that are no objects; each constant has the name of its Java type. Classes
 * with names in place of lambdas, of which each costs a program that starts half a millisecond.
 */
final class Scalars {
  static final TypeAdapter<@Nullable String> STRING = new OfString();
  static final TypeAdapter<@Nullable Boolean> BOOLEAN = new OfBoolean();
  static final TypeAdapter<@Nullable Integer> INTEGER = new OfInteger();
  static final TypeAdapter<@Nullable Long> LONG = new OfLong();
  static final TypeAdapter<@Nullable Double> DOUBLE = new OfDouble();
  static final TypeAdapter<@Nullable Float> FLOAT = new OfFloat();
  static final TypeAdapter<@Nullable BigDecimal> BIGDECIMAL = new OfBigDecimal();
  static final TypeAdapter<@Nullable Instant> INSTANT = new OfInstant();
  static final TypeAdapter<@Nullable LocalDate> LOCALDATE = new OfLocalDate();
  static final TypeAdapter<@Nullable JsonElement> JSONELEMENT = new JsonElementAdapter();

  private Scalars() {}

  // One static method for each type, so that the compiler inlines it where the type is known.

  static @Nullable String readString(JsonReader in) throws IOException {
    return isNull(in) ? null : in.nextString();
  }

  static @Nullable Boolean readBoolean(JsonReader in) throws IOException {
    return isNull(in) ? null : in.nextBoolean();
  }

  static @Nullable Integer readInteger(JsonReader in) throws IOException {
    return isNull(in) ? null : in.nextInt();
  }

  static @Nullable Long readLong(JsonReader in) throws IOException {
    return LONG.read(in);
  }

  static @Nullable Double readDouble(JsonReader in) throws IOException {
    return DOUBLE.read(in);
  }

  static @Nullable Float readFloat(JsonReader in) throws IOException {
    return FLOAT.read(in);
  }

  static @Nullable BigDecimal readBigDecimal(JsonReader in) throws IOException {
    return BIGDECIMAL.read(in);
  }

  static @Nullable Instant readInstant(JsonReader in) throws IOException {
    return INSTANT.read(in);
  }

  static @Nullable LocalDate readLocalDate(JsonReader in) throws IOException {
    return LOCALDATE.read(in);
  }

  static @Nullable JsonElement readJsonElement(JsonReader in) throws IOException {
    return JSONELEMENT.read(in);
  }

  private static boolean isNull(JsonReader in) throws IOException {
    if (in.peek() != JsonToken.NULL) {
      return false;
    }
    in.nextNull();
    return true;
  }

  private abstract static class Scalar<T> extends TypeAdapter<@Nullable T> {
    abstract T value(JsonReader in) throws IOException;

    abstract void print(JsonWriter out, T value) throws IOException;

    @Override
    public final @Nullable T read(JsonReader in) throws IOException {
      return isNull(in) ? null : value(in);
    }

    @Override
    public final void write(JsonWriter out, @Nullable T value) throws IOException {
      if (value == null) {
        out.nullValue();
      } else {
        print(out, value);
      }
    }
  }

  private static final class OfString extends Scalar<String> {
    @Override
    String value(JsonReader in) throws IOException {
      return in.nextString();
    }

    @Override
    void print(JsonWriter out, String value) throws IOException {
      out.value(value);
    }
  }

  private static final class OfBoolean extends Scalar<Boolean> {
    @Override
    Boolean value(JsonReader in) throws IOException {
      return in.nextBoolean();
    }

    @Override
    void print(JsonWriter out, Boolean value) throws IOException {
      out.value(value);
    }
  }

  private static final class OfInteger extends Scalar<Integer> {
    @Override
    Integer value(JsonReader in) throws IOException {
      return in.nextInt();
    }

    @Override
    void print(JsonWriter out, Integer value) throws IOException {
      out.value(value);
    }
  }

  private static final class OfLong extends Scalar<Long> {
    // Gson reads a long with a point or an exponent as a double, which rounds it.
    @Override
    Long value(JsonReader in) throws IOException {
      String text = in.nextString();
      try {
        return Long.valueOf(text);
      } catch (NumberFormatException e) {
        return exact(in, text);
      }
    }

    private static Long exact(JsonReader in, String text) {
      try {
        return new BigDecimal(text).longValueExact();
      } catch (ArithmeticException | NumberFormatException e) {
        throw new JsonParseException(in.getPreviousPath() + " is no whole number of 64 bits", e);
      }
    }

    @Override
    void print(JsonWriter out, Long value) throws IOException {
      out.value(value);
    }
  }

  private static final class OfDouble extends Scalar<Double> {
    @Override
    Double value(JsonReader in) throws IOException {
      return in.nextDouble();
    }

    @Override
    void print(JsonWriter out, Double value) throws IOException {
      out.value(value);
    }
  }

  private static final class OfFloat extends Scalar<Float> {
    // By way of a double, the number would be rounded twice.
    @Override
    Float value(JsonReader in) throws IOException {
      float value = Float.parseFloat(in.nextString());
      if (Float.isNaN(value) || Float.isInfinite(value)) {
        throw new JsonParseException(in.getPreviousPath() + " is no number of 32 bits");
      }
      return value;
    }

    @Override
    void print(JsonWriter out, Float value) throws IOException {
      out.value(value);
    }
  }

  private static final class OfBigDecimal extends Scalar<BigDecimal> {
    @Override
    BigDecimal value(JsonReader in) throws IOException {
      return new BigDecimal(in.nextString());
    }

    @Override
    void print(JsonWriter out, BigDecimal value) throws IOException {
      out.value(value);
    }
  }

  private static final class OfInstant extends Scalar<Instant> {
    @Override
    Instant value(JsonReader in) throws IOException {
      String text = in.nextString();
      try {
        return Timestamps.parse(text);
      } catch (DateTimeException e) {
        throw new JsonParseException(in.getPreviousPath() + " is no date or time", e);
      }
    }

    @Override
    void print(JsonWriter out, Instant value) throws IOException {
      out.value(value.toString());
    }
  }

  private static final class OfLocalDate extends Scalar<LocalDate> {
    @Override
    LocalDate value(JsonReader in) throws IOException {
      String text = in.nextString();
      try {
        return LocalDate.parse(text);
      } catch (DateTimeException e) {
        throw new JsonParseException(in.getPreviousPath() + " is no date or time", e);
      }
    }

    @Override
    void print(JsonWriter out, LocalDate value) throws IOException {
      out.value(value.toString());
    }
  }
}
