// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.contract;

import java.time.Duration;
import java.util.List;

/**
 * The result of one check. Immutable.
 *
 * @param operationId the operation that was held to the spec, by its id there
 * @param name what was checked, and of which cluster
 * @param outcome how it went
 * @param findings what breaks the spec, or why the check was skipped; empty if it passed, and only
 *     then
 * @param notes what the service sends and the spec does not mention; no violation, since clients
 *     skip what they do not know
 * @param duration how long it took
 */
public record CheckResult(
    String operationId,
    String name,
    Outcome outcome,
    List<String> findings,
    List<String> notes,
    Duration duration) {
  /** How a check went. */
  public enum Outcome {
    /** The service keeps to the spec. */
    PASSED,
    /** The service breaks the spec. */
    FAILED,
    /** The service gave no occasion to tell. */
    SKIPPED
  }

  private static final int TEXT_LIMIT = 500;

  /**
   * Copies the lists. What a service sent may be in their texts, so these are cut to 500 characters
   * and rid of characters that are for no terminal and no XML.
   */
  public CheckResult {
    if (findings.isEmpty() != (outcome == Outcome.PASSED)) {
      throw new IllegalArgumentException("findings must be empty if the check passed, only then");
    }
    findings = findings.stream().map(CheckResult::printable).toList();
    notes = notes.stream().map(CheckResult::printable).toList();
  }

  private static String printable(String text) {
    String printable = text.replaceAll("\\p{C}", "?");
    return printable.length() <= TEXT_LIMIT ? printable : printable.substring(0, TEXT_LIMIT) + "…";
  }
}
