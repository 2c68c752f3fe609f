// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.benchmarks;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** The measurements of one figure, in the order of the rounds. */
final class Series {
  private final List<Double> values = new ArrayList<>();

  void add(double value) {
    values.add(value);
  }

  double median() {
    return quantile(values, 0.5);
  }

  /** Compares the medians. The spread is that of the rounds, each of which measured both. */
  Ratio to(Series other) {
    List<Double> rounds = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      rounds.add(values.get(i) / other.values.get(i));
    }
    return new Ratio(median() / other.median(), quantile(rounds, 0.25), quantile(rounds, 0.75));
  }

  private static double quantile(List<Double> values, double share) {
    List<Double> sorted = new ArrayList<>(values);
    Collections.sort(sorted);
    double at = share * (sorted.size() - 1);
    int below = (int) at;
    int above = Math.min(below + 1, sorted.size() - 1);
    return sorted.get(below) + (at - below) * (sorted.get(above) - sorted.get(below));
  }

  /** A ratio of two medians, with the quartiles of the ratios of the rounds. */
  record Ratio(double value, double low, double high) {
    @Override
    public String toString() {
      return String.format(Locale.ROOT, "%.2f (%.2f–%.2f)", value, low, high);
    }
  }
}
