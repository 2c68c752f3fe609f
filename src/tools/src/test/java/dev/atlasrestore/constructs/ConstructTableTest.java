// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.constructs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * Compares the tables of the documentation with the constructs under test. {@code -Ddocs.update}
 * writes them.
 */
class ConstructTableTest {
  private static final Path PAGE = Path.of("../../docs/constructs.md");

  private static String table(List<Construct> constructs) {
    StringBuilder table = new StringBuilder("| construct | | test |\n| --- | --- | --- |\n");
    for (Construct construct : constructs) {
      table.append(
          "| %s | %s | [%s](../src/tools/src/test/resources/constructs/%s.yaml) |\n"
              .formatted(
                  construct.title(),
                  construct.isExpressed() ? "expressed" : "refused",
                  construct.name(),
                  construct));
    }
    return table.toString();
  }

  @Test
  void documentsEachConstruct() throws Exception {
    Map<String, List<Construct>> kinds = new TreeMap<>();
    for (Construct construct : Construct.all()) {
      kinds.computeIfAbsent(construct.kind(), kind -> new ArrayList<>()).add(construct);
    }
    String page = Files.readString(PAGE);
    String expected = page;
    for (Map.Entry<String, List<Construct>> kind : kinds.entrySet()) {
      String begin = "<!-- constructs: " + kind.getKey() + " -->\n";
      assertThat(expected).contains(begin);
      int start = expected.indexOf(begin) + begin.length();
      int end = expected.indexOf("<!-- end -->", start);
      expected = expected.substring(0, start) + table(kind.getValue()) + expected.substring(end);
    }
    if (System.getProperty("docs.update") != null) {
      Files.writeString(PAGE, expected);
    } else {
      assertThat(page).as("run with -Ddocs.update").isEqualTo(expected);
    }
  }

  @Test
  void namesEachConstructOnce() {
    assertThat(Construct.all()).extracting(Construct::title).doesNotHaveDuplicates();
  }
}
