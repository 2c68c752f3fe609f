// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.contract;

import dev.atlasrestore.contract.CheckResult.Outcome;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Runs checks one after the other and collects their results. */
final class CheckRunner {
  private final List<CheckResult> results = new ArrayList<>();

  /** A check. It adds its findings and returns a value for later checks. */
  interface Check<T> {
    T run(Findings findings) throws InterruptedException;
  }

  /**
   * Runs a check and returns its value, even if there are violations. After an interrupt all
   * further checks are skipped, and earlier findings are kept.
   */
  <T> Optional<T> run(String operationId, String name, Check<T> check) {
    long start = System.nanoTime();
    Findings findings = new Findings();
    T value = null;
    try {
      if (Thread.currentThread().isInterrupted()) {
        throw new CheckSkippedException("the thread was interrupted");
      }
      value = check.run(findings);
    } catch (CheckSkippedException e) {
      results.add(
          result(operationId, name, Outcome.SKIPPED, List.of(e.getMessage()), findings, start));
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      findings.violation("the thread was interrupted; a running job continues");
    } catch (RuntimeException e) {
      findings.violation(e.getClass().getSimpleName() + ": " + e.getMessage());
    }
    Outcome outcome = findings.violations().isEmpty() ? Outcome.PASSED : Outcome.FAILED;
    results.add(result(operationId, name, outcome, findings.violations(), findings, start));
    return Optional.ofNullable(value);
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
