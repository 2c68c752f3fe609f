// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.contract;

import java.util.ArrayList;
import java.util.List;

/**
 * The findings of one check: violations of the spec, and notes on what the spec does not describe.
 */
final class Findings {
  private final List<String> violations = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();

  void violation(String text) {
    violations.add(text);
  }

  void note(String text) {
    notes.add(text);
  }

  List<String> violations() {
    return List.copyOf(violations);
  }

  List<String> notes() {
    return notes.stream().distinct().toList();
  }
}
