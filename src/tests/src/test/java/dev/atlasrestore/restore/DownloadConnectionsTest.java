// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.restore;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class DownloadConnectionsTest extends ServedDownloads {
  private static DownloadOptions connections(int count) {
    return DownloadOptions.builder().parallelism(count).build();
  }

  @Test
  void severalConnectionsShareAFile() throws Exception {
    byte[] content = serve(12 * MIB);
    CyclicBarrier together = new CyclicBarrier(4);
    server.plan =
        (asked, answer) -> {
          if (!asked.isLook() && asked.number() <= 5) {
            answer.beforeBody = () -> pass(together);
          }
        };

    assertThat(download(connections(4)).get(0)).hasBinaryContent(content);
    assertThat(server.mostAtOnce).hasValue(4);
    assertThat(server.sent.get()).isLessThanOrEqualTo(content.length + 1);
  }

  private static void pass(CyclicBarrier barrier) {
    try {
      barrier.await(20, TimeUnit.SECONDS);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void allFilesTogetherHaveOneBound() throws Exception {
    for (int i = 0; i < 5; i++) {
      server.files.put("shard-" + i, random(3 * MIB, i));
    }
    job(
        server.files.keySet().stream()
            .sorted()
            .map(name -> server.url(FileServer.SECRET, name))
            .toArray(String[]::new));

    List<Path> files = download(connections(2));

    for (int i = 0; i < 5; i++) {
      assertThat(files.get(i)).hasBinaryContent(server.files.get("shard-" + i));
    }
    assertThat(server.mostAtOnce).hasValueLessThanOrEqualTo(2);
  }

  @Test
  void aHostWithoutRangesHasOneConnection() throws Exception {
    byte[] content = serve(8 * MIB);
    server.plan = (asked, answer) -> answer.ranges = false;

    assertThat(download().get(0)).hasBinaryContent(content);
    assertThat(server.mostAtOnce).hasValue(1);
  }

  @Test
  void aHostThatStopsGivingRangesHasOneConnection() throws Exception {
    byte[] content = serve(8 * MIB);
    server.plan = (asked, answer) -> answer.ranges = asked.isLook();

    assertThat(download().get(0)).hasBinaryContent(content);
  }

  @Test
  void aHostThatRefusesConnectionsHasFewer() throws Exception {
    byte[] content = serve(16 * MIB);
    server.plan =
        (asked, answer) -> {
          if (!asked.isLook() && asked.number() % 3 == 0) {
            answer.status = 503;
          }
        };

    assertThat(download().get(0)).hasBinaryContent(content);
  }

  @Test
  void aBrokenConnectionGivesItsRestToOthers() throws Exception {
    byte[] content = serve(16 * MIB);
    server.plan =
        (asked, answer) -> {
          if (!asked.isLook() && asked.number() % 2 == 0) {
            answer.cutAfter = 300_000;
          }
        };

    assertThat(download().get(0)).hasBinaryContent(content);
    assertThat(server.sent.get()).isLessThanOrEqualTo(content.length + 1);
  }

  @Test
  void aConnectionThatStandsStillGivesItsRest() throws Exception {
    byte[] content = serve(8 * MIB);
    CountDownLatch never = new CountDownLatch(1);
    CountDownLatch standing = new CountDownLatch(1);
    Queue<Boolean> stalled = new ConcurrentLinkedQueue<>(List.of(true));
    server.plan =
        (asked, answer) -> {
          if (!asked.isLook() && stalled.poll() != null) {
            answer.cutAfter = 500_000;
            answer.afterCut =
                () -> {
                  standing.countDown();
                  try {
                    never.await();
                  } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                  }
                };
          }
        };
    CompletableFuture<List<Path>> running =
        atlas.restores().downloadAsync(GROUP, "Cluster0", JOB, directory, DownloadOptions.DEFAULT);

    standing.await();
    while (!running.isDone()) {
      time.advance(Duration.ofSeconds(1));
      Thread.onSpinWait();
    }

    assertThat(running.join().get(0)).hasBinaryContent(content);
    never.countDown();
  }

  @Test
  void theGrandTotalIsKnownBeforeTheFirstByte() throws Exception {
    server.files.put("a", random(3 * MIB, 1));
    server.files.put("b", random(2 * MIB, 2));
    job(server.url(FileServer.SECRET, "a"), server.url(FileServer.SECRET, "b"));
    Queue<DownloadProgress> told = new ConcurrentLinkedQueue<>();

    download(DownloadOptions.builder().onProgress(told::add).build());

    assertThat(told)
        .allSatisfy(p -> assertThat(p.overall().totalBytes()).isEqualTo(5L * MIB))
        .last()
        .satisfies(p -> assertThat(p.overall().bytes()).isEqualTo(5L * MIB));
    assertThat(told).first().satisfies(p -> assertThat(p.overall().bytes()).isZero());
  }

  @Test
  void progressSaysWhatIsTriedAgainAndWhy() throws Exception {
    serve(3 * MIB);
    Queue<DownloadProgress> told = new ConcurrentLinkedQueue<>();
    server.plan =
        (asked, answer) -> {
          if (asked.number() == 2) {
            answer.status = 500;
          }
        };

    download(DownloadOptions.builder().onProgress(told::add).build());

    assertThat(told)
        .extracting(DownloadProgress::retry)
        .contains(new DownloadProgress.Retry("status 500", 1, Duration.ofSeconds(1)));
  }

  @Test
  void progressIsToldWhileNothingArrives() throws Exception {
    serve(3 * MIB);
    CountDownLatch silent = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    server.plan =
        (asked, answer) -> {
          if (!asked.isLook()) {
            answer.beforeBody =
                () -> {
                  silent.countDown();
                  FileServer.await(goOn);
                };
          }
        };
    Queue<DownloadProgress> told = new ConcurrentLinkedQueue<>();
    DownloadOptions options =
        DownloadOptions.builder().parallelism(1).onProgress(told::add).build();
    CompletableFuture<List<Path>> running =
        atlas.restores().downloadAsync(GROUP, "Cluster0", JOB, directory, options);
    silent.await();
    int before = told.size();

    time.advance(Duration.ofSeconds(3));

    assertThat(told).hasSize(before + 3).last().satisfies(p -> assertThat(p.bytes()).isZero());
    goOn.countDown();
    running.join();
  }

  @Test
  void progressMeasuresTheSpeed() throws Exception {
    serve(4 * MIB);
    server.plan = (asked, answer) -> answer.afterStep = () -> time.advance(Duration.ofMillis(125));
    Queue<DownloadProgress> told = new ConcurrentLinkedQueue<>();

    download(DownloadOptions.builder().parallelism(1).onProgress(told::add).build());

    // 64 KiB in an eighth of a second; what the server has sent may not have arrived.
    assertThat(told)
        .filteredOn(p -> p.bytes() >= 2 * MIB)
        .isNotEmpty()
        .allSatisfy(p -> assertThat(p.overall().bytesPerSecond()).isBetween(MIB / 10L, (long) MIB))
        .filteredOn(p -> p.bytes() < 4 * MIB)
        .allSatisfy(p -> assertThat(p.overall().remaining()).isPositive());
  }

  @Test
  void progressSaysHowFastAndHowLong() {
    DownloadProgress.Overall overall = new DownloadProgress.Overall(100, 1000L, 90);

    assertThat(overall.remaining()).isEqualTo(Duration.ofSeconds(10));
    assertThat(new DownloadProgress.Overall(100, null, 90).remaining()).isNull();
    assertThat(new DownloadProgress.Overall(100, 1000L, 0).remaining()).isNull();
  }
}
