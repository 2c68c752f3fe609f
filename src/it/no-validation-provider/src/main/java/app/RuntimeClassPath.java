// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package app;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Checks that a consumer inherits only the documented dependencies and what they need. */
final class RuntimeClassPath {
  private static final String SDK = "atlas-restore-sdk";

  private static final Set<String> INHERITED =
      new TreeSet<>(
          Set.of(
              SDK,
              "retrofit",
              "converter-gson",
              "okhttp-jvm",
              "okio-jvm",
              "kotlin-stdlib",
              "annotations",
              "gson",
              "error_prone_annotations",
              "jakarta.validation-api",
              "jspecify"));

  private final Map<String, Long> jars = new TreeMap<>();

  private RuntimeClassPath() {}

  /** Reads the class path of this JVM. */
  static RuntimeClassPath read() throws IOException {
    RuntimeClassPath path = new RuntimeClassPath();
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
      if (entry.endsWith(".jar")) {
        Path jar = Path.of(entry);
        String name = jar.getFileName().toString().replaceFirst("-\\d.*", "");
        path.jars.put(name, Files.size(jar));
      }
    }
    return path;
  }

  /**
   * Compares the names of the jars with the expected ones.
   *
   * @throws IllegalStateException if a jar is missing or unexpected
   */
  void check() {
    if (!jars.keySet().equals(INHERITED)) {
      throw new IllegalStateException(
          "A consumer inherits " + jars.keySet() + ", but should inherit " + INHERITED);
    }
    System.out.println("A consumer inherits " + jars.keySet());
  }

  long sdkBytes() {
    return jars.get(SDK);
  }

  long bytes() {
    return jars.values().stream().mapToLong(Long::longValue).sum();
  }
}
