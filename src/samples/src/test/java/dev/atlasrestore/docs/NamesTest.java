// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each class and method that a page names between backticks exists. */
class NamesTest {
  private static final Pattern CODE = Pattern.compile("`([^`]+)`");
  private static final Pattern WORD = Pattern.compile("[A-Za-z]\\w*");

  /** Two humps, as in AtlasClient; a name of one can be a word of English. */
  private static final Pattern CLASS = Pattern.compile("\\b(?:[A-Z][a-z]+){2,}\\b(?!-)");

  private static final Pattern METHOD = Pattern.compile("\\b[a-z]\\w*(?=\\()");

  private final Set<String> words = new HashSet<>();

  NamesTest() throws IOException {
    for (String folder : List.of("src", "generated/src/main/java", "benchmarks")) {
      try (Stream<Path> files = Files.walk(Page.ROOT.resolve(folder))) {
        for (Path file : files.filter(NamesTest::isSource).toList()) {
          WORD.matcher(Files.readString(file))
              .results()
              .map(MatchResult::group)
              .forEach(words::add);
        }
      }
    }
  }

  private static boolean isSource(Path file) {
    return file.toString().endsWith(".java")
        && !Page.ROOT.relativize(file).toString().contains("target/")
        && !file.endsWith("NamesTest.java");
  }

  @Test
  void eachNameIsInTheSources() throws IOException {
    List<String> unknown = new ArrayList<>();
    for (Page page : Page.all()) {
      // These two tell of the past.
      if (!page.file().endsWith("CHANGELOG.md") && !page.file().startsWith("docs/adr")) {
        unknown.addAll(unknown(page));
      }
    }

    assertThat(unknown).isEmpty();
  }

  @Test
  void anUnknownNameIsNamedByFileAndLine() {
    Page page =
        new Page(Path.of("docs/x.md"), List.of("`AtlasClient`", "an `AtlasKlient`, `bild()`"));

    assertThat(unknown(page)).containsExactly("docs/x.md:2: AtlasKlient", "docs/x.md:2: bild");
  }

  private List<String> unknown(Page page) {
    List<String> unknown = new ArrayList<>();
    List<String> prose = page.prose();
    for (int i = 0; i < prose.size(); i++) {
      Matcher code = CODE.matcher(prose.get(i));
      while (code.find()) {
        String at = page.file() + ":" + (i + 1) + ": ";
        Stream.of(CLASS, METHOD)
            .flatMap(kind -> kind.matcher(code.group(1)).results())
            .map(MatchResult::group)
            .filter(name -> !words.contains(name))
            .forEach(name -> unknown.add(at + name));
      }
    }
    return unknown;
  }
}
