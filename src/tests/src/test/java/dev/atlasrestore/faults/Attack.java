// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.faults;

import dev.atlasrestore.AtlasClient;
import dev.atlasrestore.VirtualTimeSource;
import dev.atlasrestore.auth.Credentials;
import dev.atlasrestore.error.AtlasException;
import dev.atlasrestore.faults.FaultSchedule.Start;
import dev.atlasrestore.http.Attempt;
import dev.atlasrestore.model.DeliveryType;
import dev.atlasrestore.model.RestoreJobRequest;
import dev.atlasrestore.model.SnapshotStatus;
import dev.atlasrestore.restore.RestoreKeyStore;
import dev.atlasrestore.simulator.AtlasSimulator;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/**
 * What surrounds the starts of a schedule beside the faults of the network: a store and a listener
 * that fail, and a colleague whose jobs resemble those of the starts.
 */
final class Attack {
  private final Random random;
  private final AtlasSimulator simulator;
  private final VirtualTimeSource time;
  private final Set<String> colleaguesJobs = new HashSet<>();
  private boolean over;

  Attack(long seed, AtlasSimulator simulator, VirtualTimeSource time) {
    this.random = new Random(seed * 31);
    this.simulator = simulator;
    this.time = time;
  }

  /** Returns the ids of the jobs that no start of the schedule has made. */
  Set<String> colleaguesJobs() {
    return colleaguesJobs;
  }

  /** Starts the same and similar restores, and waits until their targets are free. */
  void before(List<Start> starts) {
    try (AtlasClient colleague = colleague()) {
      for (Start start : starts) {
        RestoreJobRequest request = start.request();
        if (random.nextInt(4) == 0) {
          make(colleague, request);
          time.advance(Duration.ofMinutes(25)); // longer than any restore of a schedule takes
        }
        if (random.nextBoolean()) {
          make(colleague, similar(request));
        }
      }
      time.advance(Duration.ofMinutes(random.nextBoolean() ? 25 : 0));
    }
  }

  /** Ends what fails, and starts the same restores again, long after. */
  void after(List<Start> starts) {
    synchronized (this) {
      over = true;
    }
    time.advance(Duration.ofMinutes(10));
    try (AtlasClient colleague = colleague()) {
      starts.forEach(start -> make(colleague, start.request()));
    }
  }

  private AtlasClient colleague() {
    return AtlasClient.builder()
        .credentials(Credentials.accessToken(simulator::accessToken))
        .baseUrl(simulator.baseUrl())
        .timeSource(time)
        .build();
  }

  /** Returns a request that differs in one thing: the snapshot, the moment or the target. */
  private RestoreJobRequest similar(RestoreJobRequest request) {
    String target = "colleague-" + random.nextInt();
    simulator.addCluster(target);
    if (request.getPointInTimeUTCSeconds() != null && random.nextBoolean()) {
      return request.toBuilder()
          .pointInTimeUTCSeconds(request.getPointInTimeUTCSeconds() - 500)
          .build();
    }
    if (request.getDeliveryType().equals(DeliveryType.DOWNLOAD) || random.nextBoolean()) {
      return RestoreJobRequest.automated(
          simulator.addSnapshot(
              simulator.sourceCluster(), time.instant(), SnapshotStatus.COMPLETED),
          simulator.groupId(),
          target);
    }
    return request.toBuilder().targetClusterName(target).build();
  }

  private void make(AtlasClient colleague, RestoreJobRequest request) {
    try {
      colleaguesJobs.add(
          colleague
              .cloudBackups()
              .createBackupRestoreJob(simulator.groupId(), simulator.sourceCluster(), request)
              .execute()
              .getId());
    } catch (AtlasException e) {
      // The target is busy: no job.
    }
  }

  /** Fails now and then, with an exception or an error. */
  void listen(Attempt attempt) {
    failNowAndThen(5);
  }

  private synchronized void failNowAndThen(int times) {
    if (!over && random.nextInt(times) == 0) {
      if (random.nextBoolean()) {
        throw new IllegalStateException("made to fail");
      }
      throw new AssertionError("made to fail");
    }
  }

  /** Returns a store that fails now and then, before or after it has done its work. */
  RestoreKeyStore store() {
    return new FailingStore(RestoreKeyStore.inMemory());
  }

  private final class FailingStore implements RestoreKeyStore {
    private final RestoreKeyStore keys;

    FailingStore(RestoreKeyStore keys) {
      this.keys = keys;
    }

    @Override
    public Optional<Entry> find(String key) {
      failNowAndThen(20);
      return keys.find(key);
    }

    @Override
    public boolean create(String key, Entry entry) {
      failNowAndThen(20);
      boolean created = keys.create(key, entry);
      failNowAndThen(20);
      return created;
    }

    @Override
    public boolean hasJob(String jobId) {
      failNowAndThen(20);
      return keys.hasJob(jobId);
    }

    @Override
    public void update(String key, Entry entry) {
      failNowAndThen(10);
      keys.update(key, entry);
      failNowAndThen(10);
    }

    @Override
    public void remove(String key) {
      failNowAndThen(10);
      keys.remove(key);
    }
  }
}
