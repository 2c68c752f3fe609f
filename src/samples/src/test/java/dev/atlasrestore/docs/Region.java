// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A part of a sample, from {@code // docs: name} to {@code // end}.
 *
 * @param line the number of the line that opens it
 * @param lines the code, without the indentation that all of it has
 */
record Region(Path file, int line, String name, List<String> lines) {
  private static final Pattern START = Pattern.compile(" *// docs: (\\S+)");
  private static final Pattern END = Pattern.compile(" *// end");

  /** Returns the regions of all samples by their names. */
  static Map<String, Region> all() throws IOException {
    Map<String, Region> regions = new TreeMap<>();
    try (Stream<Path> files = Files.walk(Page.ROOT.resolve("src/samples/src"))) {
      for (Path file : files.filter(path -> path.toString().endsWith(".java")).sorted().toList()) {
        for (Region region : of(Page.ROOT.relativize(file), Files.readAllLines(file))) {
          Region other = regions.put(region.name(), region);
          if (other != null) {
            throw new AssertionError(region + " and " + other + " have the same name");
          }
        }
      }
    }
    return regions;
  }

  static List<Region> of(Path file, List<String> lines) {
    List<Region> regions = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      Matcher start = START.matcher(lines.get(i));
      if (start.matches()) {
        int first = i + 1;
        while (!END.matcher(lines.get(i)).matches()) {
          if (++i == lines.size()) {
            throw new AssertionError(file + ":" + first + ": no \"// end\" follows");
          }
        }
        List<String> code = unindented(lines.subList(first, i));
        regions.add(new Region(file, first, start.group(1), code));
      }
    }
    return regions;
  }

  private static List<String> unindented(List<String> lines) {
    return List.of(String.join("\n", lines).stripTrailing().stripIndent().split("\n"));
  }

  /** Returns what is wrong with a block that has the name of this region. */
  Optional<String> differenceFrom(Page.Block block) {
    for (int i = 0; i < Math.max(lines.size(), block.lines().size()); i++) {
      String here = i < block.lines().size() ? block.lines().get(i) : "the end of the block";
      String there = i < lines.size() ? lines.get(i) : "the end of the region";
      if (!here.equals(there)) {
        return Optional.of(
            "%s: this is not what %s has%n  block:  %s%n  sample: %s%n"
                    .formatted(block.at(i), this, here, there)
                + "Change the sample, then copy it with -Dtest=JavaBlocksTest -Ddocs.update");
      }
    }
    return Optional.empty();
  }

  @Override
  public String toString() {
    return file + ":" + line;
  }
}
