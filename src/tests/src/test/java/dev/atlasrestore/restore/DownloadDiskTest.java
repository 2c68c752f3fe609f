// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.restore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.atlasrestore.error.DownloadException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real file system of 16 MiB, which takes the root of Linux to mount. */
class DownloadDiskTest extends ServedDownloads {
  private static final DownloadOptions ONE = DownloadOptions.builder().parallelism(1).build();

  @TempDir Path mounted;

  @BeforeEach
  void mount() throws Exception {
    assumeTrue(
        run("mount", "-t", "tmpfs", "-o", "size=16m", "small", mounted.toString()),
        "Not root of a Linux, so no small disk can be mounted");
    directory = Files.createDirectory(mounted.resolve("downloads"));
  }

  @AfterEach
  void unmount() throws Exception {
    run("umount", mounted.toString());
  }

  private static boolean run(String... command) throws InterruptedException {
    try {
      return new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException e) {
      return false;
    }
  }

  @Test
  void aDiskThatIsTooSmallIsFoundBeforeTheFirstByte() {
    serve(17 * MIB);

    assertThatThrownBy(this::download)
        .isInstanceOf(DownloadException.class)
        .hasMessageMatching(".* has room for 16\\d{6} bytes, and 17825792 are missing");
    assertThat(server.sent.get()).isOne();
    assertThat(names()).isEmpty();
  }

  @Test
  void allFilesTogetherMustHaveRoom() {
    server.files.put("a.gz", random(10 * MIB, 1));
    server.files.put("b.gz", random(10 * MIB, 2));
    job(server.url(FileServer.SECRET, "a.gz"), server.url(FileServer.SECRET, "b.gz"));

    assertThatThrownBy(this::download).hasMessageContaining("20971520 are missing");
    assertThat(server.sent.get()).isEqualTo(2);
  }

  @Test
  void anArchiveMustHaveRoomToBeUnpacked() {
    serve(10 * MIB);

    assertThatThrownBy(() -> download(DownloadOptions.builder().unpack(true).build()))
        .hasMessageContaining("20971520 are missing");
    assertThat(server.sent.get()).isOne();
  }

  @Test
  void aDiskThatFillsUpMidwayLosesNothing() throws Exception {
    byte[] content = serve(10 * MIB);
    Path filler = mounted.resolve("filler");
    AtomicBoolean filled = new AtomicBoolean();
    server.plan =
        (asked, answer) ->
            answer.afterStep =
                () -> {
                  if (server.sent.get() > 3 * MIB && !filled.getAndSet(true)) {
                    fill(filler);
                  }
                };

    assertThatThrownBy(() -> download(ONE))
        .isInstanceOf(DownloadException.class)
        .hasMessageContaining("Cannot write")
        .hasMessageContaining(NAME)
        .hasMessageContaining("what has arrived of it is kept");
    assertThat(directory.resolve(NAME)).doesNotExist();

    Files.delete(filler);
    anotherProcess();
    server.sent.set(0);
    assertThat(download(ONE).get(0)).hasBinaryContent(content);
    assertThat(server.sent.get()).isLessThan(8 * MIB);
  }

  private static void fill(Path filler) {
    byte[] bytes = new byte[1 << 12];
    try (var out = Files.newOutputStream(filler)) {
      while (true) {
        out.write(bytes);
      }
    } catch (IOException e) {
      // full
    }
  }

  @Test
  void aDiskThatFillsUpWhileUnpackingKeepsTheArchive() throws Exception {
    TarBytes tar = new TarBytes();
    for (int i = 0; i < 3; i++) {
      tar.file("zeros-" + i, new byte[6 * MIB]);
    }
    serve(0);
    byte[] archive = TarBytes.gzip(tar.file("random", random(MIB, 1)).whole());
    server.files.put(NAME, archive);

    assertThatThrownBy(() -> download(DownloadOptions.builder().unpack(true).build()))
        .isInstanceOf(DownloadException.class)
        .hasMessageContaining("zeros-2")
        .hasMessageContaining("larger than");
    assertThat(names()).doesNotContain("." + NAME + ".unpacking");
    anotherProcess();

    assertThat(download().get(0)).hasBinaryContent(archive);
  }

  @Test
  void aDirectoryThatCannotBeWrittenToIsFoundBeforeTheFirstByte() throws Exception {
    serve(MIB);
    assertThat(run("mount", "-o", "remount,ro", mounted.toString())).isTrue();

    assertThatThrownBy(this::download)
        .isInstanceOf(DownloadException.class)
        .hasMessageContaining("Cannot write " + directory.resolve(NAME))
        .hasRootCauseMessage(directory.resolve("." + NAME + ".part") + ": Read-only file system");
    assertThat(server.asked).isEmpty();
  }
}
