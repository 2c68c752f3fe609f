// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.restore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.atlasrestore.AtlasClient;
import dev.atlasrestore.VirtualTimeSource;
import dev.atlasrestore.error.DownloadException;
import dev.atlasrestore.error.RestoreRefusedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DownloadResumeTest extends ServedDownloads {
  private static final DownloadOptions ONE = DownloadOptions.builder().parallelism(1).build();

  /** Fetches most of the file, and then cancels. */
  private void fetchMost(int bytes) throws Exception {
    CountDownLatch sent = new CountDownLatch(1);
    CountDownLatch end = new CountDownLatch(1);
    server.plan =
        (asked, answer) -> {
          if (!asked.isLook()) {
            answer.cutAfter = bytes;
            answer.afterCut =
                () -> {
                  sent.countDown();
                  try {
                    end.await();
                  } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                  }
                };
          }
        };
    CountDownLatch arrived = new CountDownLatch(1);
    DownloadOptions options =
        DownloadOptions.builder()
            .parallelism(1)
            .onProgress(
                p -> {
                  if (p.bytes() >= bytes) {
                    arrived.countDown();
                  }
                })
            .build();
    CompletableFuture<List<Path>> running =
        atlas.restores().downloadAsync(GROUP, "Cluster0", JOB, directory, options);
    sent.await();
    arrived.await();
    running.cancel(true);
    assertThatThrownBy(running::join).isInstanceOf(CancellationException.class);
    anotherProcess();
    end.countDown();
    server.plan = (asked, answer) -> {};
    server.sent.set(0);
    server.asked.clear();
  }

  /** Waits until nobody locks the file: a future that is cancelled does not wait itself. */
  private List<Path> downloadOnceUnlocked(DownloadOptions options) throws InterruptedException {
    while (true) {
      try {
        return download(options);
      } catch (DownloadException e) {
        assertThat(e).hasMessageContaining("Another download");
        Thread.onSpinWait();
      }
    }
  }

  @Test
  void anotherProcessGoesOnWhereOneEnded() throws Exception {
    byte[] content = serve(8 * MIB);
    fetchMost(6 * MIB);

    assertThat(downloadOnceUnlocked(ONE).get(0)).hasBinaryContent(content);
    assertThat(server.sent.get()).isLessThanOrEqualTo(2 * MIB + 2 * 1);
  }

  @Test
  void anotherJobOfTheSnapshotGoesOn() throws Exception {
    byte[] content = serve(8 * MIB);
    fetchMost(6 * MIB);
    job(server.url("anotherSecretAnotherSecr", NAME));

    assertThat(downloadOnceUnlocked(ONE).get(0)).hasBinaryContent(content);
    assertThat(server.sent.get()).isLessThan(3 * MIB);
  }

  @Test
  void whatHasChangedOnTheHostIsFetchedAnew() throws Exception {
    serve(8 * MIB);
    fetchMost(6 * MIB);
    byte[] newer = random(8 * MIB, 5);
    server.files.put(NAME, newer);
    server.plan = (asked, answer) -> answer.tag = "\"newer\"";

    assertThat(downloadOnceUnlocked(ONE).get(0)).hasBinaryContent(newer);
  }

  @Test
  void aFinishedFileIsLeft() throws Exception {
    byte[] content = serve(2 * MIB);
    download();
    anotherProcess();
    server.sent.set(0);

    assertThat(download().get(0)).hasBinaryContent(content);
    assertThat(server.sent.get()).isOne();
  }

  @Test
  void aFinishedFileThatWasChangedIsFetchedAnew() throws Exception {
    byte[] content = serve(2 * MIB);
    Path file = download().get(0);
    Files.write(file, random(2 * MIB, 9));
    Files.setLastModifiedTime(file, FileTime.fromMillis(1));

    assertThat(download().get(0)).hasBinaryContent(content);
  }

  @Test
  void aJournalThatIsCutAnywhereIsOfUse() throws Exception {
    byte[] content = serve(2 * MIB);
    fetchMost(MIB);
    downloadOnceUnlocked(ONE);
    Path journal = directory.resolve("." + NAME + ".journal");
    byte[] whole = Files.readAllBytes(journal);
    for (int length = 0; length <= whole.length; length += 37) {
      Files.delete(directory.resolve(NAME));
      Files.write(directory.resolve("." + NAME + ".part"), content);
      Files.write(journal, java.util.Arrays.copyOf(whole, length));

      assertThat(download().get(0)).hasBinaryContent(content);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "\n\n\n\n\n\n",
        "no journal at all",
        "title atlas-restore-download 1 00000000\n",
        "title atlas-restore-download 2 b3d4d4ec\ntag \"x\" 0\nlength 1 0\nboot x 0\n\n",
      })
  void aJournalOfAnotherKindIsNotBelieved(String journal) throws Exception {
    byte[] content = serve(2 * MIB);
    Files.write(directory.resolve("." + NAME + ".part"), random(2 * MIB, 99));
    Files.writeString(directory.resolve("." + NAME + ".journal"), journal);

    assertThat(download().get(0)).hasBinaryContent(content);
  }

  @Test
  void aJournalThatIsTooLargeIsNotRead() throws Exception {
    byte[] content = serve(2 * MIB);
    try (var file =
        new java.io.RandomAccessFile(directory.resolve("." + NAME + ".journal").toFile(), "rw")) {
      file.setLength(1L << 40);
    }

    assertThat(download().get(0)).hasBinaryContent(content);
  }

  @RepeatedTest(12)
  void aDownloadEndsAtAnyByteAndGoesOn(RepetitionInfo repetition) throws Exception {
    byte[] content = serve(8 * MIB);
    Random random = new Random(repetition.getCurrentRepetition());
    AtomicLong arrivedAtLast = new AtomicLong();
    for (int i = 0; i < 3; i++) {
      long fatal = server.sent.get() + 1 + random.nextInt(3 * MIB);
      AtlasClient ending = atlas;
      server.plan =
          (asked, answer) ->
              answer.afterStep =
                  () -> {
                    if (server.sent.get() >= fatal) {
                      ending.close();
                    }
                  };
      try {
        download(DownloadOptions.builder().onProgress(p -> arrivedAtLast.set(p.bytes())).build());
      } catch (CancellationException e) {
        assertThat(directory.resolve(NAME)).doesNotExist();
      }
      anotherProcess();
    }
    server.plan = (asked, answer) -> {};
    server.sent.set(0);

    assertThat(download().get(0)).hasBinaryContent(content);
    // Answers of before may still be on their way into the buffers of their connections.
    assertThat(server.sent.get()).isLessThanOrEqualTo(content.length - arrivedAtLast.get() + MIB);
  }

  @Test
  void aDirectoryThatCannotBeIsFoundBeforeTheFirstByte() throws Exception {
    serve(MIB);
    Path file = Files.writeString(directory.resolve("file"), "");

    assertThatThrownBy(() -> atlas.restores().download(GROUP, "Cluster0", JOB, file))
        .isInstanceOf(DownloadException.class)
        .hasMessageContaining(file.toString());
    assertThat(server.asked).isEmpty();
  }

  @Test
  void tooLittleSpaceIsFoundBeforeTheFirstByte() {
    serve(MIB);
    server.plan = (asked, answer) -> answer.contentRange = "bytes 0-0/" + (1L << 59);

    assertThatThrownBy(this::download)
        .isInstanceOf(DownloadException.class)
        .hasMessageContaining("has room for");
    assertThat(server.asked).hasSize(1);
    assertThat(names()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void anEmptyFileIsAFile(boolean ranges) throws Exception {
    serve(0);
    server.plan = (asked, answer) -> answer.ranges = ranges;

    assertThat(download().get(0)).isEmptyFile();
  }

  @Test
  void anExpiredUrlIsRenewedByLookingAtTheJob() throws Exception {
    byte[] content = serve(6 * MIB);
    server.plan =
        (asked, answer) -> {
          if (!asked.isLook() && asked.path().contains(FileServer.SECRET)) {
            job(server.url("renewedSecretRenewedSecr", NAME));
            answer.status = 403;
          }
        };

    assertThat(download().get(0)).hasBinaryContent(content);
  }

  @Test
  void pastItsHourTheErrorSaysWhatToStart() {
    serve(6 * MIB);
    server.plan =
        (asked, answer) -> {
          if (!asked.isLook()) {
            server.job = job(time.now().toString(), true);
            answer.status = 404;
          }
        };

    assertThatThrownBy(this::download)
        .isInstanceOf(RestoreRefusedException.class)
        .hasMessageContaining("start another download of snapshot 5f4f8d2b3d91647abb20e7c2");
  }

  @Test
  void aUrlThatIsRefusedThoughItIsCurrentFails() {
    serve(6 * MIB);
    server.plan = (asked, answer) -> answer.status = 404;

    assertThatThrownBy(this::download)
        .isInstanceOf(DownloadException.class)
        .hasMessageContaining("status 404");
    assertThat(Duration.between(VirtualTimeSource.START, time.now())).isZero();
  }
}
