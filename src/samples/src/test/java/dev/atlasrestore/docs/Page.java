// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A page of Markdown.
 *
 * @param file its path from the root of the checkout
 */
record Page(Path file, List<String> lines) {
  static final Path ROOT = root();

  private static final Pattern FENCE = Pattern.compile("( *)```(\\S*) ?(\\S*)");
  private static final Pattern HEADING = Pattern.compile("#+ +(.+?) *");
  private static final Pattern LINK = Pattern.compile("\\[[^\\]]*\\]\\(([^)\\s]+)\\)");

  /**
   * A block of code.
   *
   * @param line the number of the line that opens it
   * @param name what stands behind the language; empty when there is nothing
   * @param indentation the blanks before each line, which {@code lines} do not have
   */
  record Block(
      Path file, int line, String language, String name, String indentation, List<String> lines) {
    /** Returns where a line of the block is. */
    String at(int index) {
      return file + ":" + (line + 1 + index);
    }

    @Override
    public String toString() {
      return file + ":" + line;
    }
  }

  /** A link to another place of the checkout. */
  record Link(Path file, int line, String target) {
    @Override
    public String toString() {
      return file + ":" + line + ": " + target;
    }
  }

  private static Path root() {
    Path root = Path.of("").toAbsolutePath();
    while (!Files.exists(root.resolve("mvnw"))) {
      root = root.getParent();
    }
    return root;
  }

  static Page of(String file) {
    try {
      return new Page(Path.of(file), Files.readAllLines(ROOT.resolve(file)));
    } catch (IOException e) {
      throw new IllegalStateException(file + " cannot be read", e);
    }
  }

  /** Returns all pages of the checkout. */
  static List<Page> all() throws IOException {
    List<Page> pages = new ArrayList<>();
    for (String folder : List.of("", "benchmarks", ".github")) {
      pages.addAll(in(folder, 1));
    }
    pages.addAll(in("docs", Integer.MAX_VALUE));
    return pages;
  }

  private static List<Page> in(String folder, int depth) throws IOException {
    try (Stream<Path> files = Files.walk(ROOT.resolve(folder), depth)) {
      return files
          .filter(file -> file.toString().endsWith(".md"))
          .sorted()
          .map(file -> of(ROOT.relativize(file).toString()))
          .toList();
    }
  }

  static Stream<Block> blocks(String language) throws IOException {
    return all().stream()
        .flatMap(page -> page.blocks().stream())
        .filter(block -> block.language().equals(language));
  }

  List<Block> blocks() {
    List<Block> blocks = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      if (!lines.get(i).strip().startsWith("```")) {
        continue;
      }
      int start = i;
      Matcher fence = FENCE.matcher(lines.get(start));
      int length =
          fence.matches() ? lines.subList(start + 1, lines.size()).indexOf(end(fence)) : -1;
      if (length < 0) {
        throw new AssertionError(file + ":" + (start + 1) + ": a block that cannot be read");
      }
      i = start + 1 + length;
      int indentation = fence.group(1).length();
      List<String> code =
          lines.subList(start + 1, i).stream()
              .map(line -> line.substring(Math.min(indentation, line.length())))
              .toList();
      blocks.add(new Block(file, start + 1, fence.group(2), fence.group(3), fence.group(1), code));
    }
    return blocks;
  }

  private static String end(Matcher fence) {
    return fence.group(1) + "```";
  }

  List<Link> links() {
    List<Link> links = new ArrayList<>();
    List<String> prose = prose();
    for (int i = 0; i < prose.size(); i++) {
      Matcher link = LINK.matcher(prose.get(i).replaceAll("`[^`]*`", "code"));
      while (link.find()) {
        if (!link.group(1).matches("[a-z]+:.*")) {
          links.add(new Link(file, i + 1, link.group(1)));
        }
      }
    }
    return links;
  }

  /** Returns the names that GitHub gives to the headings. */
  Set<String> anchors() {
    Set<String> anchors = new HashSet<>();
    Map<String, Integer> repetitions = new HashMap<>();
    for (String line : prose()) {
      Matcher heading = HEADING.matcher(line);
      if (heading.matches()) {
        String anchor =
            heading
                .group(1)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N} _-]", "")
                .replace(' ', '-');
        int repetition = repetitions.merge(anchor, 1, Integer::sum);
        anchors.add(repetition == 1 ? anchor : anchor + "-" + (repetition - 1));
      }
    }
    return anchors;
  }

  /** Returns the lines, with those of blocks of code empty. */
  List<String> prose() {
    List<String> prose = new ArrayList<>(lines);
    for (Block block : blocks()) {
      for (int i = 0; i < block.lines().size(); i++) {
        prose.set(block.line() + i, "");
      }
    }
    return prose;
  }
}
