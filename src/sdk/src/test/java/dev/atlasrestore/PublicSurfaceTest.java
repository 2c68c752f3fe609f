// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Detects unintended changes of the public surface. */
class PublicSurfaceTest {
  private static final Path COMMITTED = Path.of("public-surface.txt");
  private static final Path CURRENT = Path.of("target/public-surface.txt");

  private final Set<String> surface;

  PublicSurfaceTest() throws Exception {
    surface = PublicSurface.of(Path.of("target/classes"));
  }

  @Test
  void matchesTheCommittedFile() throws Exception {
    Set<String> current =
        surface.stream()
            .map(PublicSurfaceTest::shortened)
            .collect(Collectors.toCollection(TreeSet::new));
    Files.write(CURRENT, current);
    Set<String> committed = new TreeSet<>(Files.readAllLines(COMMITTED));
    Set<String> added = new TreeSet<>(current);
    added.removeAll(committed);
    Set<String> removed = new TreeSet<>(committed);
    removed.removeAll(current);

    assertThat(added.isEmpty() && removed.isEmpty())
        .withFailMessage(
            "The public surface has changed. If that is on purpose, run%n"
                + "  cp src/sdk/target/public-surface.txt src/sdk/public-surface.txt%n"
                + "and add a line to CHANGELOG.md.%nAdded:%n  %s%nRemoved:%n  %s",
            String.join("\n  ", added), String.join("\n  ", removed))
        .isTrue();
  }

  /** Removes the package of each type except the first, which the line is about. */
  private static String shortened(String line) {
    return line.replaceAll("(?<=[ (<,])([a-z]\\w*\\.)+(?=[A-Z])", "");
  }

  @Test
  void mentionsNoInternalType() {
    assertThat(surface).isNotEmpty().noneMatch(line -> line.contains(".internal."));
  }
}
