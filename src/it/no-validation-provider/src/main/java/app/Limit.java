// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package app;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What the SDK may cost the program that uses it: figures that come out the same in each run, and
 * next to nothing above the last measurement. Lower one when its figure has fallen for good.
 */
enum Limit {
  SDK_JAR(385_000, "bytes of the SDK's jar", "compare `unzip -lv` of the two jars"),
  CLOSURE(
      4_115_000,
      "bytes of all jars that a consumer inherits",
      "look for a dependency that has grown"),
  CLASSES(
      2_140,
      "classes loaded until the first answer",
      "compare target/it/no-validation-provider/target/classes.log of the two builds"),
  VALIDATION(
      0,
      "classes of jakarta.validation loaded without a provider",
      "look in target/it/no-validation-provider/target/classes.log for what comes before"),
  ALLOCATION(
      21_700,
      "bytes that a warm call allocates",
      "compare the profiles of `java -XX:StartFlightRecording` by allocation");

  private final long most;
  private final String figure;
  private final String advice;

  Limit(long most, String figure, String advice) {
    this.most = most;
    this.figure = figure;
    this.advice = advice;
  }

  long most() {
    return most;
  }

  private String problem(long measured) {
    return String.format(
        Locale.ROOT,
        "%s: %,d, which is more than the limit of %,d. To find what has moved, %s. If it is worth it,"
            + " raise %s in src/it/no-validation-provider and say why in the commit.",
        figure,
        measured,
        most,
        advice,
        name());
  }

  /**
   * Prints what was measured.
   *
   * @throws IllegalStateException if a limit was not measured, or with all that are exceeded
   */
  static void check(Map<Limit, Long> measured) {
    List<String> problems = new ArrayList<>();
    for (Limit limit : values()) {
      Long value = measured.get(limit);
      if (value == null) {
        problems.add(limit.figure + ": not measured");
        continue;
      }
      System.out.printf(Locale.ROOT, "%s: %,d of %,d%n", limit.figure, value, limit.most);
      if (value > limit.most) {
        problems.add(limit.problem(value));
      }
    }
    if (!problems.isEmpty()) {
      throw new IllegalStateException(String.join("\n", problems));
    }
  }
}
