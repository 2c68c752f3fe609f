// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.restore;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills a process at random bytes of a download, and lets the next go on. */
@Tag("faults")
class DownloadKillTest {
  private static final int KILLS = Integer.getInteger("faults.kills", 3);
  private static final long SEED = Long.getLong("faults.seed", new Random().nextInt());
  private static final int SIZE = 48 << 20;
  private static final int LOSS = 4 << 20;

  private final FileServer server = new FileServer();
  private final Random random = new Random(SEED);
  private final AtomicLong fatal = new AtomicLong(Long.MAX_VALUE);
  private volatile Process process;

  @TempDir Path directory;

  @Test
  void aKilledDownloadGoesOnAndIsWhole() throws Exception {
    byte[] content = ServedDownloads.random(SIZE, 1);
    server.files.put(ServedDownloads.NAME, content);
    server.job =
        ServedDownloads.job(
            Instant.now().plus(Duration.ofHours(9)).toString(),
            false,
            server.url(FileServer.SECRET, ServedDownloads.NAME));
    server.plan = (asked, answer) -> answer.afterStep = this::killAtTheFatalByte;
    int killed = 0;
    int files = 0;
    while (killed < KILLS) {
      fatal.set(server.sent.get() + 1 + random.nextInt(SIZE / 2));
      if (fetch()) {
        check(content);
        files++;
      } else {
        killed++;
      }
    }
    fatal.set(Long.MAX_VALUE);
    assertThat(fetch()).as("faults.seed=%s", SEED).isTrue();
    check(content);
    files++;
    System.out.printf(
        "Kills %d, files %d of %d MiB, all whole; fetched %.3f of their size, %.2f MiB more a kill%n",
        killed,
        files,
        SIZE >> 20,
        (double) server.sent.get() / files / SIZE,
        (server.sent.get() - (double) files * SIZE) / killed / (1 << 20));
    assertThat(server.sent.get())
        .as("bytes fetched, faults.seed=%s", SEED)
        .isLessThanOrEqualTo((long) (1.02 * files * SIZE) + (long) LOSS * killed);
    server.close();
  }

  private void killAtTheFatalByte() {
    if (server.sent.get() >= fatal.get()) {
      process.destroyForcibly();
    }
  }

  /** Returns whether the process ended by itself, with all there. */
  private boolean fetch() throws IOException, InterruptedException {
    process =
        DownloadProcess.start(System.getProperty("java.class.path"), server, directory, "plain");
    String output =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).as(output).isIn(0, 128 + 9);
    return process.exitValue() == 0;
  }

  private void check(byte[] content) throws IOException {
    Path file = directory.resolve(ServedDownloads.NAME);
    assertThat(file).as("faults.seed=%s", SEED).hasBinaryContent(content);
    Files.delete(file);
  }
}
