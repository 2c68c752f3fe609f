// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package app;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Limits for what the SDK costs its users. The figures are the same in each run, so each limit is
 * close to the last measurement. Lower a limit when its figure has fallen for good.
 */
enum Limit {
  SDK_JAR(616_000, "bytes of the SDK's jar", "compare `unzip -lv` of the two jars"),
  CLOSURE(
      4_480_000,
      "bytes of all jars that a consumer inherits",
      "look for a dependency that has grown"),
  CLASSES(
      2_258,
      "classes loaded until the first answer",
      "compare target/it/no-validation-provider/target/classes.log of the two builds"),
  VALIDATION(
      0,
      "classes of jakarta.validation loaded without a provider",
      "look in target/it/no-validation-provider/target/classes.log for what comes before"),
  ALLOCATION(
      27_900,
      "bytes that a warm call allocates",
      "compare the profiles of `java -XX:StartFlightRecording` by allocation");

  private final long maximum;
  private final String figure;
  private final String advice;

  Limit(long maximum, String figure, String advice) {
    this.maximum = maximum;
    this.figure = figure;
    this.advice = advice;
  }

  long maximum() {
    return maximum;
  }

  private String problem(long measured) {
    return String.format(
        Locale.ROOT,
        "%s: %,d, which is more than the limit of %,d. To find what has moved, %s. If it is worth it,"
            + " raise %s in src/it/no-validation-provider and say why in the commit.",
        figure,
        measured,
        maximum,
        advice,
        name());
  }

  /**
   * Prints the measurements.
   *
   * @throws IllegalStateException if a figure was not measured, or with all figures above their
   *     limits
   */
  static void check(Map<Limit, Long> measured) {
    List<String> problems = new ArrayList<>();
    for (Limit limit : values()) {
      Long value = measured.get(limit);
      if (value == null) {
        problems.add(limit.figure + ": not measured");
        continue;
      }
      System.out.printf(Locale.ROOT, "%s: %,d of %,d%n", limit.figure, value, limit.maximum);
      if (value > limit.maximum) {
        problems.add(limit.problem(value));
      }
    }
    if (!problems.isEmpty()) {
      throw new IllegalStateException(String.join("\n", problems));
    }
  }
}
