// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.docs;

import static java.util.stream.Collectors.joining;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Set;

/** Looks up in the POMs what a command of Maven names. */
final class MavenCommand {
  private static final Set<String> PHASES =
      Set.of(
          "clean",
          "validate",
          "generate-sources",
          "compile",
          "test",
          "package",
          "verify",
          "install",
          "deploy");

  /** Goals that no phase runs. */
  private static final Set<String> GOALS = Set.of("exec:java", "fmt:format");

  /** Properties of plugins and of tests, which no POM names. */
  private static final Set<String> OTHER_PROPERTIES = Set.of("test", "docs.update", "quick");

  private MavenCommand() {}

  static List<String> problems(ShellCommand command, Poms poms) {
    List<String> problems = new ArrayList<>();
    Deque<String> words = new ArrayDeque<>(command.words());
    words.remove();
    Path root = Path.of(""); // of the build, which -f sets
    while (!words.isEmpty()) {
      String word = words.remove();
      String problem;
      if (word.equals("-q")) {
        problem = "";
      } else if (word.equals("-f") || word.equals("-pl")) {
        Path parent = root;
        List<String> folders =
            Arrays.stream(words.remove().split(","))
                .map(folder -> parent.resolve(folder).normalize().toString())
                .toList();
        root = word.equals("-f") ? Path.of(folders.get(0)) : root;
        problem =
            folders.stream()
                .filter(folder -> !poms.hasProject(folder))
                .map(folder -> folder + " has no POM")
                .collect(joining(", "));
      } else if (word.startsWith("-P")) {
        String profile = word.substring(2);
        problem = poms.hasProfile(profile) ? "" : "no POM has the profile " + profile;
      } else if (word.startsWith("-D")) {
        problem = property(word.substring(2).replaceFirst("=.*", ""), poms);
      } else if (word.contains(":")) {
        problem = goal(word.split("@"), poms);
      } else {
        problem = PHASES.contains(word) ? "" : "there is no phase " + word;
      }
      if (!problem.isEmpty()) {
        problems.add(command.at() + ": " + problem);
      }
    }
    return problems;
  }

  private static String property(String name, Poms poms) {
    return OTHER_PROPERTIES.contains(name) || poms.hasProperty(name)
        ? ""
        : "no POM reads the property " + name;
  }

  /** Looks up a goal and, when there is one, its execution. */
  private static String goal(String[] parts, Poms poms) {
    if (!GOALS.contains(parts[0])) {
      return "there is no goal " + parts[0];
    }
    String plugin = parts[0].replaceFirst(":.*", "-maven-plugin");
    return parts.length == 1 || poms.hasExecution(plugin, parts[1])
        ? ""
        : plugin + " has no execution " + parts[1];
  }
}
