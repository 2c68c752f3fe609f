// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.internal.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import okio.Buffer;
import org.junit.jupiter.api.Test;

class Utf8Test {
  @Property
  void readsTextLikeTheJdk(
      @ForAll @StringLength(max = 2000) String text, @ForAll @IntRange(min = 1, max = 700) int step)
      throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);

    assertThat(read(bytes, step)).isEqualTo(new String(bytes, StandardCharsets.UTF_8));
  }

  @Property
  void keepsSurrogatePairsAcrossReads(
      @ForAll @CharRange(from = '\ud800', to = '\udbff') char high,
      @ForAll @IntRange(min = 1, max = 5) int step)
      throws IOException {
    String text = "a" + high + "\udc00" + high + "\udfff\u00e9";

    assertThat(read(text.getBytes(StandardCharsets.UTF_8), step)).isEqualTo(text);
  }

  @Property
  void replacesMalformedBytesLikeTheJdk(
      @ForAll byte[] bytes, @ForAll @IntRange(min = 1, max = 20) int step) throws IOException {
    assertThat(read(bytes, step)).isEqualTo(new String(bytes, StandardCharsets.UTF_8));
  }

  @Property(tries = 1000, shrinking = ShrinkingMode.OFF)
  void writesJsonLikeGson(
      @ForAll @Size(max = 4) List<@StringLength(max = 300) String> texts,
      @ForAll double number,
      @ForAll long whole)
      throws IOException {
    StringWriter expected = new StringWriter();
    write(new JsonWriter(expected), texts, number, whole);
    Utf8JsonWriter written = new Utf8JsonWriter();
    write(written, texts, number, whole);

    assertThat(new String(written.toBytes(), StandardCharsets.UTF_8))
        .isEqualTo(
            new String(
                expected.toString().getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8));
  }

  private static void write(JsonWriter out, List<String> texts, double number, long whole)
      throws IOException {
    out.beginObject();
    for (String text : texts) {
      out.name(text).beginArray().value(text).value(whole).nullValue().endArray();
      out.name("o").beginObject().endObject();
    }
    out.name("n").value(number).name("b").value(texts.isEmpty());
    out.name("d").value(BigDecimal.valueOf(number)).name("f").value((float) (number % 1000));
    out.name("s").value((String) null).name("t").value(Boolean.TRUE).name("j").jsonValue("[1]");
    out.endObject();
    out.flush();
  }

  @Test
  void escapesCharactersLikeGson() throws IOException {
    StringBuilder all = new StringBuilder();
    for (char c = 0; c < 0x3000; c++) {
      all.append(c);
    }
    writesJsonLikeGson(List.of(all.toString(), "plain", ""), 1.5, -1);
  }

  @Test
  void rejectsNonFiniteNumbers() {
    Utf8JsonWriter out = new Utf8JsonWriter();

    assertThatThrownBy(() -> out.value(Double.NaN)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> out.value(Float.valueOf(Float.POSITIVE_INFINITY)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static String read(byte[] bytes, int step) throws IOException {
    Utf8Reader reader = new Utf8Reader(new Buffer().write(bytes));
    StringWriter read = new StringWriter();
    char[] chars = new char[step + 2];
    for (int count = reader.read(chars, 1, step); count >= 0; count = reader.read(chars, 1, step)) {
      read.write(chars, 1, count);
    }
    return read.toString();
  }
}
