// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.internal.http;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Writes JSON directly as bytes. It checks less than Gson's writer, because only adapters use it,
 * and they write names and values in the right order.
 */
final class Utf8JsonWriter extends JsonWriter {
  private static final String HEX = "0123456789abcdef";

  private byte[] bytes = new byte[256];
  private int size;
  private boolean separated = true;

  Utf8JsonWriter() {
    super(Writer.nullWriter());
  }

  byte[] toBytes() {
    return Arrays.copyOf(bytes, size);
  }

  @Override
  public JsonWriter beginArray() {
    return open('[');
  }

  @Override
  public JsonWriter endArray() {
    return close(']');
  }

  @Override
  public JsonWriter beginObject() {
    return open('{');
  }

  @Override
  public JsonWriter endObject() {
    return close('}');
  }

  @Override
  public JsonWriter name(String name) {
    separate();
    quoted(name);
    put(':');
    separated = true;
    return this;
  }

  @Override
  public JsonWriter value(String value) {
    if (value == null) {
      return nullValue();
    }
    separate();
    quoted(value);
    separated = false;
    return this;
  }

  @Override
  public JsonWriter value(boolean value) {
    return plain(value ? "true" : "false");
  }

  @Override
  public JsonWriter value(Boolean value) {
    return value == null ? nullValue() : value(value.booleanValue());
  }

  @Override
  public JsonWriter value(long value) {
    return plain(Long.toString(value));
  }

  @Override
  public JsonWriter value(float value) {
    return number(value, Float.isFinite(value));
  }

  @Override
  public JsonWriter value(double value) {
    return number(value, Double.isFinite(value));
  }

  @Override
  public JsonWriter value(Number value) throws IOException {
    if (value == null) {
      return nullValue();
    }
    return number(value, Double.isFinite(value.doubleValue()) || !isBinary(value));
  }

  private static boolean isBinary(Number value) {
    return value instanceof Double || value instanceof Float;
  }

  private JsonWriter number(Number value, boolean finite) {
    if (!finite) {
      throw new IllegalArgumentException("JSON cannot represent the number " + value);
    }
    return plain(value.toString());
  }

  @Override
  public JsonWriter nullValue() {
    return plain("null");
  }

  @Override
  public JsonWriter jsonValue(String value) {
    if (value == null) {
      return nullValue();
    }
    separate();
    utf8(value, 0);
    separated = false;
    return this;
  }

  @Override
  public void flush() {}

  @Override
  public void close() {}

  private JsonWriter open(char bracket) {
    separate();
    put(bracket);
    separated = true;
    return this;
  }

  private JsonWriter close(char bracket) {
    put(bracket);
    separated = false;
    return this;
  }

  private JsonWriter plain(String ascii) {
    separate();
    ensure(ascii.length());
    for (int i = 0; i < ascii.length(); i++) {
      bytes[size++] = (byte) ascii.charAt(i);
    }
    separated = false;
    return this;
  }

  private void separate() {
    if (!separated) {
      put(',');
    }
  }

  private void quoted(String text) {
    ensure(text.length() + 2);
    bytes[size++] = '"';
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' || c >= 0x7f || c == '"' || c == '\\') {
        escaped(text, i);
        put('"');
        return;
      }
      bytes[size++] = (byte) c;
    }
    put('"');
  }

  /** Writes the rest of a text that has characters to escape or to encode. */
  private void escaped(String text, int start) {
    int plain = start;
    for (int i = start; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' || c == '"' || c == '\\' || c == '\u2028' || c == '\u2029') {
        utf8(text.substring(plain, i), 0);
        escape(c);
        plain = i + 1;
      }
    }
    utf8(text, plain);
  }

  private void escape(char c) {
    put('\\');
    switch (c) {
      case '"', '\\' -> put(c);
      case '\n' -> put('n');
      case '\r' -> put('r');
      case '\t' -> put('t');
      case '\b' -> put('b');
      case '\f' -> put('f');
      default -> {
        put('u');
        for (int shift = 12; shift >= 0; shift -= 4) {
          put(HEX.charAt(c >> shift & 0xf));
        }
      }
    }
  }

  private void utf8(String text, int start) {
    byte[] encoded = text.substring(start).getBytes(StandardCharsets.UTF_8);
    ensure(encoded.length);
    System.arraycopy(encoded, 0, bytes, size, encoded.length);
    size += encoded.length;
  }

  private void put(char ascii) {
    ensure(1);
    bytes[size++] = (byte) ascii;
  }

  private void ensure(int more) {
    if (size + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, size + more));
    }
  }
}
