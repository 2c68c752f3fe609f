// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.compatibility;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Fails the build if a version breaks users without a new major version. */
public final class CompatibilityGate {
  private CompatibilityGate() {}

  /**
   * Expects the released jar and its version, then the candidate and its version.
   *
   * @throws IllegalStateException if the candidate breaks users within a major version
   */
  public static void main(String[] args) throws IOException {
    check(Path.of(args[0]), args[1], Path.of(args[2]), args[3]);
  }

  static void check(Path released, String releasedVersion, Path candidate, String version)
      throws IOException {
    List<String> changes = BreakingChanges.between(released, candidate);
    if (changes.isEmpty()) {
      System.out.println(version + " breaks nothing that " + releasedVersion + " had");
    } else if (major(version) > major(releasedVersion)) {
      changes.forEach(System.out::println);
      System.out.println(
          version + " may break what " + releasedVersion + " had; name each in CHANGELOG.md");
    } else {
      throw new IllegalStateException(
          version
              + " breaks what "
              + releasedVersion
              + " had, so it has to be "
              + (major(releasedVersion) + 1)
              + ".0.0, or keep what was there:\n"
              + String.join("\n", changes));
    }
  }

  private static int major(String version) {
    return Integer.parseInt(version.split("\\.", 2)[0]);
  }
}
