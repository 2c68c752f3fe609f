// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.contract;

import java.time.Duration;
import java.util.List;

/**
 * The result of one check. Immutable.
 *
 * @param operationId the id of the operation in the spec
 * @param name what was checked, and for which cluster
 * @param outcome the outcome
 * @param findings the violations of the spec, or why the check was skipped; empty only if it passed
 * @param notes what the service sends but the spec does not describe; not a violation, because
 *     clients ignore it
 * @param duration how long the check took
 */
public record CheckResult(
    String operationId,
    String name,
    Outcome outcome,
    List<String> findings,
    List<String> notes,
    Duration duration) {
  /** The outcome of a check. */
  public enum Outcome {
    /** The service conforms to the spec. */
    PASSED,
    /** The service violates the spec. */
    FAILED,
    /** The check was not possible with this service. */
    SKIPPED
  }

  private static final int TEXT_LIMIT = 500;

  /**
   * Copies the lists. Their texts may quote the service, so they are cut to 500 characters, and
   * characters that terminals or XML do not support are replaced.
   */
  public CheckResult {
    if (findings.isEmpty() != (outcome == Outcome.PASSED)) {
      throw new IllegalArgumentException("findings must be empty if and only if the check passed");
    }
    findings = findings.stream().map(CheckResult::printable).toList();
    notes = notes.stream().map(CheckResult::printable).toList();
  }

  private static String printable(String text) {
    String printable = text.replaceAll("\\p{C}", "?");
    return printable.length() <= TEXT_LIMIT ? printable : printable.substring(0, TEXT_LIMIT) + "…";
  }
}
