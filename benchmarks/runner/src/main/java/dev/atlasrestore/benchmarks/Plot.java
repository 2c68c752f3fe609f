// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/** Draws bar charts as SVG text, one panel for each figure. */
final class Plot {
  private static final int WIDTH = 760;
  private static final int LABEL = 230;
  private static final int BAR = 18;

  private final StringBuilder svg = new StringBuilder();
  private int y = 10;

  void panel(String title, String unit, Map<String, Double> values) {
    y += 20;
    svg.append(text(10, y, "bold", title));
    double max = values.values().stream().mapToDouble(v -> v).max().orElse(1);
    for (Map.Entry<String, Double> value : values.entrySet()) {
      y += BAR + 4;
      int width = (int) (value.getValue() / max * (WIDTH - LABEL - 110));
      String colour = value.getKey().startsWith("SDK") ? "#13aa52" : "#8c9aa5";
      svg.append(text(10, y, "normal", value.getKey()));
      svg.append(
          String.format(
              "<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" fill=\"%s\"/>%n",
              LABEL, y - BAR + 5, width, BAR, colour));
      svg.append(
          text(
              LABEL + width + 6,
              y,
              "normal",
              String.format(Locale.ROOT, "%,.0f %s", value.getValue(), unit)));
    }
    y += 16;
  }

  private static String text(int x, int y, String weight, String text) {
    return String.format(
        "<text x=\"%d\" y=\"%d\" font-weight=\"%s\">%s</text>%n", x, y, weight, text);
  }

  void write(Path file) throws IOException {
    Files.writeString(
        file,
        String.format(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\""
                    + " font-family=\"sans-serif\" font-size=\"13\">%n"
                    + "<rect width=\"100%%\" height=\"100%%\" fill=\"white\"/>%n",
                WIDTH, y + 10)
            + svg
            + "</svg>\n");
  }
}
