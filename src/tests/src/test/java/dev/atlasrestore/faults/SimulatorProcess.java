// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.faults;

import dev.atlasrestore.model.SnapshotStatus;
import dev.atlasrestore.simulator.AtlasSimulator;
import dev.atlasrestore.simulator.Fault;
import dev.atlasrestore.simulator.Fault.Delivery;
import dev.atlasrestore.simulator.Fault.Outcome;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/**
 * A simulator in its own process for {@link SoakTest}, which measures the heap of the client.
 * Tokens expire after seconds, and five percent of the requests fail. Ends when its input ends.
 */
final class SimulatorProcess {
  private SimulatorProcess() {}

  /** Expects the number of clusters; prints the URL and one snapshot for each cluster. */
  public static void main(String[] args) throws IOException {
    try (AtlasSimulator simulator =
        AtlasSimulator.builder()
            .restoreDuration(Duration.ofMillis(200))
            .tokenLifetime(Duration.ofSeconds(3))
            .rateLimit(Integer.MAX_VALUE / 20)
            .start()) {
      StringBuilder line = new StringBuilder(simulator.baseUrl());
      for (int i = 0; i < Integer.parseInt(args[0]); i++) {
        simulator.addCluster("target-" + i);
        line.append(' ')
            .append(simulator.addSnapshot("source-" + i, Instant.now(), SnapshotStatus.COMPLETED));
      }
      simulator.faults((method, path) -> fault());
      System.out.println(line);
      while (System.in.read() != -1) {}
    }
  }

  private static @Nullable Fault fault() {
    return switch (ThreadLocalRandom.current().nextInt(100)) {
      case 0 -> Fault.of(Delivery.ONCE, Outcome.TRUNCATED);
      case 1 -> Fault.of(Delivery.ONCE, Outcome.NO_RESPONSE);
      case 2 -> Fault.of(Delivery.LOST, Outcome.NO_RESPONSE);
      case 3 -> Fault.of(Delivery.LOST, Outcome.RATE_LIMITED);
      case 4 -> Fault.of(Delivery.LOST, Outcome.BAD_GATEWAY);
      default -> null;
    };
  }
}
