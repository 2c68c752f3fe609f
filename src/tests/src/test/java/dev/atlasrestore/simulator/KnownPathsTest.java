// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class KnownPathsTest {
  private static final Path MONGODB = Path.of("../../../shared/upstream/atlas-admin-api-v2.yaml");

  @Test
  void knowsThePathsOfTheDescription() throws Exception {
    assumeTrue(Files.exists(MONGODB), "Skipped: there is no description at " + MONGODB);
    Set<String> described;
    try (Stream<String> lines = Files.lines(MONGODB)) {
      described =
          lines
              .filter(line -> line.matches(" {4}(\\? )?/api/atlas/v2\\S*"))
              .map(line -> line.strip().replaceFirst("^\\? ", "").replaceFirst(":$", ""))
              .collect(Collectors.toSet());
    }

    try (InputStream in = AtlasSimulator.class.getResourceAsStream("known-paths.txt")) {
      assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8).lines())
          .filteredOn(line -> !line.startsWith("#"))
          .extracting(line -> line.split(" ")[1])
          .containsExactlyInAnyOrderElementsOf(described);
    }
  }
}
