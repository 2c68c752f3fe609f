// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.benchmarks;

import static dev.atlasrestore.benchmarks.ClientSetup.ALL;
import static dev.atlasrestore.benchmarks.ClientSetup.NATIVE;
import static dev.atlasrestore.benchmarks.ClientSetup.OKHTTP_FLOOR;
import static dev.atlasrestore.benchmarks.ClientSetup.PEERS;
import static dev.atlasrestore.benchmarks.ClientSetup.RETROFIT;
import static dev.atlasrestore.benchmarks.ClientSetup.SDK;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Compares the SDK with its peers and writes {@code benchmarks/RESULTS.md}. */
public final class Benchmarks {
  private static final boolean QUICK = Boolean.getBoolean("quick");
  private static final int COLD_ROUNDS = QUICK ? 5 : 25;
  private static final int WARM_FORKS = QUICK ? 1 : 3;
  private static final int WINDOW_MILLIS = QUICK ? 150 : 400;

  private final Report report = new Report();
  private final Plot plot = new Plot();

  private Benchmarks() {}

  /** Takes no arguments. With the system property {@code quick} it is a trial run of one minute. */
  public static void main(String[] arguments) throws Exception {
    new Benchmarks().run();
  }

  private void run() throws Exception {
    try (Jvms jvms = new Jvms()) {
      cold(jvms);
      warm(jvms);
      classes(jvms);
      awaiting(jvms);
    }
    new JsonFigures(QUICK).measure(report);
    sizes();
    new GenerationFigures(QUICK).measure(report);
    Path folder = ClientSetup.CHECKOUT.resolve("benchmarks");
    report.write(folder.resolve("RESULTS.md"), preamble());
    plot.write(folder.resolve("RESULTS.svg"));
  }

  private void cold(Jvms jvms) throws Exception {
    Path archive = jvms.archive(SDK);
    Map<ClientSetup, Series> token = new LinkedHashMap<>();
    ALL.forEach(setup -> token.put(setup, new Series()));
    Series sdkLogin = new Series();
    Series floorLogin = new Series();
    Series sdkArchive = new Series();
    for (int round = 0; round < COLD_ROUNDS; round++) {
      for (ClientSetup setup : ALL) {
        token.get(setup).add(jvms.cold(setup, ""));
      }
      floorLogin.add(jvms.cold(OKHTTP_FLOOR, "login"));
      sdkLogin.add(jvms.cold(SDK, "login"));
      sdkArchive.add(jvms.cold(SDK, "", "-XX:SharedArchiveFile=" + archive));
    }
    Series sdk = token.get(SDK);
    atMost(
        "cold.floor",
        "cold, access token, to the OkHttp floor",
        sdk,
        token.get(OKHTTP_FLOOR),
        1.08);
    atMost(
        "cold.retrofit2", "cold, access token, to stock retrofit2", sdk, token.get(RETROFIT), 0.88);
    atMost("cold.native", "cold, access token, to stock native", sdk, token.get(NATIVE), 0.65);
    atMost("cold.login", "cold, service account, to the OkHttp floor", sdkLogin, floorLogin, 1.15);
    atMost(
        "cold.cds",
        "cold, AppCDS, to stock retrofit2 without",
        sdkArchive,
        token.get(RETROFIT),
        0.6);
    Map<String, Double> bars = medians(token);
    bars.put("SDK, AppCDS", sdkArchive.median());
    plot.panel("JVM start to first job created to exit", "ms", bars);
    report.add(table("Cold start, ms", bars, "%.0f"));
  }

  private void warm(Jvms jvms) throws Exception {
    Map<ClientSetup, Series> single = new LinkedHashMap<>();
    Map<ClientSetup, Series> eight = new LinkedHashMap<>();
    Map<ClientSetup, Series> bytes = new LinkedHashMap<>();
    Map<String, Double> failures = new LinkedHashMap<>();
    Series enveloped = new Series();
    for (int fork = 0; fork < WARM_FORKS; fork++) {
      for (ClientSetup setup : ALL) {
        double[] numbers = jvms.warm(setup, "", WINDOW_MILLIS);
        single.computeIfAbsent(setup, c -> new Series()).add(numbers[0]);
        eight.computeIfAbsent(setup, c -> new Series()).add(numbers[1]);
        bytes.computeIfAbsent(setup, c -> new Series()).add(numbers[2]);
        failures.merge(setup.name(), numbers[3], Double::sum);
      }
      enveloped.add(jvms.warm(SDK, "envelope", WINDOW_MILLIS)[0]);
    }
    faster("warm.1", "warm, calls/s on one thread", single);
    faster("warm.8", "warm, calls/s on 8 threads", eight);
    atMost(
        "bytes.floor",
        "bytes a warm call allocates, to the OkHttp floor",
        bytes.get(SDK),
        bytes.get(OKHTTP_FLOOR),
        1.06);
    atMost(
        "bytes.retrofit2",
        "bytes a warm call allocates, to stock retrofit2",
        bytes.get(SDK),
        bytes.get(RETROFIT),
        0.8);
    atMost("envelope", "time of a warm call, envelope on to off", single.get(SDK), enveloped, 1.05);
    plot.panel("Warm calls a second, one thread", "/s", medians(single));
    plot.panel("Bytes that a warm call allocates", "B", medians(bytes));
    report.add(table("Warm calls a second, one thread", medians(single), "%.0f"));
    report.add(table("Warm calls a second, 8 threads", medians(eight), "%.0f"));
    report.add(table("Bytes that a warm call allocates", medians(bytes), "%.0f"));
    report.add(table("Warm calls that failed and were made again", failures, "%.0f"));
  }

