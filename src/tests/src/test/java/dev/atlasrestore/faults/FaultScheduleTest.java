// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.LongStream;
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

  @Test
  void startsNoDuplicatesAndLosesNoJob() {
    OutcomeCounts sdk = new OutcomeCounts();
    OutcomeCounts peer = new OutcomeCounts();
    LongStream.range(SEED, SEED + SCHEDULES)
        .parallel()
        .forEach(
            seed -> {
              try {
                sdk.add(new SdkRun(new FaultSchedule(seed)).run());
              } catch (AssertionError | RuntimeException e) {
                throw new AssertionError("Schedule with faults.seed=" + seed + ": " + e, e);
              }
              peer.add(new PeerRun(new FaultSchedule(seed)).run());
            });
    System.out.println("SDK: schedules " + SCHEDULES + ", " + sdk);
    System.out.println("Retrofit with a retry interceptor: schedules " + SCHEDULES + ", " + peer);

    assertThat(sdk.duplicates).isZero();
    assertThat(sdk.lost).isZero();
    assertThat(sdk.reconciled).isPositive();
    assertThat(sdk.unknown).isPositive();
    assertThat(peer.duplicates).as("duplicates that the schedules can make").isPositive();
    assertThat(peer.lost).as("jobs that the schedules can lose").isPositive();
  }
}
