// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.simulator;

import dev.atlasrestore.model.SnapshotStatus;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** The initial data of a simulator. */
final class SampleData {
  static final String GROUP_ID = "64b7c1f09a3e5d2847c6f10a";
  static final String SOURCE = "orders-production";
  static final String TARGET = "orders-staging";
  static final String SHARDED = "events-production";
  static final String CLIENT_ID = "mdb_sa_id_simulated";
  static final String CLIENT_SECRET = "mdb_sa_sk_simulated";
  static final String PUBLIC_KEY = "simulated";
  static final String PRIVATE_KEY = "5f1b7e0a-simulated";

  private SampleData() {}

  /** Adds the sample project and returns it. */
  static SimulatedProject addTo(SimulatedAtlas atlas) {
    Instant now = atlas.now().truncatedTo(ChronoUnit.SECONDS);
    SimulatedProject project = atlas.addProject(GROUP_ID);
    project.addCluster(TARGET);
    for (int day = 3; day >= 1; day--) {
      project.addSnapshot(SOURCE, now.minus(Duration.ofDays(day)), SnapshotStatus.COMPLETED);
    }
    project.addShardedCluster(SHARDED, 2, now.minus(Duration.ofDays(1)));
    return project;
  }
}
