// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.drift;

import com.google.gson.GsonBuilder;
import java.util.ArrayList;
import java.util.List;

/**
 * The result of a comparison.
 *
 * @param drift undeclared differences
 * @param deliberate declared differences
 * @param stale declarations that no longer match a difference
 */
record DriftReport(
    List<Difference> drift,
    List<DeliberateDifference> deliberate,
    List<DeliberateDifference> stale) {
  static DriftReport of(List<Difference> found, List<DeliberateDifference> declared) {
    List<DeliberateDifference> stale = new ArrayList<>();
    List<DeliberateDifference> deliberate = new ArrayList<>();
    for (DeliberateDifference entry : declared) {
      (found.stream().anyMatch(entry::covers) ? deliberate : stale).add(entry);
    }
    List<Difference> drift =
        found.stream()
            .filter(difference -> deliberate.stream().noneMatch(entry -> entry.covers(difference)))
            .toList();
    return new DriftReport(drift, deliberate, stale);
  }

  boolean inSync() {
    return drift.isEmpty() && stale.isEmpty();
  }

  String json() {
    return new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create().toJson(this);
  }

  String table() {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("WHAT", "WHERE", "ASPECT", "IN THE SPEC", "UPSTREAM"));
    for (Difference difference : drift) {
      rows.add(
          List.of(
              difference.kind(),
              difference.place(),
              difference.aspect(),
              text(difference.ours()),
              text(difference.upstream())));
    }
    for (DeliberateDifference entry : stale) {
      rows.add(
          List.of("stale", entry.place(), entry.aspect(), "(declared)", text(entry.upstream())));
    }
    StringBuilder table = new StringBuilder();
    if (!inSync()) {
      rows.forEach(row -> table.append(line(row, rows)).append('\n'));
      table.append(
          """

          added, removed, changed: follow upstream in the spec and run ./mvnw generate-sources, or
          declare the difference and its reason in the spec's x-upstream-differences.
          stale: upstream no longer says what x-upstream-differences records; delete the entry, or
          look at what it says now.

          """);
    }
    return table
        .append(drift.size())
        .append(" differences, ")
        .append(stale.size())
        .append(" stale declarations, ")
        .append(deliberate.size())
        .append(" deliberate differences\n")
        .toString();
  }

  private static String line(List<String> row, List<List<String>> rows) {
    StringBuilder line = new StringBuilder();
    for (int column = 0; column < row.size(); column++) {
      int at = column;
      int width = rows.stream().mapToInt(other -> other.get(at).length()).max().orElse(0);
      line.append(String.format("%-" + (width + 2) + "s", row.get(column)));
    }
    return line.toString().stripTrailing();
  }

  private static String text(String value) {
    return value == null ? "-" : value;
  }
}
