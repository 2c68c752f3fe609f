// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.simulator;

import dev.atlasrestore.error.ErrorCode;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The projects that there are, and the time. Its monitor guards them and all that they hold. */
final class SimulatedAtlas {
  private final InstantSource clock;
  private final Duration snapshotDuration;
  private final Map<String, SimulatedProject> projects = new LinkedHashMap<>();
  private int lastId;

  SimulatedAtlas(InstantSource clock, Duration snapshotDuration) {
    this.clock = clock;
    this.snapshotDuration = snapshotDuration;
  }

  Instant now() {
    return clock.instant();
  }

  Duration snapshotDuration() {
    return snapshotDuration;
  }

  /** Returns an id whose first eight digits are the second of a time, as those of the service. */
  synchronized String newId(Instant time) {
    return String.format("%08x%016x", time.getEpochSecond(), ++lastId);
  }

  /** Returns the project of an id, which is made when it is new. */
  synchronized SimulatedProject addProject(String groupId) {
    return projects.computeIfAbsent(groupId, id -> new SimulatedProject(id, this));
  }

  synchronized SimulatedCluster cluster(@Nullable String groupId, @Nullable String name) {
    SimulatedProject project = projects.get(groupId);
    if (project == null) {
      throw ApiErrorException.of(
          ErrorCode.GROUP_NOT_FOUND, "There is no project " + groupId + ".", groupId + "");
    }
    SimulatedCluster cluster = project.find(name + "");
    if (cluster == null) {
      throw ApiErrorException.of(
          ErrorCode.CLUSTER_NOT_FOUND,
          "There is no cluster " + name + " in the project " + groupId + ".",
          name + "",
          groupId + "");
    }
    return cluster;
  }
}
