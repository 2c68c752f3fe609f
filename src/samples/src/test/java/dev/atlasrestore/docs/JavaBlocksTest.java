// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Each block of Java in a page is a region of a sample, to the letter; the samples are compiled and
 * run. With {@code -Ddocs.update}, the regions are copied into the pages first.
 */
class JavaBlocksTest {
  @BeforeAll
  static void update() throws IOException {
    if (Boolean.getBoolean("docs.update")) {
      Map<String, Region> regions = Region.all();
      for (Page page : Page.all()) {
        List<String> updated = updated(page, regions);
        if (!updated.equals(page.lines())) {
          Files.write(Page.ROOT.resolve(page.file()), updated);
        }
      }
    }
  }

  @TestFactory
  Stream<DynamicTest> eachBlockIsARegionOfASample() throws IOException {
    Map<String, Region> regions = Region.all();
    return Page.blocks("java")
        .map(
            block ->
                DynamicTest.dynamicTest(
                    block.toString(), () -> assertThat(problem(block, regions)).isEmpty()));
  }

  @Test
  void eachRegionIsInAPage() throws IOException {
    Set<String> used = Page.blocks("java").map(Page.Block::name).collect(Collectors.toSet());
    Set<String> unused = new TreeSet<>(Region.all().keySet());
    unused.removeAll(used);

    assertThat(unused).isEmpty();
  }

  @Test
  void aBlockThatDiffersIsNamedByFileAndLine() {
    Page page =
        new Page(Path.of("docs/x.md"), List.of("Text", "```java one", "a();", "c();", "```"));
    Region region = new Region(Path.of("One.java"), 7, "one", List.of("a();", "b();"));

    assertThat(problem(page.blocks().get(0), Map.of("one", region)))
        .get()
        .asString()
        .startsWith("docs/x.md:4: this is not what One.java:7 has")
        .contains("block:  c();", "sample: b();");
  }

  @Test
  void aBlockWithoutARegionIsNamedByFileAndLine() {
    Page page = new Page(Path.of("docs/x.md"), List.of("```java two", "a();", "```"));

    assertThat(problem(page.blocks().get(0), Map.of()))
        .contains("docs/x.md:1: no sample has a region \"two\"; see CONTRIBUTING.md");
  }

  @Test
  void aBlockThatDoesNotEndIsNamedByFileAndLine() {
    Page page =
        new Page(Path.of("docs/x.md"), List.of("- ```java one", "", "  ```java one", "```"));

    assertThatThrownBy(page::blocks).hasMessage("docs/x.md:3: a block that cannot be read");
  }

  @Test
  void updatingCopiesTheRegion() {
    Page page =
        new Page(Path.of("docs/x.md"), List.of("Text", "  ```java one", "  c();", "  ```", "End"));
    Region region = new Region(Path.of("One.java"), 7, "one", List.of("a();", "b();"));

    assertThat(updated(page, Map.of("one", region)))
        .containsExactly("Text", "  ```java one", "  a();", "  b();", "  ```", "End");
  }

  private static Optional<String> problem(Page.Block block, Map<String, Region> regions) {
    Region region = regions.get(block.name());
    return region == null
        ? Optional.of(
            "%s: no sample has a region \"%s\"; see CONTRIBUTING.md".formatted(block, block.name()))
        : region.differenceFrom(block);
  }

  private static List<String> updated(Page page, Map<String, Region> regions) {
    List<String> lines = new ArrayList<>();
    int done = 0;
    for (Page.Block block : page.blocks()) {
      Region region = block.language().equals("java") ? regions.get(block.name()) : null;
      lines.addAll(page.lines().subList(done, block.line()));
      for (String line : region == null ? block.lines() : region.lines()) {
        lines.add(line.isEmpty() ? line : block.indentation() + line);
      }
      done = block.line() + block.lines().size();
    }
    lines.addAll(page.lines().subList(done, page.lines().size()));
    return lines;
  }
}
