// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.it;

import dev.atlasrestore.model.RestoreJob;
import dev.atlasrestore.simulator.AtlasSimulator;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Runs a consumer in its own JVM, and checks that it has restored a cluster exactly once. */
public final class SimulatedRun {
  private SimulatedRun() {}

  /**
   * Expects the version of Java, its options, and the main class.
   *
   * @throws IllegalStateException if the consumer failed or restored nothing
   */
  public static void main(String[] args) throws IOException, InterruptedException {
    int version = Integer.parseInt(args[0]);
    Optional<Path> java = Jdk.java(version);
    if (java.isEmpty()) {
      System.out.printf(
          "SKIPPED: no JDK %d here. Set JAVA_HOME_%d_X64, or install one beside the JDK of the build.%n",
          version, version);
      return;
    }
    List<String> command = List.of(java.get().toString(), "@" + argumentFile(args[1], args[2]));
    try (AtlasSimulator simulator =
        AtlasSimulator.builder().restoreDuration(Duration.ofMillis(100)).start()) {
      run(command, simulator);
      List<RestoreJob> jobs = simulator.restoreJobs();
      check(jobs.size() == 1, "the simulator has " + jobs.size() + " restore jobs, not one");
      check(jobs.get(0).getFinishedAt() != null, "the restore job has not finished");
      System.out.printf("RESTORED: %s on Java %d%n", jobs.get(0).getTargetClusterName(), version);
    }
  }

  /** Writes the arguments to a file with quotes, because paths may contain spaces. */
  private static Path argumentFile(String options, String main) throws IOException {
    Path file = Files.createTempFile(Path.of("target"), "java", ".arguments");
    return Files.writeString(
        file, options + "\n" + main, Charset.forName(System.getProperty("native.encoding")));
  }

  private static void run(List<String> command, AtlasSimulator simulator)
      throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder
        .environment()
        .putAll(
            Map.of(
                "MONGODB_ATLAS_BASE_URL", simulator.baseUrl(),
                "MONGODB_ATLAS_CLIENT_ID", simulator.clientId(),
                "MONGODB_ATLAS_CLIENT_SECRET", simulator.clientSecret(),
                "GROUP", simulator.groupId(),
                "SOURCE", simulator.sourceCluster(),
                "TARGET", simulator.targetCluster()));
    Process consumer = builder.start();
    String output = new String(consumer.getInputStream().readAllBytes());
    int exitCode = consumer.waitFor();
    System.out.print(output);
    check(exitCode == 0, "the consumer ended with " + exitCode + "\n" + output);
  }

  private static void check(boolean holds, String problem) {
    if (!holds) {
      throw new IllegalStateException(problem);
    }
  }
}
