// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** What this JVM has loaded, by the log that the build has it write. */
final class LoadedClasses {
  private static final Path LOG = Path.of("target/classes.log");

  private LoadedClasses() {}

  /** Returns how many classes have been loaded until now. */
  static long count() throws IOException {
    return count("");
  }

  /** Returns how many of them have a name that begins so. */
  static long count(String beginning) throws IOException {
    try (Stream<String> lines = Files.lines(LOG)) {
      return lines
          .filter(line -> line.contains(" source: "))
          .filter(line -> line.contains("] " + beginning))
          .count();
    }
  }
}
