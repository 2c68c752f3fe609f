// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A JVM of its own for a program. */
public final class Java {
  private final List<String> options;
  private final Map<String, String> environment = new HashMap<>();
  private Path directory = Path.of("");

  private Java(List<String> options) {
    this.options = options;
  }

  /** Returns a JVM with the class path of this one. */
  public static Java withClassPath() {
    return with("-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"));
  }

  static Java with(String... options) {
    return new Java(List.of(options));
  }

  /** Sets an environment variable; of those for credentials there are no others. */
  public Java environment(String name, String value) {
    environment.put(name, value);
    return this;
  }

  Java in(Path directory) {
    this.directory = directory;
    return this;
  }

  /** Runs a program until its end, and returns what it printed; an exit code but 0 is a failure. */
  public String run(String... programAndArguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.addAll(List.of(programAndArguments));
    Path output = Files.createTempFile("printed", ".txt");
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(directory.toAbsolutePath().toFile())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile());
    builder.environment().keySet().removeIf(name -> name.startsWith("MONGODB_ATLAS_"));
    builder.environment().putAll(environment);
    int exit = builder.start().waitFor();
    String printed = Files.readString(output, StandardCharsets.UTF_8);
    Files.delete(output);
    assertThat(exit).as("%s printed: %s", String.join(" ", command), printed).isZero();
    return printed;
  }
}
