// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Each link to a place of the checkout leads to a file, and to a heading of it. */
class LinksTest {
  @Test
  void eachLinkLeadsSomewhere() throws IOException {
    List<String> broken = new ArrayList<>();
    for (Page page : Page.all()) {
      broken.addAll(broken(page));
    }

    assertThat(broken).isEmpty();
  }

  @Test
  void aBrokenLinkIsNamedByFileAndLine() {
    Page page =
        new Page(
            Path.of("docs/x.md"),
            List.of("# A title: x", "[a](#a-title-x) [b](#b)", "[c](c.md)", "[d](../README.md#d)"));

    assertThat(broken(page))
        .containsExactly("docs/x.md:2: #b", "docs/x.md:3: c.md", "docs/x.md:4: ../README.md#d");
  }

  @Test
  void eachChapterAndDecisionIsInTheIndex() throws IOException {
    Page index = Page.of("docs/README.md");
    List<String> targets = index.links().stream().map(Page.Link::target).toList();

    assertThat(Page.all())
        .map(page -> page.file().toString())
        .filteredOn(file -> file.startsWith("docs/") && !file.equals("docs/README.md"))
        .map(file -> file.substring("docs/".length()))
        .allSatisfy(file -> assertThat(targets).contains(file));
  }

  private static List<String> broken(Page page) {
    return page.links().stream()
        .filter(link -> !leadsSomewhere(page, link.target()))
        .map(Page.Link::toString)
        .toList();
  }

  private static boolean leadsSomewhere(Page page, String target) {
    String[] parts = target.split("#", 2);
    Path file = parts[0].isEmpty() ? page.file() : page.file().resolveSibling(parts[0]).normalize();
    if (!file.equals(page.file()) && !Files.exists(Page.ROOT.resolve(file))) {
      return false;
    }
    return parts.length == 1
        || (file.equals(page.file()) ? page : Page.of(file.toString()))
            .anchors()
            .contains(parts[1]);
  }
}
