// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.simulator;

import dev.atlasrestore.model.SnapshotStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A snapshot.
 *
 * @param id 24 hexadecimal digits
 * @param requestedAt when the service began with it
 * @param createdAt when it is completed, if ever
 * @param progress how far it is at a time
 * @param description why it was taken on demand; null for a scheduled one
 * @param members the parts of a sharded cluster; empty for a replica set
 */
record SimulatedSnapshot(
    String id,
    Instant requestedAt,
    Instant createdAt,
    Function<Instant, SnapshotStatus> progress,
    @Nullable String description,
    List<Member> members) {
  private static final Duration LIFETIME = Duration.ofDays(365);

  /**
   * The snapshot of one shard.
   *
   * @param id 24 hexadecimal digits
   * @param name the name of the shard
   */
  record Member(String id, String name) {}

  /** Returns a scheduled snapshot that stays as it is. */
  static SimulatedSnapshot scheduled(
      String id, Instant createdAt, SnapshotStatus status, List<Member> members) {
    return new SimulatedSnapshot(id, createdAt, createdAt, now -> status, null, members);
  }

  /** Returns a snapshot on demand: a third of the time it waits, and then it is taken. */
  static SimulatedSnapshot onDemand(
      String id, Instant now, Duration duration, String description, List<Member> members) {
    Instant start = now.plus(duration.dividedBy(3));
    Instant end = now.plus(duration);
    return new SimulatedSnapshot(
        id,
        now,
        end,
        time ->
            time.isBefore(start)
                ? SnapshotStatus.QUEUED
                : time.isBefore(end) ? SnapshotStatus.IN_PROGRESS : SnapshotStatus.COMPLETED,
        description,
        members);
  }

  SnapshotStatus status(Instant now) {
    return progress.apply(now);
  }

  boolean isCompleted(Instant now) {
    return status(now).equals(SnapshotStatus.COMPLETED);
  }

  Instant expiresAt(Instant now) {
    return (isCompleted(now) ? createdAt : requestedAt).plus(LIFETIME);
  }
}
