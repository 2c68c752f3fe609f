// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package app;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;

/** What a consumer inherits: nothing beyond what the README names and what that brings. */
final class RuntimeClassPath {
  // A guard against growth that nobody sees; the goal, 200 KB, is far.
  private static final long SDK_BYTES = 350_000;

  private static final Set<String> INHERITED =
      new TreeSet<>(
          Set.of(
              "atlas-restore-sdk",
              "retrofit",
              "converter-gson",
              "okhttp-jvm",
              "okio-jvm",
              "kotlin-stdlib",
              "annotations",
              "gson",
              "error_prone_annotations",
              "jakarta.validation-api",
              "okhttp-digest",
              "jspecify"));

  private RuntimeClassPath() {}

  static void check(String classPath) throws IOException {
    Set<String> names = new TreeSet<>();
    for (String entry : classPath.split(File.pathSeparator)) {
      Path file = Path.of(entry);
      if (!entry.endsWith(".jar")) {
        continue;
      }
      String name = file.getFileName().toString().replaceFirst("-\\d.*", "");
      names.add(name);
      if (name.equals("atlas-restore-sdk") && Files.size(file) > SDK_BYTES) {
        throw new IllegalStateException(
            "The SDK's jar has grown to %d bytes; the limit is %d"
                .formatted(Files.size(file), SDK_BYTES));
      }
    }
    if (!names.equals(INHERITED)) {
      throw new IllegalStateException(
          "A consumer inherits " + names + ", but should inherit " + INHERITED);
    }
    System.out.println("A consumer inherits " + names);
  }
}
