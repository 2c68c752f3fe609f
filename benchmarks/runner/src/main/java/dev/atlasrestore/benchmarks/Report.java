// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/** Writes the results as Markdown, with an explanation for each target that is missed. */
final class Report {
  private final List<Row> rows = new ArrayList<>();
  private final List<String> tables = new ArrayList<>();

  void add(Row row) {
    rows.add(row);
    System.out.println(
        (row.reached() ? "reached      " : "NOT reached  ") + row.figure() + ": " + row.measured());
  }

  void add(String table) {
    tables.add(table);
  }

  void write(Path file, String preamble) throws IOException {
    StringBuilder text = new StringBuilder("# Benchmark results\n\n").append(preamble);
    text.append(
        "\n## Figures\n\n| figure | measured | must reach | |\n| --- | --- | --- | --- |\n");
    for (Row row : rows) {
      text.append("| ").append(row.figure());
      text.append(" | ").append(row.measured());
      text.append(" | ").append(row.wanted());
      text.append(" | ").append(row.reached() ? "reached" : "not reached").append(" |\n");
    }
    text.append(explanations());
    tables.forEach(table -> text.append('\n').append(table));
    text.append("\n![Start-up, memory and speed of each client](RESULTS.svg)\n");
    Files.writeString(file, text);
  }

  private String explanations() throws IOException {
    Properties known = new Properties();
    try (InputStream in = Report.class.getResourceAsStream("/explanations.properties");
        Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
      known.load(reader);
    }
    StringBuilder text = new StringBuilder();
    for (Row row : rows) {
      if (!row.reached()) {
        text.append(text.isEmpty() ? "\n## What is not reached, and why\n\n" : "");
        text.append("- **").append(row.figure()).append("**: ");
        text.append(known.getProperty(row.key(), "not looked into yet.")).append('\n');
      }
    }
    return text.toString();
  }
}
