// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.docs;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A command of a block of shell.
 *
 * @param at the file and the line where it starts
 * @param words the program and its arguments, without their quotes
 */
record ShellCommand(String at, List<String> words) {
  private static final Pattern WORD = Pattern.compile("(?:\"[^\"]*\"|'[^']*'|[^\\s'\"])+");

  static List<ShellCommand> in(Page.Block block) {
    List<ShellCommand> commands = new ArrayList<>();
    for (int i = 0; i < block.lines().size(); i++) {
      String at = block.at(i);
      String line = block.lines().get(i);
      while (line.endsWith("\\")) {
        line = line.substring(0, line.length() - 1) + block.lines().get(++i);
      }
      line = line.replaceFirst("(^|\\s)#.*", "");
      List<String> words =
          WORD.matcher(line).results().map(word -> word.group().replaceAll("['\"]", "")).toList();
      if (!words.isEmpty()) {
        commands.add(new ShellCommand(at, words));
      }
    }
    return commands;
  }

  /** Returns the value of an argument such as {@code -Dname=value}. */
  String property(String name) {
    Pattern pattern = Pattern.compile("-D" + Pattern.quote(name) + "=(.*)");
    return words.stream()
        .map(pattern::matcher)
        .filter(Matcher::matches)
        .map(value -> value.group(1))
        .findFirst()
        .orElseThrow(() -> new AssertionError(this + ": no -D" + name));
  }

  @Override
  public String toString() {
    return at + ": " + String.join(" ", words);
  }
}
