// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.benchmarks;

import static dev.atlasrestore.benchmarks.Measured.median;

import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Measures downloads against curl and aria2, and writes {@code benchmarks/DOWNLOADS.md}. */
public final class DownloadBenchmark {
  private static final boolean QUICK = Boolean.getBoolean("quick");
  private static final int ROUNDS = Integer.getInteger("rounds", QUICK ? 1 : 5);
  private static final long LARGE = QUICK ? 1L << 28 : 4L << 30;
  private static final long SHAPED = LARGE;
  private static final List<String> FLAGS = List.of("-Xmx64m");

  /** Beside the default, which is chosen by them. */
  private static final List<Integer> OTHER_CONNECTIONS = List.of(4, 12, 16);

  private final StringBuilder rows = new StringBuilder();
  private final StringBuilder figures = new StringBuilder();
  private final Path folder;
  private final Path out;
  private final double loadBefore = load();

  private DownloadBenchmark(Path folder) throws Exception {
    this.folder = folder;
    this.out = Files.createDirectories(folder.resolve("out"));
  }

  /** Takes no arguments; {@code -Dmemory=/dev/shm} says where memory is a folder. */
  public static void main(String[] arguments) throws Exception {
    Path memory = Path.of(System.getProperty("memory", "/dev/shm"));
    Path folder = Files.createTempDirectory(memory, "downloads");
    try {
      new DownloadBenchmark(folder).run();
    } finally {
      try (Stream<Path> files = Files.walk(folder)) {
        files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
      }
    }
  }

  private void run() throws Exception {
    Path root = Files.createDirectories(folder.resolve("root"));
    make(root.resolve("large.bin"), LARGE);
    make(root.resolve("shaped.bin"), SHAPED);
    if (Tools.has("nginx") && Tools.has("curl") && Tools.has("openssl")) {
      line(root);
    }
    if (Tools.has("curl")) {
      shaped(root.resolve("shaped.bin"));
    }
    Files.writeString(Tools.CHECKOUT.resolve("benchmarks/DOWNLOADS.md"), report());
  }

