// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.restore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.atlasrestore.error.DownloadException;
import dev.atlasrestore.restore.FileServer.Framing;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DownloadVerifyTest extends ServedDownloads {
  private static final DownloadOptions VERIFY = DownloadOptions.builder().verify(true).build();

  private final TarBytes tar = new TarBytes();

  @BeforeEach
  void archive() {
    tar.file("mongod.lock", new byte[0])
        .member("pax", 'x', "", "16 size=0002000\n".getBytes())
        .file("collection-0.wt", random(2000, 1))
        .file("index-1.wt", random(3 * MIB, 2));
  }

  private byte[] serveArchive(byte[] archive) {
    return serveBytes(TarBytes.gzip(archive));
  }

  private byte[] serveBytes(byte[] bytes) {
    serve(0);
    server.files.put(NAME, bytes);
    return bytes;
  }

  private void assertDamaged(String message) {
    assertThatThrownBy(() -> download(VERIFY))
        .isInstanceOf(DownloadException.class)
        .hasMessageContaining("damaged, and what arrived of it was dropped")
        .hasMessageContaining(message);
    assertThat(names()).isEmpty();
  }

  @Test
  void aWholeArchiveIsKept() throws Exception {
    byte[] content = serveArchive(tar.whole());

    assertThat(download(VERIFY).get(0)).hasBinaryContent(content);
  }

  @Test
  void aGzipFileOfSeveralMembersIsWhole() throws Exception {
    byte[] all = tar.whole();
    byte[] content =
        serveBytes(
            TarBytes.join(
                TarBytes.gzip(Arrays.copyOf(all, 700)),
                TarBytes.gzip(new byte[0]),
                TarBytes.gzip(Arrays.copyOfRange(all, 700, all.length))));

    assertThat(download(VERIFY).get(0)).hasBinaryContent(content);
  }

  @Test
  void zerosMayFollow() throws Exception {
    byte[] content = serveBytes(TarBytes.join(TarBytes.gzip(tar.whole()), new byte[777]));

    assertThat(download(VERIFY).get(0)).hasBinaryContent(content);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 5, 17, 18, 19, 30, 70_000})
  void nothingElseMayFollow(int bytes) {
    byte[] garbage = new byte[bytes];
    garbage[bytes - 1] = 7;
    serveBytes(TarBytes.join(TarBytes.gzip(tar.whole()), garbage));

    assertDamaged("something follows the gzip stream");
  }

  @Test
  void aSecondMemberThatIsCutIsFound() {
    byte[] second = TarBytes.gzip(new byte[100]);
    serveBytes(TarBytes.join(TarBytes.gzip(tar.whole()), Arrays.copyOf(second, second.length - 1)));

    assertDamaged("");
  }

  @RepeatedTest(25)
  void aBitThatFlippedIsFound(RepetitionInfo repetition) {
    byte[] content = TarBytes.gzip(tar.whole());
    // The ten bytes of the header hold a time and the like, which nothing depends on.
    int at = 10 + new Random(repetition.getCurrentRepetition()).nextInt(content.length - 10);
    content[at] ^= (byte) (1 << at % 8);
    serveBytes(content);

    assertDamaged("");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 9, 10, 11, 100_000, -1, -8, -9})
  void aStreamThatWasCutShortIsFound(int length) {
    byte[] content = TarBytes.gzip(tar.whole());
    serveBytes(Arrays.copyOf(content, length < 0 ? content.length + length : length));

    assertThatThrownBy(() -> download(VERIFY))
        .isInstanceOf(DownloadException.class)
        .hasMessageContaining("damaged");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 512, 100, -600})
  void anArchiveThatEndsEarlyIsFound(int zeros) {
    serveArchive(tar.withZeros(zeros));

    assertDamaged("ends early");
  }

  @Test
  void whatFollowsAnArchiveIsFound() {
    serveArchive(TarBytes.join(tar.whole(), random(600, 3)));

    assertDamaged("something follows the archive");
  }

  @Test
  void anArchiveWithADamagedHeaderIsFound() {
    byte[] archive = tar.whole();
    archive[512] ^= 1;
    serveArchive(archive);

    assertDamaged("header is damaged");
  }

  @Test
  void aNameOfMegabytesIsNotHeldInMemory() {
    serveArchive(tar.member("././@LongLink", 'L', "", new byte[2 * MIB]).whole());

    assertDamaged("header is damaged");
  }

  @Test
  void damageIsFoundBeforeTheRestHasArrived() {
    byte[] archive = tar.whole();
    archive[512] ^= 1;
    serveArchive(archive);
    CountDownLatch never = new CountDownLatch(1);
    server.plan =
        (asked, answer) -> {
          if (!asked.isLook()) {
            answer.cutAfter = 2 * MIB;
            answer.afterCut = () -> FileServer.await(never);
          }
        };

    assertThatThrownBy(
            () -> download(DownloadOptions.builder().verify(true).parallelism(1).build()))
        .isInstanceOf(DownloadException.class)
        .hasMessageContaining("header is damaged");
    never.countDown();
    assertThat(names()).isEmpty();
  }

  @Test
  void whatBeginsAnewIsReadAnew() throws Exception {
    serveArchive(tar.whole());
    byte[] newer = TarBytes.gzip(new TarBytes().file("newer", random(4 * MIB, 8)).whole());
    server.plan =
        (asked, answer) -> {
          if (asked.number() > 2) {
            answer.content = newer;
            answer.tag = "\"newer\"";
          } else if (!asked.isLook()) {
            answer.cutAfter = 2 * MIB;
          }
        };

    assertThat(download(DownloadOptions.builder().verify(true).parallelism(1).build()).get(0))
        .hasBinaryContent(newer);
  }

  @Test
  void withoutAnyEndTheStreamItselfTells() throws Exception {
    byte[] content = serveArchive(tar.whole());
    server.plan =
        (asked, answer) -> {
          answer.ranges = false;
          answer.framing = Framing.UNTIL_CLOSE;
        };

    assertThat(download().get(0)).hasBinaryContent(content);
  }
}
