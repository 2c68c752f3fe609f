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
 * @param findings what breaks the spec, or why the check was skipped; empty when it passed
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

  /** Copies the lists. */
  public CheckResult {
    findings = List.copyOf(findings);
    notes = List.copyOf(notes);
  }
}
