// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Measures how long it takes to generate Java from a description. */
final class GenerationFigures {
  private static final Path WHOLE =
      ClientSetup.CHECKOUT.resolve("../shared/upstream/atlas-admin-api-v2.yaml").normalize();
  // The same JVM flags as in .mvn/jvm.config.
  private static final List<String> FLAGS =
      List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-DmaxYamlCodePoints=99999999");
  private static final Pattern SCHEMA = Pattern.compile("(?m)^    (\\w+):$");

  private final int rounds;
  private final Path folder = ClientSetup.TARGET.resolve("generation");

  GenerationFigures(boolean quick) {
    rounds = quick ? 1 : 5;
  }

  void measure(Report report) throws Exception {
    Files.createDirectories(folder);
    Path fragment = ClientSetup.CHECKOUT.resolve("spec/atlas-restore.yaml");
    double alone = seconds(fragment);
    report.add(
        new Row(
            "generate",
            "`generate` goal alone, a JVM of its own",
            text(alone) + " s",
            "≤ 3 s",
            alone <= 3));
    String spec = Files.readString(fragment);
    double[] seconds = new double[3];
    int[] copies = {10, 20, 40};
    for (int i = 0; i < copies.length; i++) {
      Path copied = folder.resolve("copies-" + copies[i] + ".yaml");
      Files.writeString(copied, copied(spec, copies[i]));
      seconds[i] = seconds(copied);
    }
    double growth = (seconds[2] - alone) / copies[2] / ((seconds[1] - alone) / copies[1]);
    report.add(
        new Row(
            "linear",
            "`generate`, its schemas 10, 20 and 40 times",
            String.format(
                Locale.ROOT,
                "%.1f, %.1f and %.1f s: beyond the time for one, a copy of 40 takes %.2f × that of 20",
                seconds[0],
                seconds[1],
                seconds[2],
                growth),
            "linear in schemas: ≤ 1.2",
            growth <= 1.2));
    if (Files.exists(WHOLE)) {
      double whole = seconds(WHOLE);
      report.add(
          new Row(
              "whole",
              "`generate`, the whole Atlas description",
              text(whole) + " s",
              "≤ 30 s",
              whole <= 30));
    } else {
      report.add(
          "The whole Atlas description was not generated: it is not at `"
              + "../shared/upstream"
              + "`.\n");
    }
  }

  private double seconds(Path spec) throws Exception {
    Series series = new Series();
    int runs = spec.equals(WHOLE) ? Math.min(rounds, 2) : rounds;
    for (int i = 0; i < runs; i++) {
      series.add(
          Jvms.program(
                  folder.resolve("log.txt"),
                  FLAGS,
                  "dev.atlasrestore.benchmarks.Generate",
                  spec.toString(),
                  ClientSetup.CHECKOUT.resolve("templates").toString(),
                  folder.resolve("out").toString())
              / 1000);
    }
    return series.median();
  }

  /** Copies the schemas under other names. Each copy references its own schemas. */
  private static String copied(String spec, int copies) {
    int start = spec.indexOf("\n  schemas:\n") + "\n  schemas:\n".length();
    int end = spec.indexOf("\n  examples:\n", start) + 1;
    String schemas = spec.substring(start, end);
    StringBuilder all = new StringBuilder(spec.substring(0, end));
    for (int copy = 1; copy < copies; copy++) {
      Matcher names = SCHEMA.matcher(schemas);
      String renamed = names.replaceAll("    $1Copy" + copy + ":");
      all.append(renamed.replaceAll("(#/components/schemas/\\w+)", "$1Copy" + copy));
    }
    return all.append(spec.substring(end)).toString();
  }

  private static String text(double seconds) {
    return String.format(Locale.ROOT, "%.1f", seconds);
  }
}
