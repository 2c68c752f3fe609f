// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.benchmarks;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The results of {@link JsonBenchmark}. */
final class JsonFigures {
  private final boolean quick;

  JsonFigures(boolean quick) {
    this.quick = quick;
  }

  void measure(Report report) throws Exception {
    Path results = ClientSetup.TARGET.resolve("jmh.json");
    String forks = quick ? "1" : "2";
    String iterations = quick ? "1" : "4";
    Jvms.program(
        ClientSetup.TARGET.resolve("jmh.log"),
        List.of(),
        "org.openjdk.jmh.Main",
        "JsonBenchmark",
        // On two cores, the compiler needs up to eight seconds for the code that reads a page.
        "-f",
        forks,
        "-wi",
        quick ? "1" : "10",
        "-w",
        "1s",
        "-i",
        iterations,
        "-r",
        "500ms",
        "-rf",
        "json",
        "-rff",
        results.toString());
    Map<String, Double> nanos = scores(results);
    compare(report, nanos, "decodeJob", "decode one job");
    compare(report, nanos, "decodePage", "decode a page of 500 jobs");
    compare(report, nanos, "encodeRequest", "encode one request");
    StringBuilder table =
        new StringBuilder(
            "| JSON, ns (JMH) | SDK | stock Gson | Jackson |\n| --- | ---: | ---: | ---: |\n");
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

  private static void compare(
      Report report, Map<String, Double> nanos, String name, String figure) {
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

  /** Returns the medians of all iterations, because in some forks the compiler skips a method. */
  private static Map<String, Double> scores(Path results) throws IOException {
    Map<String, Double> scores = new HashMap<>();
    for (JsonElement benchmark :
        JsonParser.parseString(Files.readString(results)).getAsJsonArray()) {
      String name = benchmark.getAsJsonObject().get("benchmark").getAsString();
      Series nanos = new Series();
      JsonObject metric = benchmark.getAsJsonObject().getAsJsonObject("primaryMetric");
      for (JsonElement fork : metric.getAsJsonArray("rawData")) {
        fork.getAsJsonArray().forEach(iteration -> nanos.add(iteration.getAsDouble()));
      }
      scores.put(name.substring(name.lastIndexOf('.') + 1), nanos.median());
    }
    return scores;
  }
}
