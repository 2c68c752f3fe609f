// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A run of Maven on a copy of the build, without the network: all that it needs, the build around
 * it has used before.
 *
 * @param exitCode 0 when the build succeeded
 * @param output all that Maven printed
 */
record MavenRun(int exitCode, String output) {
  static MavenRun of(Path folder, String... arguments) throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of("mvnw").toAbsolutePath().toString(),
                "--offline",
                "--batch-mode",
                "--no-transfer-progress",
                "-Dstyle.color=never"));
    if (System.getProperty("maven.repo.local") != null) {
      command.add("-Dmaven.repo.local=" + System.getProperty("maven.repo.local"));
    }
    command.addAll(List.of(arguments));
    Path output = folder.resolve("maven.log");
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile());
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().put("MAVEN_BASEDIR", folder.toString());
    int exitCode = builder.start().waitFor();
    return new MavenRun(exitCode, Files.readString(output));
  }
}
