// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.model;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.Temporal;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads values that are not objects, and writes values of any type. */
final class Values {
  /**
   * Characters of a number, as a value or in quotes. The time to read one to the last digit grows
   * with the square of its length.
   */
  private static final int MAX_DIGITS = 400;

  private Values() {}

  /** Reads null if it comes next, and returns whether it did. */
  static boolean isNull(JsonReader in) throws IOException {
    if (in.peek() != JsonToken.NULL) {
      return false;
    }
    in.nextNull();
    return true;
  }

  static @Nullable String readString(JsonReader in) throws IOException {
    return isNull(in) ? null : in.nextString();
  }

  static @Nullable Boolean readBoolean(JsonReader in) throws IOException {
    return isNull(in) ? null : in.nextBoolean();
  }

  static @Nullable Integer readInteger(JsonReader in) throws IOException {
    return isNull(in) ? null : in.nextInt();
  }

  // Gson reads a long with a point or an exponent as a double, which rounds it.
  static @Nullable Long readLong(JsonReader in) throws IOException {
    String text = readString(in);
    if (text == null) {
      return null;
    }
    try {
      return Long.valueOf(text);
    } catch (NumberFormatException e) {
      return exact(in, text);
    }
  }

  /** Returns the members of an object as they are written. */
  @SuppressWarnings("unchecked") // each model has an adapter of its own class
  static JsonObject json(Model object) {
    TypeAdapter<Model> adapter = (TypeAdapter<Model>) Model.adapter(object.getClass());
    return adapter.toJsonTree(object).getAsJsonObject();
  }

  private static Long exact(JsonReader in, String text) {
    try {
      return decimal(in, text).longValueExact();
    } catch (ArithmeticException | NumberFormatException e) {
      throw new JsonParseException(in.getPreviousPath() + " is no whole number of 64 bits", e);
    }
  }

  static @Nullable Double readDouble(JsonReader in) throws IOException {
    return isNull(in) ? null : in.nextDouble();
  }

  // By way of a double, the number would be rounded twice.
  static @Nullable Float readFloat(JsonReader in) throws IOException {
    String text = readString(in);
    if (text == null) {
      return null;
    }
    float value = Float.parseFloat(text);
    if (Float.isNaN(value) || Float.isInfinite(value)) {
      throw new JsonParseException(in.getPreviousPath() + " is no number of 32 bits");
    }
    return value;
  }

  static @Nullable BigDecimal readBigDecimal(JsonReader in) throws IOException {
    String text = readString(in);
    return text == null ? null : decimal(in, text);
  }

  private static BigDecimal decimal(JsonReader in, String text) {
    if (text.length() > MAX_DIGITS) {
      throw new JsonParseException(
          in.getPreviousPath() + " is a number of more than " + MAX_DIGITS + " digits");
    }
    return new BigDecimal(text);
  }

  static @Nullable BigInteger readBigInteger(JsonReader in) throws IOException {
    String text = readString(in);
    try {
      return text == null ? null : new BigDecimal(text).toBigIntegerExact();
    } catch (ArithmeticException | NumberFormatException e) {
      throw new JsonParseException(in.getPreviousPath() + " is no whole number", e);
    }
  }

  /**
   * Returns the number that a text is, which is written as JSON and nothing else.
   *
   * @throws NumberFormatException if it is none
   */
  static BigDecimal number(String text) {
    return new BigDecimal(text);
  }

  static @Nullable Instant readInstant(JsonReader in) throws IOException {
    String text = readString(in);
    try {
      return text == null ? null : Timestamps.parse(text);
    } catch (DateTimeException e) {
      throw new JsonParseException(in.getPreviousPath() + " is no date or time", e);
    }
  }

  static @Nullable LocalDate readLocalDate(JsonReader in) throws IOException {
    String text = readString(in);
    try {
      return text == null ? null : LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw new JsonParseException(in.getPreviousPath() + " is no date or time", e);
    }
  }

  /** Reads any JSON: null is a value of it. */
  static JsonElement readJsonElement(JsonReader in) throws IOException {
    return JsonParser.parseReader(in);
  }

  /** Writes a member unless it is null. */
  static void write(JsonWriter out, String name, @Nullable String value) throws IOException {
    if (value != null) {
      out.name(name).value(value);
    }
  }

  /** Writes a member unless it is null. */
  static void write(JsonWriter out, String name, @Nullable Model value) throws IOException {
    if (value != null) {
      value.write(out.name(name));
    }
  }

  /** Writes a member unless it is null. */
  static void write(JsonWriter out, String name, @Nullable Object value) throws IOException {
    if (value != null) {
      write(out.name(name), value);
    }
  }

  /** Writes a member, also when it is null. */
  static void writeOrNull(JsonWriter out, String name, @Nullable Object value) throws IOException {
    out.name(name);
    write(out, value);
  }

  /** Writes a member unless it is null and not one of those that were set to null. */
  static void write(JsonWriter out, String name, @Nullable Object value, Set<String> nulls)
      throws IOException {
    if (value != null || nulls.contains(name)) {
      writeOrNull(out, name, value);
    }
  }

  /** Writes each entry as a member. */
  static void writeEntries(JsonWriter out, @Nullable Map<String, ?> entries) throws IOException {
    if (entries != null) {
      for (Map.Entry<String, ?> entry : entries.entrySet()) {
        writeOrNull(out, entry.getKey(), entry.getValue());
      }
    }
  }

  /** Remembers that a member was read as null. */
  static void noteNull(Set<String> nulls, String name, @Nullable Object value) {
    if (value == null) {
      nulls.add(name);
    }
  }

  /** Writes null, also where the writer leaves out members that are null. */
  private static void writeNull(JsonWriter out) throws IOException {
    boolean serialized = out.getSerializeNulls();
    out.setSerializeNulls(true);
    out.nullValue();
    out.setSerializeNulls(serialized);
  }

  /** Writes a value according to its type. The most frequent types are tested first. */
  static void write(JsonWriter out, @Nullable Object value) throws IOException {
    if (value == null) {
      writeNull(out);
    } else if (value instanceof String text) {
      out.value(text);
    } else if (value instanceof Model model) {
      model.write(out);
    } else if (value instanceof Number number) {
      out.value(number);
    } else if (value instanceof Boolean truth) {
      out.value(truth);
    } else if (value instanceof Collection<?> elements) {
      out.beginArray();
      for (Object element : elements) {
        write(out, element);
      }
      out.endArray();
    } else if (value instanceof Map<?, ?> entries) {
      out.beginObject();
      for (Map.Entry<?, ?> entry : entries.entrySet()) {
        write(out.name((String) entry.getKey()), entry.getValue());
      }
      out.endObject();
    } else if (value instanceof Temporal) {
      out.value(value.toString());
    } else {
      write(out, (JsonElement) value);
    }
  }

  // Gson's own adapter of this type is only available from a Gson object.
  private static void write(JsonWriter out, JsonElement json) throws IOException {
    if (json instanceof JsonObject object) {
      write(out, object.asMap());
    } else if (json instanceof JsonArray array) {
      write(out, array.asList());
    } else if (json instanceof JsonNull) {
      writeNull(out);
    } else {
      JsonPrimitive primitive = json.getAsJsonPrimitive();
      if (primitive.isNumber()) {
        out.value(primitive.getAsNumber());
      } else if (primitive.isBoolean()) {
        out.value(primitive.getAsBoolean());
      } else {
        out.value(primitive.getAsString());
      }
    }
  }
}
