// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.contract;

import dev.atlasrestore.contract.CheckResult.Outcome;
import dev.atlasrestore.error.AtlasException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes checks, one after the other, and keeps their results. */
final class Checks {
  private final List<CheckResult> results = new ArrayList<>();

  /** A check, which adds what it finds and returns what later checks build on. */
  interface Check<T> {
    T run(Findings findings) throws InterruptedException;
  }

  /** Makes a check; returns its value if it passed. */
  <T> Optional<T> run(String operationId, String name, Check<T> check) throws InterruptedException {
    long start = System.nanoTime();
    Findings findings = new Findings();
    T value = null;
    try {
      value = check.run(findings);
    } catch (SkippedException e) {
      results.add(
          result(operationId, name, Outcome.SKIPPED, List.of(e.getMessage()), findings, start));
      return Optional.empty();
    } catch (AtlasException e) {
      findings.violation(e.getClass().getSimpleName() + ": " + e.getMessage());
    }
    boolean passed = findings.violations().isEmpty();
    Outcome outcome = passed ? Outcome.PASSED : Outcome.FAILED;
    results.add(result(operationId, name, outcome, findings.violations(), findings, start));
    return passed ? Optional.ofNullable(value) : Optional.empty();
  }

  private static CheckResult result(
      String operationId,
      String name,
      Outcome outcome,
      List<String> reasons,
      Findings findings,
      long start) {
    Duration duration = Duration.ofNanos(System.nanoTime() - start);
    return new CheckResult(operationId, name, outcome, reasons, findings.notes(), duration);
  }

  List<CheckResult> results() {
    return results;
  }
}
