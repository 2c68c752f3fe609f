// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.contract;

import dev.atlasrestore.contract.CheckResult.Outcome;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * The results of all checks, in order. Immutable.
 *
 * @param results never empty
 */
public record ContractReport(List<CheckResult> results) {
  /** Copies the list. */
  public ContractReport {
    results = List.copyOf(results);
  }

  /** Returns whether no check failed. Skipped checks do not count. */
  public boolean passed() {
    return count(Outcome.FAILED) == 0;
  }

  /** Returns the number of checks with an outcome. */
  public long count(Outcome outcome) {
    return results.stream().filter(result -> result.outcome() == outcome).count();
  }

  /**
   * Writes the report as JUnit XML for CI servers. An existing file is replaced.
   *
   * @param file its directory is created if it does not exist
   * @throws IOException if the file cannot be written
   */
  public void writeJUnitXml(Path file) throws IOException {
    new JUnitXml(this).write(file);
  }

  /** Returns the report as text: one line for each check, its findings indented, and the totals. */
  public String toText() {
    StringBuilder text = new StringBuilder();
    for (CheckResult result : results) {
      text.append(
          String.format(
              Locale.ROOT,
              "%-7s  %s: %s (%d ms)\n",
              result.outcome(),
              result.operationId(),
              result.name(),
              result.duration().toMillis()));
      result.findings().forEach(finding -> text.append("         ").append(finding).append('\n'));
      result.notes().forEach(note -> text.append("         note: ").append(note).append('\n'));
    }
    return text.append(this).append('\n').toString();
  }

  /** Returns the totals. */
  @Override
  public String toString() {
    return count(Outcome.PASSED)
        + " checks passed, "
        + count(Outcome.FAILED)
        + " failed, "
        + count(Outcome.SKIPPED)
        + " skipped";
  }
}
