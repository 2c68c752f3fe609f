// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.simulator;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The paths of the real API, to distinguish what is not simulated from what does not exist. */
final class KnownPaths {
  private static final Pattern VARIABLE = Pattern.compile("\\{[^}]+}");

  private record Known(List<String> methods, Pattern path) {}

  private static final List<Known> PATHS = read();

  private KnownPaths() {}

  /** Returns whether the real API has a path, with any method. */
  static boolean contains(String path) {
    return PATHS.stream().anyMatch(known -> known.path().matcher(path).matches());
  }

  /** Returns whether the real API has an operation at a path. */
  static boolean contains(String method, String path) {
    return PATHS.stream()
        .anyMatch(
            known -> known.methods().contains(method) && known.path().matcher(path).matches());
  }

  private static List<Known> read() {
    try (InputStream in = KnownPaths.class.getResourceAsStream("known-paths.txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(KnownPaths::parse)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Known parse(String line) {
    String[] parts = line.split(" ");
    StringBuilder regex = new StringBuilder();
    Matcher variable = VARIABLE.matcher(parts[1]);
    int end = 0;
    while (variable.find()) {
      regex.append(Pattern.quote(parts[1].substring(end, variable.start()))).append("[^/:]+");
      end = variable.end();
    }
    regex.append(Pattern.quote(parts[1].substring(end)));
    return new Known(Arrays.asList(parts[0].split(",")), Pattern.compile(regex.toString()));
  }
}