  private static void make(Path file, long size) throws Exception {
    byte[] bytes = new byte[1 << 20];
    Random random = new Random(1);
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      for (long at = 0; at < size; at += bytes.length) {
        random.nextBytes(bytes);
        channel.write(ByteBuffer.wrap(bytes));
      }
    }
  }

  private void line(Path root) throws Exception {
    Path key = folder.resolve("key.pem");
    Path certificate = folder.resolve("certificate.pem");
    Tools.timed(
        "openssl req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=localhost"
            + " -addext subjectAltName=DNS:localhost -keyout "
            + key
            + " -out "
            + certificate);
    try (Nginx nginx = new Nginx(folder, root, certificate, key)) {
      for (boolean secure : new boolean[] {false, true}) {
        String url = nginx.url(secure, "large.bin");
        Measured curl = new Measured();
        Measured one = new Measured();
        Measured eight = new Measured();
        for (int round = 0; round < ROUNDS; round++) {
          curl.add(
              clean(
                  () ->
                      Tools.timed(
                          "curl -sf --http1.1 --cacert "
                              + certificate
                              + " -o "
                              + out
                              + "/curl "
                              + url)));
          one.add(clean(() -> sdk(url, 1, certificate)));
          eight.add(clean(() -> sdk(url, 0, certificate)));
        }
        String kind = secure ? "TLS" : "plain";
        double gigabytes = LARGE / 1e9;
        figure("curl, " + kind, curl, LARGE);
        figure("SDK, one connection, " + kind, one, LARGE);
        figure("SDK, default, " + kind, eight, LARGE);
        ratio(
            "one connection, " + kind + ": time, to curl",
            median(one.seconds) / median(curl.seconds),
            1.1);
        ratio(
            "processor time a GB, " + kind + ", to curl",
            (median(one.cpu) / gigabytes) / (median(curl.cpu) / gigabytes),
            1.4);
        most(
            "heap for 8 connections, " + kind + ", MB (with -Xmx64m)",
            eight.heap.stream().max(Comparator.naturalOrder()).get() / 1e6,
            64);
      }
    }
  }

  private void shaped(Path file) throws Exception {
    boolean aria = Tools.has("aria2c");
    Process server =
        new ProcessBuilder(Tools.java(List.of(), "ShapedServer", file.toString()))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try {
      String url = "http://127.0.0.1:" + server.inputReader().readLine() + "/shaped.bin";
      Measured curl = new Measured();
      Measured aria2 = new Measured();
      Measured sdk = new Measured();
      Map<Integer, Measured> others = new TreeMap<>();
      OTHER_CONNECTIONS.forEach(count -> others.put(count, new Measured()));
      for (int round = 0; round < ROUNDS; round++) {
        curl.add(clean(() -> Tools.timed("curl -sf -o " + out + "/curl " + url)));
        if (aria) {
          aria2.add(
              clean(
                  () ->
                      Tools.timed(
                          "aria2c -q -x8 -s8 --file-allocation=none -d "
                              + out
                              + " -o aria "
                              + url)));
        }
        sdk.add(clean(() -> sdk(url, 0, null)));
        for (Map.Entry<Integer, Measured> other : others.entrySet()) {
          other.getValue().add(clean(() -> sdk(url, other.getKey(), null)));
        }
      }
      figure("curl, shaped", curl, SHAPED);
      figure("SDK, default, shaped", sdk, SHAPED);
      others.forEach(
          (count, measured) -> figure("SDK, " + count + " connections, shaped", measured, SHAPED));
      least("shaped line: throughput, to curl", median(curl.seconds) / median(sdk.seconds), 5);
      if (aria) {
        figure("aria2c -x8, shaped", aria2, SHAPED);
        ratio("shaped line: time, to aria2c -x8", median(sdk.seconds) / median(aria2.seconds), 1.1);
      }
    } finally {
      server.getOutputStream().close();
      server.waitFor();
    }
  }

  private static double load() {
    return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
  }

  private interface Run {
    String run() throws Exception;
  }

  private String clean(Run run) throws Exception {
    String line = run.run();
    try (Stream<Path> files = Files.list(out)) {
      files.forEach(file -> file.toFile().delete());
    }
    return line;
  }

  private String sdk(String url, int connections, Path certificate) throws Exception {
    String trusted = certificate == null ? "/dev/null" : certificate.toString();
    return Tools.output(
        Tools.java(FLAGS, "SdkDownload", url, out.toString(), "" + connections, trusted));
  }

  private void figure(String name, Measured measured, long bytes) {
    figures.append(
        String.format(
            Locale.ROOT,
            "| %s | %.2f | %.0f | %.2f | %s |%n",
            name,
            median(measured.seconds),
            bytes / 1e6 / median(measured.seconds),
            median(measured.cpu) / (bytes / 1e9),
            measured.seconds));
  }

  private void ratio(String figure, double value, double most) {
    row(figure, value, "≤ " + most, value <= most);
  }

  private void most(String figure, double value, double most) {
    row(figure, value, "≤ " + most, value <= most);
  }

  private void least(String figure, double value, double least) {
    row(figure, value, "≥ " + least, value >= least);
  }

  private void row(String figure, double value, String bound, boolean reached) {
    String row =
        String.format(
            Locale.ROOT, "| %s | %.2f | %s | %s |%n", figure, value, bound, reached ? "yes" : "no");
    System.out.print(row);
    rows.append(row);
  }

  private String report() {
    return String.format(
        Locale.ROOT,
        """
        # Downloads

        Written by `./mvnw -q -f benchmarks -pl .,downloads package exec:java -Pdownloads`; see
        [README.md](README.md) for how each figure is measured.%s

        JDK %s on %s, %d cores; %d rounds, the contestants in turn. Ratios are of medians.
        Load averages before and after: %.1f and %.1f, of which the benchmark itself makes about 2.

        | figure | measured | must reach | reached |
        | --- | ---: | ---: | --- |
        %s
        | contestant | s | MB/s | processor s a GB | seconds of the rounds |
        | --- | ---: | ---: | ---: | --- |
        %s""",
        QUICK ? " **A quick run: not for comparison.**" : "",
        Runtime.version(),
        System.getProperty("os.name") + " " + System.getProperty("os.arch"),
        Runtime.getRuntime().availableProcessors(),
        ROUNDS,
        loadBefore,
        load(),
        rows,
        figures);
  }
}
