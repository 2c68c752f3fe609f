// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class TimestampsTest {
  private static Optional<Instant> result(Function<String, Instant> parser, String text) {
    try {
      return Optional.of(parser.apply(text));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  @Property(tries = 5000)
  void anyTimestampIsReadAsTheJdkReadsIt(@ForAll("timestamps") String text) {
    assertThat(result(Timestamps::parse, text)).isEqualTo(result(Instant::parse, text));
  }

  @Property
  void anyInstantIsReadBack(@ForAll("instants") Instant instant) {
    assertThat(Timestamps.parse(instant.toString())).isEqualTo(instant);
  }

  @Provide
  Arbitrary<Instant> instants() {
    return Arbitraries.longs()
        .between(-62_167_219_200L, 253_402_300_799L)
        .flatMap(
            second ->
                Arbitraries.integers()
                    .between(0, 999_999_999)
                    .map(nano -> Instant.ofEpochSecond(second, nano)));
  }

  /** Generates correct timestamps, and others with one or several errors. */
  @Provide
  Arbitrary<String> timestamps() {
    Arbitrary<String> shaped =
        net.jqwik.api.Combinators.combine(
                Arbitraries.of(
                    "0000", "0004", "1900", "1970", "2000", "2023", "2024", "9999", "-1"),
                Arbitraries.integers().between(0, 13),
                Arbitraries.of(0, 1, 28, 29, 30, 31, 32),
                Arbitraries.integers().between(0, 25),
                Arbitraries.of(0, 59, 60),
                Arbitraries.of(
                    "Z",
                    ".Z",
                    ".1Z",
                    ".123456789Z",
                    ".1234567890Z",
                    "",
                    "+02:00",
                    "z",
                    ".1xZ",
                    "ZZ"))
            .as(
                (year, month, day, hour, minute, end) ->
                    year
                        + String.format(
                            "-%02d-%02dT%02d:%02d:%02d", month, day, hour, minute, minute)
                        + end);
    Arbitrary<String> damaged =
        shaped.flatMap(
            text ->
                Arbitraries.integers()
                    .between(0, text.length() - 1)
                    .flatMap(
                        at ->
                            Arbitraries.of('0', '9', '-', ':', 'T', 'x', ' ')
                                .map(c -> text.substring(0, at) + c + text.substring(at + 1))));
    return Arbitraries.oneOf(shaped, damaged, Arbitraries.strings().ofMaxLength(30));
  }
}
