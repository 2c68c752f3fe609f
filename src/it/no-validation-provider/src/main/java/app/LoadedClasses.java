// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Counts the classes that this JVM has loaded, by the log that the build requests. */
final class LoadedClasses {
  private static final Path LOG = Path.of("target/classes.log");

  private LoadedClasses() {}

  /** Returns the number of classes loaded so far. */
  static long count() throws IOException {
    return count("");
  }

  /** Returns the number of loaded classes whose name has a prefix. */
  static long count(String beginning) throws IOException {
    try (Stream<String> lines = Files.lines(LOG)) {
      return lines
          .filter(line -> line.contains(" source: "))
          .filter(line -> line.contains("] " + beginning))
          .count();
    }
  }
}
