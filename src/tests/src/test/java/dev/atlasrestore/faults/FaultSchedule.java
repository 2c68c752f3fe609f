// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.faults;

import dev.atlasrestore.VirtualTimeSource;
import dev.atlasrestore.model.RestoreJobRequest;
import dev.atlasrestore.model.SnapshotStatus;
import dev.atlasrestore.simulator.AtlasSimulator;
import dev.atlasrestore.simulator.Fault;
import dev.atlasrestore.simulator.Fault.Delivery;
import dev.atlasrestore.simulator.Fault.Outcome;
import dev.atlasrestore.simulator.FaultPlan;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;

/** The starts and faults of one run, all derived from a seed. */
final class FaultSchedule {
  private static final Duration MINUTE = Duration.ofMinutes(1);

  /** The options of the starts of a schedule. */
  enum Policy {
    /** Nothing is sent again, so any fault may occur. */
    DEFAULT,
    /**
     * Requests with an unknown outcome are sent again after the settling time, so none may arrive
     * later.
     */
    RESEND
  }

  /** One start. All requests of a schedule differ. */
  record Start(RestoreJobRequest request, boolean keyed, boolean concurrent) {}

  final long seed;
  final Policy policy;
  final boolean concurrent;
  private final Random random;

  FaultSchedule(long seed) {
    this.seed = seed;
    random = new Random(seed);
    policy = random.nextInt(3) == 0 ? Policy.RESEND : Policy.DEFAULT;
    concurrent = policy == Policy.DEFAULT && random.nextBoolean();
  }

  AtlasSimulator.Builder simulator() {
    return AtlasSimulator.builder()
        .restoreDuration(MINUTE.multipliedBy(1 + random.nextInt(20)))
        .listingDelay(random.nextInt(3) > 0 ? Duration.ZERO : upTo(longest()))
        .clockSkew(random.nextInt(4) > 0 ? Duration.ZERO : upTo(Duration.ofDays(1)))
        .tokenLifetime(Duration.ofDays(2))
        .rateLimit(100_000);
  }

  private Duration longest() {
    return policy == Policy.RESEND ? Duration.ofSeconds(10) : Duration.ofMinutes(5);
  }

  private Duration upTo(Duration most) {
    return Duration.ofMillis(random.nextLong(most.toMillis()));
  }

  List<Start> starts(AtlasSimulator simulator, Instant now) {
    List<Start> starts = new ArrayList<>();
    int count = 1 + random.nextInt(4);
    for (int i = 0; i < count; i++) {
      starts.add(new Start(request(simulator, now, i), random.nextBoolean(), random.nextBoolean()));
    }
    return starts;
  }

  private RestoreJobRequest request(AtlasSimulator simulator, Instant now, int number) {
    String group = simulator.groupId();
    String target = random.nextBoolean() ? simulator.targetCluster() : "target-" + number;
    simulator.addCluster(target);
    String snapshot =
        simulator.addSnapshot(simulator.sourceCluster(), now, SnapshotStatus.COMPLETED);
    return switch (random.nextInt(4)) {
      case 0 -> RestoreJobRequest.download(snapshot);
      case 1 ->
          RestoreJobRequest.pointInTime(
              group, target, Instant.ofEpochSecond(now.getEpochSecond() - 1000 - number));
      default -> RestoreJobRequest.automated(snapshot, group, target);
    };
  }

  /** Returns the faults. Most start requests fail, and some of the others. */
  FaultPlan plan() {
    RandomGenerator plan = new Random(seed);
    return (method, path) -> {
      synchronized (plan) {
        boolean create = method.equals("POST") && path.endsWith("/restoreJobs");
        return plan.nextInt(100) < (create ? 70 : 10) ? fault(plan) : null;
      }
    };
  }

  private Fault fault(RandomGenerator plan) {
    return switch (plan.nextInt(10)) {
      case 0 -> Fault.of(Delivery.LOST, Outcome.RATE_LIMITED);
      case 1, 2 -> Fault.of(Delivery.LOST, broken(plan));
      case 3 -> Fault.of(Delivery.TWICE, Outcome.RESPONSE);
      case 4 -> Fault.of(Delivery.TWICE, broken(plan));
      case 5, 6 ->
          new Fault(
              Delivery.LATE,
              broken(plan),
              Duration.ofMillis(
                  plan.nextLong(
                      policy == Policy.RESEND ? 10_000 : Duration.ofMinutes(30).toMillis())));
      case 7 ->
          Fault.of(
              Delivery.ONCE,
              switch (plan.nextInt(20)) {
                case 0 -> Outcome.STALLED;
                case 1 -> Outcome.SLOW;
                default -> Outcome.TRUNCATED;
              });
      default -> Fault.of(Delivery.ONCE, broken(plan));
    };
  }

  /** Removes the faults, and advances the clock until every delayed request has arrived. */
  static void stopFaults(AtlasSimulator simulator, VirtualTimeSource time) {
    simulator.faults((method, path) -> null);
    for (int minute = 0; minute < 60; minute++) {
      time.advance(MINUTE);
      simulator.restoreJobs();
    }
  }

  private static Outcome broken(RandomGenerator plan) {
    return switch (plan.nextInt(5)) {
      case 0 -> Outcome.BAD_GATEWAY;
      case 1 -> Outcome.UNAVAILABLE;
      case 2 -> Outcome.SERVER_ERROR;
      default -> Outcome.NO_RESPONSE;
    };
  }
}
