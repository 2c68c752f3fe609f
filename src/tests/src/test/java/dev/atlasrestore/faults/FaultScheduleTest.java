// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Starts restores under random faults. A failure names its seed; {@code -Dfaults.seed=…} with
 * {@code -Dfaults.schedules=1} repeats it.
 */
@Tag("faults")
class FaultScheduleTest {
  private static final int SCHEDULES = Integer.getInteger("faults.schedules", 200);
  private static final long SEED = Long.getLong("faults.seed", new Random().nextInt());

  // Otherwise each failure that an attack makes is logged with its trace.
  private static final Logger LOG = Logger.getLogger("dev.atlasrestore");

  @BeforeAll
  static void logNothing() {
    LOG.setLevel(Level.OFF);
  }

  @AfterAll
  static void logAgain() {
    LOG.setLevel(null);
  }

  /** Runs one schedule. */
  private interface Run {
    OutcomeCounts run(FaultSchedule schedule);
  }

  private static OutcomeCounts run(Run run) {
    OutcomeCounts counts = new OutcomeCounts();
    LongStream.range(SEED, SEED + SCHEDULES)
        .parallel()
        .forEach(
            seed -> {
              try {
                counts.add(run.run(new FaultSchedule(seed)));
              } catch (AssertionError | RuntimeException e) {
                throw new AssertionError("Schedule with faults.seed=" + seed + ": " + e, e);
              }
            });
    return counts;
  }

  @Test
  void startsNoDuplicatesAndLosesNoJob() {
    OutcomeCounts sdk = run(schedule -> new SdkRun(schedule).run());
    OutcomeCounts peer = run(schedule -> new PeerRun(schedule).run());
    System.out.println("SDK: schedules " + SCHEDULES + ", " + sdk);
    System.out.println("Retrofit with a retry interceptor: schedules " + SCHEDULES + ", " + peer);

    assertThat(sdk.duplicates).isZero();
    assertThat(sdk.lost).isZero();
    assertThat(sdk.wrongExceptions).isZero();
    assertThat(sdk.reconciled).isPositive();
    assertThat(sdk.unknown).isPositive();
    assertThat(peer.duplicates).as("duplicates that the schedules can make").isPositive();
    assertThat(peer.lost).as("jobs that the schedules can lose").isPositive();
  }

  @Test
  void keepsItsPromiseUnderAttack() {
    OutcomeCounts sdk = run(schedule -> new SdkRun(schedule).runUnderAttack());
    System.out.println("SDK under attack: schedules " + SCHEDULES + ", " + sdk);

    assertThat(sdk.duplicates).isZero();
    assertThat(sdk.lost).isZero();
    assertThat(sdk.wrongExceptions).isZero();
    assertThat(sdk.reconciled).isPositive();
    assertThat(sdk.unknown).isPositive();
  }
}
