// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.faults;

/** Counts the outcomes of the starts of many schedules. */
final class OutcomeCounts {
  int jobs;
  int ambiguous;
  int reconciled;
  int unknown;
  long duplicates;
  long lost;
  long wrongExceptions;

  /** Adds other counts. */
  synchronized void add(OutcomeCounts other) {
    jobs += other.jobs;
    ambiguous += other.ambiguous;
    reconciled += other.reconciled;
    unknown += other.unknown;
    duplicates += other.duplicates;
    lost += other.lost;
    wrongExceptions += other.wrongExceptions;
  }

  @Override
  public String toString() {
    return "jobs started "
        + jobs
        + ", ambiguous outcomes "
        + ambiguous
        + ", reconciled "
        + reconciled
        + ", unknown "
        + unknown
        + ", duplicates "
        + duplicates
        + ", lost "
        + lost
        + ", wrong exceptions "
        + wrongExceptions;
  }
}
