// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.restore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.atlasrestore.error.DownloadException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Two JVMs with one directory. */
class DownloadProcessesTest extends ServedDownloads {
  private final CountDownLatch begun = new CountDownLatch(1);
  private final CountDownLatch goOn = new CountDownLatch(1);

  private byte[] serveAndHold() {
    byte[] content = serve(3 * MIB);
    server.plan =
        (asked, answer) -> {
          if (!asked.isLook()) {
            answer.beforeBody =
                () -> {
                  begun.countDown();
                  FileServer.await(goOn);
                };
          }
        };
    return content;
  }

  private Process start() throws IOException {
    return DownloadProcess.start(System.getProperty("java.class.path"), server, directory, "plain");
  }

  private static String outputOf(Process process) throws Exception {
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return output;
  }

  @Test
  void whatAnotherProcessWritesIsNotWritten() throws Exception {
    byte[] content = serveAndHold();
    Process other = start();
    begun.await();

    assertThatThrownBy(this::download)
        .isInstanceOf(DownloadException.class)
        .hasMessageContaining("Another download is writing")
        .hasMessageContaining("wait until it ends, or name another directory");
    goOn.countDown();

    assertThat(outputOf(other)).isEmpty();
    assertThat(directory.resolve(NAME)).hasBinaryContent(content);
    server.sent.set(0);
    assertThat(download().get(0)).hasBinaryContent(content);
    assertThat(server.sent.get()).isOne();
  }

  @Test
  void anotherProcessDoesNotWriteWhatIsWritten() throws Exception {
    byte[] content = serveAndHold();
    CompletableFuture<List<Path>> running =
        atlas.restores().downloadAsync(GROUP, "Cluster0", JOB, directory, DownloadOptions.DEFAULT);
    begun.await();

    Process other = start();

    assertThat(outputOf(other)).contains("Another download is writing").contains(NAME);
    assertThat(other.exitValue()).isNotZero();
    goOn.countDown();
    assertThat(running.join().get(0)).hasBinaryContent(content);
  }
}
