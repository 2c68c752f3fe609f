// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import okio.Buffer;

class Utf8Test {
  @Property
  void textIsReadAsTheJdkReadsIt(
      @ForAll @StringLength(max = 2000) String text, @ForAll @IntRange(min = 1, max = 700) int step)
      throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);

    assertThat(read(bytes, step)).isEqualTo(new String(bytes, StandardCharsets.UTF_8));
  }

  @Property
  void charactersOfTwoHalvesAreNotLostBetweenTwoReads(
      @ForAll @CharRange(from = '\ud800', to = '\udbff') char high,
      @ForAll @IntRange(min = 1, max = 5) int step)
      throws IOException {
    String text = "a" + high + "\udc00" + high + "\udfff\u00e9";

    assertThat(read(text.getBytes(StandardCharsets.UTF_8), step)).isEqualTo(text);
  }

  @Property
  void bytesThatAreNoTextAreReplacedAsTheJdkDoes(
      @ForAll byte[] bytes, @ForAll @IntRange(min = 1, max = 20) int step) throws IOException {
    assertThat(read(bytes, step)).isEqualTo(new String(bytes, StandardCharsets.UTF_8));
  }

  @Property
  void textIsWrittenAsTheJdkWritesIt(@ForAll String text) {
    Buffer buffer = new Buffer();
    new Utf8Writer(buffer).write(text, 0, text.length());
    new Utf8Writer(buffer).write(text.toCharArray(), 0, text.length());

    String once = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    assertThat(buffer.readUtf8()).isEqualTo(once + once);
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
