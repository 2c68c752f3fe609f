// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.samples;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.atlasrestore.restore.DownloadProgress;
import dev.atlasrestore.restore.DownloadProgress.Overall;
import dev.atlasrestore.restore.DownloadProgress.Retry;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ProgressBarTest {
  private final ByteArrayOutputStream terminal = new ByteArrayOutputStream();
  private final ProgressBar bar = new ProgressBar(new PrintStream(terminal, true, UTF_8));

  private void tell(long bytes, Long total, long speed, Retry retry) {
    bar.accept(
        new DownloadProgress(
            Path.of("a.tar.gz"), bytes, total, new Overall(bytes, total, speed), retry));
  }

  private String[] drawn() {
    return terminal.toString(UTF_8).split("\r");
  }

  @Test
  void drawsHowFarHowFastAndHowLong() {
    tell(1_000_000_000L, 3_000_000_000L, 500_000L, null);

    assertThat(drawn()[1])
        .isEqualTo(
            "[##########--------------------] 1000.0 MB of 3000.0 MB at 0.5 MB/s, 1:06:40 left");
  }

  @Test
  void coversALongerLineThatWasThere() {
    tell(1_000_000L, 3_000_000L, 500_000L, null);
    tell(3_000_000L, 3_000_000L, 0, null);

    assertThat(drawn()[2]).hasSameSizeAs(drawn()[1]).contains("3.0 MB of 3.0 MB at 0.0 MB/s  ");
  }

  @Test
  void drawsNoBarWithoutATotal() {
    tell(5_000_000L, null, 1_000_000L, null);

    assertThat(drawn()[1]).isEqualTo("5.0 MB at 1.0 MB/s");
  }

  @Test
  void anEmptyFileIsAFullBar() {
    tell(0, 0L, 0, null);

    assertThat(drawn()[1]).startsWith("[##############################]");
  }

  @Test
  void saysWhatIsTriedAgainInALineOfItsOwn() {
    tell(0, 10L, 0, new Retry("status 500", 1, Duration.ofSeconds(2)));

    assertThat(terminal.toString(UTF_8)).contains("a.tar.gz: status 500, again in 2 s\n");
  }
}
