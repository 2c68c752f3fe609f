// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds a JDK: the build's own, one named in the environment, or one installed beside it. */
final class Jdk {
  private Jdk() {}

  static Optional<Path> java(int version) throws IOException {
    Path own = Path.of(System.getProperty("java.home"));
    try (Stream<Path> beside = Files.list(own.toRealPath().getParent())) {
      List<Path> found =
          Stream.concat(
                  Stream.of(
                          own.toString(),
                          System.getenv("JAVA_HOME_" + version + "_X64"),
                          System.getenv("JAVA_HOME_" + version))
                      .filter(home -> home != null)
                      .map(Path::of),
                  beside.sorted())
              .filter(home -> isVersion(home, version))
              .toList();
      return found.stream().findFirst().map(home -> home.resolve("bin/java"));
    }
  }

  private static boolean isVersion(Path home, int version) {
    Path release = home.resolve("release");
    if (!Files.isRegularFile(release) || !Files.isExecutable(home.resolve("bin/java"))) {
      return false;
    }
    try {
      return Files.readString(release).contains("JAVA_VERSION=\"" + version);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
