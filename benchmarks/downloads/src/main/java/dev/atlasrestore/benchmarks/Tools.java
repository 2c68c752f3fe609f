// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The programs of the system and of this benchmark, each in a process of its own. */
final class Tools {
  static final Path CHECKOUT = Path.of(System.getProperty("checkout"));
  private static final String JAVA = ProcessHandle.current().info().command().orElse("java");

  private Tools() {}

  /** Returns whether a program is there; says so when it is not. */
  static boolean has(String program) {
    boolean there =
        Stream.of(System.getenv("PATH").split(":"), new String[] {"/usr/sbin"})
            .flatMap(Stream::of)
            .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    if (!there) {
      System.err.println(program + " is not there, so its rows are left out: apt-get install it");
    }
    return there;
  }

  static List<String> java(List<String> flags, String program, String... arguments)
      throws IOException {
    List<String> command = new ArrayList<>(List.of(JAVA));
    command.addAll(flags);
    command.add("-cp");
    command.add(
        String.join(
            ":",
            CHECKOUT.resolve("benchmarks/downloads/target/classes").toString(),
            CHECKOUT.resolve("benchmarks/target/sdk/atlas-restore-sdk.jar").toString(),
            Files.readString(CHECKOUT.resolve("benchmarks/target/sdk/dependencies.txt")).strip()));
    command.add("dev.atlasrestore.benchmarks." + program);
    command.addAll(List.of(arguments));
    return command;
  }

  /** Runs a command by bash, and returns seconds and seconds of processor time. */
  static String timed(String command) throws Exception {
    String script =
        "TIMEFORMAT='%R %U %S'; { time " + command + " >/dev/null 2>&1; } 2>&1 || exit 1";
    String[] numbers = output(List.of("bash", "-c", script)).strip().split(" ");
    return numbers[0] + " " + (Double.parseDouble(numbers[1]) + Double.parseDouble(numbers[2]));
  }

  static String output(List<String> command) throws Exception {
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IllegalStateException("failed: " + String.join(" ", command) + "\n" + output);
    }
    return output;
  }
}
