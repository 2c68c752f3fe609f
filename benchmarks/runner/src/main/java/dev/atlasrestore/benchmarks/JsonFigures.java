// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What JMH finds about {@link JsonBenchmark}. */
final class JsonFigures {
  private final boolean quick;

  JsonFigures(boolean quick) {
    this.quick = quick;
  }

  void measure(Report report) throws Exception {
    Path csv = Contestant.TARGET.resolve("jmh.csv");
    String forks = quick ? "1" : "2";
    String iterations = quick ? "1" : "4";
    Jvms.program(
        Contestant.TARGET.resolve("jmh.log"),
        List.of(),
        "org.openjdk.jmh.Main",
        "JsonBenchmark",
        // Seen on two cores: for five seconds the compiler is not done with stock Gson.
        "-f", forks, "-wi", quick ? "1" : "6", "-w", "1s", "-i", iterations, "-r", "500ms", "-rf", "csv", "-rff", csv.toString());
    Map<String, Double> nanos = scores(csv);
    compare(report, nanos, "decodeJob", "decode one job");
    compare(report, nanos, "decodePage", "decode a page of 500 jobs");
    compare(report, nanos, "encodeRequest", "encode one request");
    StringBuilder table = new StringBuilder("| JSON, ns (JMH) | SDK | stock Gson | Jackson |\n| --- | ---: | ---: | ---: |\n");
    for (String name : List.of("decodeJob", "decodePage", "encodeRequest")) {
      table.append(
          String.format(
              Locale.ROOT,
              "| %s | %,.0f | %,.0f | %,.0f |%n",
              name,
              nanos.get(name + "Sdk"),
              nanos.get(name + "Gson"),
              nanos.get(name + "Jackson")));
    }
    table.append(
        String.format(
            Locale.ROOT,
            "%nA timestamp: %,.0f ns in the SDK, %,.0f ns by `Instant.parse`.%n",
            nanos.get("parseTimestampSdk"),
            nanos.get("parseTimestampJdk")));
    report.add(table.toString());
  }

  private static void compare(Report report, Map<String, Double> nanos, String name, String figure) {
    double gson = nanos.get(name + "Gson") / nanos.get(name + "Sdk");
    double jackson = nanos.get(name + "Jackson") / nanos.get(name + "Sdk");
    report.add(
        new Row(
            name,
            figure + " (JMH)",
            String.format(Locale.ROOT, "%.2f × stock Gson, %.2f × Jackson", gson, jackson),
            "≥ 2 × stock Gson, ≥ 1.0 × Jackson databind",
            gson >= 2 && jackson >= 1));
  }

  private static Map<String, Double> scores(Path csv) throws IOException {
    Map<String, Double> scores = new HashMap<>();
    for (String line : Files.readAllLines(csv)) {
      String[] cells = line.replace("\"", "").split(",");
      if (!cells[0].equals("Benchmark")) {
        scores.put(cells[0].substring(cells[0].lastIndexOf('.') + 1), Double.valueOf(cells[4]));
      }
    }
    return scores;
  }
}