  private void faster(String key, String figure, Map<ClientSetup, Series> speeds) {
    Series.Ratio floor = speeds.get(SDK).to(speeds.get(OKHTTP_FLOOR));
    boolean ahead = true;
    StringBuilder peers = new StringBuilder();
    for (ClientSetup peer : PEERS) {
      Series.Ratio ratio = speeds.get(SDK).to(speeds.get(peer));
      ahead &= ratio.value() > 1;
      peers.append(", ").append(ratio).append(" of ").append(peer.name());
    }
    report.add(
        new Row(
            key,
            figure,
            floor + " of the floor" + peers,
            "≥ 0.97 of the OkHttp floor, ahead of each peer",
            floor.value() >= 0.97 && ahead));
  }

  private void classes(Jvms jvms) throws Exception {
    Map<String, Double> counts = new LinkedHashMap<>();
    for (ClientSetup setup : ALL) {
      counts.put(setup.name(), (double) jvms.classes(setup));
    }
    boolean fewest =
        PEERS.stream().allMatch(peer -> counts.get(SDK.name()) < counts.get(peer.name()));
    report.add(
        new Row(
            "classes",
            "classes loaded until the first answer",
            number(counts.get(SDK.name())),
            "fewer than each peer",
            fewest));
    plot.panel("Classes loaded until the first answer", "", counts);
    report.add(table("Classes loaded until the first answer", counts, "%,.0f"));
  }

  private void awaiting(Jvms jvms) throws Exception {
    long[] figures = jvms.awaiting(SDK);
    double megabytes = figures[2] / 1e6;
    report.add(
        new Row(
            "awaiting",
            "1,000 jobs awaited at once",
            String.format(
                Locale.ROOT,
                "%d threads more than calls in turn have (%d in all), %.1f MB of heap",
                figures[0],
                figures[1],
                megabytes),
            "≤ 3 threads, ≤ 50 MB",
            figures[0] <= 3 && megabytes <= 50));
  }

  private void sizes() throws Exception {
    long jar = Files.size(ClientSetup.TARGET.resolve("sdk/atlas-restore-sdk.jar"));
    report.add(new Row("jar", "SDK jar, bytes", number(jar), "≤ 200,000", jar <= 200_000));
    Map<String, Double> closures = new LinkedHashMap<>();
    for (ClientSetup setup : ALL) {
      closures.put(setup.name(), (double) setup.closureBytes());
    }
    double closure = closures.get(SDK.name());
    report.add(
        new Row(
            "closure",
            "run-time closure, bytes",
            number(closure),
            "smaller than each peer on OkHttp",
            closure < closures.get(RETROFIT.name())
                && closure < closures.get(ClientSetup.OKHTTP.name())));
    report.add(table("Jars that a consumer gets, bytes", closures, "%,.0f"));
  }

  private void atMost(String key, String figure, Series measured, Series base, double bound) {
    Series.Ratio ratio = measured.to(base);
    report.add(new Row(key, figure, ratio.toString(), "≤ " + bound, ratio.value() <= bound));
  }

  private static Map<String, Double> medians(Map<ClientSetup, Series> series) {
    Map<String, Double> medians = new LinkedHashMap<>();
    series.forEach((setup, values) -> medians.put(setup.name(), values.median()));
    return medians;
  }

  private static String table(String title, Map<String, Double> values, String format) {
    StringBuilder table = new StringBuilder("| " + title + " | |\n| --- | ---: |\n");
    values.forEach(
        (name, value) ->
            table
                .append("| ")
                .append(name)
                .append(" | ")
                .append(String.format(Locale.ROOT, format, value))
                .append(" |\n"));
    return table.toString();
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%,.0f", value);
  }

  private static String preamble() {
    return String.format(
        Locale.ROOT,
        "Written by `./mvnw -q -f benchmarks package exec:java`; see [README.md](README.md) for how%n"
            + "each figure is measured.%s%n%n"
            + "JDK %s on %s, %d cores. The same OkHttp, Gson and Retrofit for all that use them, in the%n"
            + "versions of the SDK. Ratios are of medians; in brackets, the quartiles of the rounds:%n"
            + "%d rounds of cold starts and %d forks of warm calls, the clients in turn.%n",
        QUICK ? " **A quick run: not for comparison.**" : "",
        Runtime.version(),
        System.getProperty("os.name") + " " + System.getProperty("os.arch"),
        Runtime.getRuntime().availableProcessors(),
        COLD_ROUNDS,
        WARM_FORKS);
  }
}
