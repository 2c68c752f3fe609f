// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.model;

import com.google.gson.Gson;
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
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Adapters of the values that are no objects; each constant has the name of its Java type. */
final class Scalars {
  static final TypeAdapter<@Nullable String> STRING = of(JsonReader::nextString, JsonWriter::value);
  static final TypeAdapter<@Nullable Boolean> BOOLEAN =
      of(JsonReader::nextBoolean, JsonWriter::value);
  static final TypeAdapter<@Nullable Integer> INTEGER = of(JsonReader::nextInt, JsonWriter::value);
  static final TypeAdapter<@Nullable Long> LONG = of(JsonReader::nextLong, JsonWriter::value);
  static final TypeAdapter<@Nullable Double> DOUBLE = of(JsonReader::nextDouble, JsonWriter::value);
  static final TypeAdapter<@Nullable Float> FLOAT =
      of(in -> (float) in.nextDouble(), JsonWriter::value);
  static final TypeAdapter<@Nullable BigDecimal> BIGDECIMAL =
      of(in -> new BigDecimal(in.nextString()), JsonWriter::value);
  static final TypeAdapter<@Nullable Instant> INSTANT = text(Instant::parse);
  static final TypeAdapter<@Nullable LocalDate> LOCALDATE = text(LocalDate::parse);
  static final TypeAdapter<@Nullable JsonElement> JSONELEMENT =
      new Gson().getAdapter(JsonElement.class);

  private Scalars() {}

  private interface Reader<T> {
    T read(JsonReader in) throws IOException;
  }

  private interface Writer<T> {
    void write(JsonWriter out, T value) throws IOException;
  }

  private static <T> TypeAdapter<@Nullable T> text(Function<String, T> parser) {
    return of(
        in -> {
          String text = in.nextString();
          try {
            return parser.apply(text);
          } catch (DateTimeException e) {
            throw new JsonParseException(in.getPreviousPath() + " is no date or time", e);
          }
        },
        (out, value) -> out.value(value.toString()));
  }

  private static <T> TypeAdapter<@Nullable T> of(Reader<T> reader, Writer<T> writer) {
    return new TypeAdapter<>() {
      @Override
      public @Nullable T read(JsonReader in) throws IOException {
        if (in.peek() == JsonToken.NULL) {
          in.nextNull();
          return null;
        }
        return reader.read(in);
      }

      @Override
      public void write(JsonWriter out, @Nullable T value) throws IOException {
        if (value == null) {
          out.nullValue();
        } else {
          writer.write(out, value);
        }
      }
    };
  }
}
