// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Runs programs in their own JVMs, against one server in another JVM. */
final class Jvms implements AutoCloseable {
  private static final String JAVA = ProcessHandle.current().info().command().orElse("java");

  private final Process server;
  private final String url;

  Jvms() throws IOException {
    server =
        new ProcessBuilder(
                JAVA,
                "-cp",
                ClientSetup.JDK_FLOOR.classPath(),
                "dev.atlasrestore.benchmarks.CannedServer")
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    url = "http://127.0.0.1:" + server.inputReader().readLine() + "/";
  }

  /**
   * Returns the milliseconds from the start of a JVM to its end, during which it creates one job.
   */
  double cold(ClientSetup setup, String options, String... flags) throws Exception {
    long start = System.nanoTime();
    String output = run(setup, "Cold", List.of(flags), options);
    double millis = (System.nanoTime() - start) / 1e6;
    if (!output.contains("6a810c55d2f34b7e9018aa01")) {
      throw new IllegalStateException(setup.name() + " created no job: " + output);
    }
    return millis;
  }

  /** Returns the number of classes that are loaded until the first response. */
  long classes(ClientSetup setup) throws Exception {
    Path log = Files.createTempFile(ClientSetup.TARGET, "classes", ".log");
    cold(setup, "", "-Xlog:class+load:file=" + log);
    try (Stream<String> lines = Files.lines(log)) {
      return lines.filter(line -> line.contains("source:")).count();
    } finally {
      Files.delete(log);
    }
  }

  /** Writes the class data archive for a cold call, as the documentation describes. */
  Path archive(ClientSetup setup) throws Exception {
    Path archive = ClientSetup.TARGET.resolve("sdk.jsa");
    Files.deleteIfExists(archive);
    cold(
        setup, "", "-XX:ArchiveClassesAtExit=" + archive, "-Xlog:cds=off", "-Xlog:cds+dynamic=off");
    return archive;
  }

  /**
   * Returns the output of {@link Warm}: calls per second on one thread and on eight, bytes, failed
   * calls.
   */
  double[] warm(ClientSetup setup, String options, int windowMillis) throws Exception {
    String[] numbers =
        run(setup, "Warm", List.of(), options, String.valueOf(windowMillis)).strip().split(" ");
    return Arrays.stream(numbers).mapToDouble(Double::parseDouble).toArray();
  }

  /** Returns the output of {@link Awaiting}: two numbers of threads, and bytes of heap. */
  long[] awaiting(ClientSetup setup) throws Exception {
    String[] numbers = run(setup, "Awaiting", List.of()).strip().split(" ");
    return Arrays.stream(numbers).mapToLong(Long::parseLong).toArray();
  }

  private String run(ClientSetup setup, String program, List<String> flags, String... arguments)
      throws Exception {
    List<String> command = new ArrayList<>();
    command.add(JAVA);
    command.addAll(flags);
    command.add("-cp");
    command.add(setup.classPath());
    command.add("dev.atlasrestore.benchmarks." + program);
    command.add(setup.type());
    command.add(url);
    command.addAll(List.of(arguments));
    return output(command);
  }

  /** Runs a program of this module with the module's class path. */
  static double program(Path log, List<String> flags, String main, String... arguments)
      throws Exception {
    List<String> command = new ArrayList<>();
    command.add(JAVA);
    command.addAll(flags);
    command.add("-cp");
    command.add(runnerClassPath());
    command.add(main);
    command.addAll(List.of(arguments));
    long start = System.nanoTime();
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    if (process.waitFor() != 0) {
      throw new IllegalStateException(main + " failed: " + Files.readString(log));
    }
    return (System.nanoTime() - start) / 1e6;
  }

  private static String runnerClassPath() throws IOException {
    String separator = java.io.File.pathSeparator;
    return ClientSetup.CHECKOUT.resolve("benchmarks/runner/target/classes")
        + separator
        + ClientSetup.TARGET.resolve("sdk/atlas-restore-sdk.jar")
        + separator
        + Files.readString(ClientSetup.TARGET.resolve("runner.classpath")).strip();
  }

  private static String output(List<String> command) throws Exception {
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IllegalStateException("failed: " + String.join(" ", command) + "\n" + output);
    }
    return output;
  }

  /** Stops the server by closing its input. */
  @Override
  public void close() throws Exception {
    server.getOutputStream().close();
    server.waitFor();
  }
}
