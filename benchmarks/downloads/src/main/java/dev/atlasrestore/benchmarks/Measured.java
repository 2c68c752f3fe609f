// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.benchmarks;

import java.util.ArrayList;
import java.util.List;

/** Seconds, seconds of processor time, and bytes of heap, of the rounds of one contestant. */
final class Measured {
  final List<Double> seconds = new ArrayList<>();
  final List<Double> cpu = new ArrayList<>();
  final List<Double> heap = new ArrayList<>();

  void add(String line) {
    String[] numbers = line.strip().split("\\s+");
    seconds.add(Double.parseDouble(numbers[0]));
    cpu.add(Double.parseDouble(numbers[1]));
    heap.add(numbers.length > 2 ? Double.parseDouble(numbers[2]) : 0);
  }

  static double median(List<Double> values) {
    List<Double> sorted = values.stream().sorted().toList();
    int middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
  }
}
