// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atlasrestore.model.RestoreJob;
import dev.atlasrestore.model.SnapshotStatus;
import dev.atlasrestore.simulator.AtlasSimulator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills a process at random points of a start with a restore key, and starts it again. */
@Tag("faults")
class KillTest {
  private static final int KILLS = Integer.getInteger("faults.kills", 3);
  private static final long SEED = Long.getLong("faults.seed", new Random().nextInt());

  @TempDir Path directory;

  private final Random random = new Random(SEED);

  @Test
  void survivesAKilledProcess() throws Exception {
    int killed = 0;
    try (AtlasSimulator simulator =
        AtlasSimulator.builder()
            .restoreDuration(Duration.ofMillis(300))
            .rateLimit(100_000)
            .start()) {
      for (int i = 0; i < KILLS; i++) {
        String target = "target-" + i;
        simulator.addCluster(target);
        String snapshot =
            simulator.addSnapshot(
                simulator.sourceCluster(), Instant.now(), SnapshotStatus.COMPLETED);
        List<String> command = command(simulator, snapshot, target, "drill-" + i);

        if (!startAndKill(simulator, command)) {
          killed++;
        }
        simulator.faults((method, path) -> null);
        String job = start(command);

        assertThat(simulator.restoreJobs())
            .as("kill %s of faults.seed=%s", i, SEED)
            .filteredOn(made -> snapshot.equals(made.getSnapshotId()))
            .extracting(RestoreJob::getId)
            .containsExactly(job);
      }
      System.out.println(
          "Kills "
              + killed
              + " of "
              + KILLS
              + ", jobs started "
              + simulator.restoreJobs().size()
              + ", duplicates 0, lost 0");
    }
    assertThat(killed).as("processes that ended by the kill").isPositive();
  }

  private List<String> command(
      AtlasSimulator simulator, String snapshot, String target, String key) {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-XX:TieredStopAtLevel=1",
        "-XX:+UseSerialGC",
        "-cp",
        System.getProperty("java.class.path"),
        KeyedStart.class.getName(),
        simulator.baseUrl(),
        simulator.accessToken(),
        simulator.groupId(),
        simulator.sourceCluster(),
        snapshot,
        target,
        key,
        directory.toString());
  }

  /** Kills the process around its n-th request; returns whether it had already ended. */
  private boolean startAndKill(AtlasSimulator simulator, List<String> command)
      throws IOException, InterruptedException {
    int fatal = 1 + random.nextInt(2);
    boolean before = random.nextBoolean();
    long nanos = random.nextInt(4_000_000);
    AtomicInteger requests = new AtomicInteger();
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    simulator.faults(
        (method, path) -> {
          if (requests.incrementAndGet() == fatal) {
            kill(process, before ? 0 : nanos);
          }
          return null;
        });
    process.getInputStream().readAllBytes();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return process.exitValue() == 0;
  }

  /**
   * Kills immediately, or while the request is executed, its response is sent, or the job is
   * stored.
   */
  private static void kill(Process process, long nanos) {
    if (nanos == 0) {
      process.destroyForcibly();
      return;
    }
    new Thread(
            () -> {
              LockSupport.parkNanos(nanos);
              process.destroyForcibly();
            },
            "killer")
        .start();
  }

  private static String start(List<String> command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    assertThat(process.waitFor()).as(output).isZero();
    List<String> lines = new ArrayList<>(output.lines().toList());
    return lines.get(lines.size() - 1).substring("job ".length());
  }
}
