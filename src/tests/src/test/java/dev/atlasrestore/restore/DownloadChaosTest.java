// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.restore;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atlasrestore.error.AtlasException;
import dev.atlasrestore.restore.FileServer.Answer;
import dev.atlasrestore.restore.FileServer.Asked;
import dev.atlasrestore.restore.FileServer.Framing;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/** Whatever a host answers, a file is what one answer or another promised, or there is none. */
class DownloadChaosTest extends ServedDownloads {
  private static final int SIZE = 6 * MIB;

  private final byte[] newer = random(SIZE, 2);

  @RepeatedTest(40)
  void noAnswerMixesFiles(RepetitionInfo repetition) throws Exception {
    Random random = new Random(repetition.getCurrentRepetition());
    byte[] content = serve(SIZE);
    boolean replaced = random.nextInt(3) == 0;
    server.plan =
        (asked, answer) -> {
          synchronized (random) {
            if (replaced && asked.number() > 6) {
              answer.content = newer;
              answer.tag = "\"newer\"";
            }
            trouble(random, asked, answer);
          }
        };
    DownloadOptions options = DownloadOptions.builder().parallelism(1 + random.nextInt(8)).build();
    Path file = directory.resolve(NAME);
    for (int i = 0; i < 20 && !Files.exists(file); i++) {
      try {
        download(options);
      } catch (AtlasException e) {
        assertThat(file).doesNotExist();
        anotherProcess();
      }
    }

    assertThat(file).as("repetition %s", repetition.getCurrentRepetition()).exists();
    byte[] got = Files.readAllBytes(file);
    assertThat(Arrays.equals(got, content) || Arrays.equals(got, newer))
        .as("repetition %s", repetition.getCurrentRepetition())
        .isTrue();
  }

  private void trouble(Random random, Asked asked, Answer answer) {
    switch (random.nextInt(20)) {
      case 0, 1, 2 -> answer.cutAfter = random.nextInt(SIZE);
      case 3 -> answer.status = 500;
      case 4 -> answer.status = 503;
      case 5 -> answer.ranges = false;
      case 6 -> answer.tag = "W/" + answer.tag;
      case 7 -> answer.tag = null;
      case 8 -> answer.framing = Framing.CHUNKED;
      case 9 -> answer.contentRange = "bytes 0-" + (SIZE - 1) + "/" + SIZE;
      case 10 -> {
        answer.content = newer;
        answer.tag = "\"newer\"";
      }
      case 11 -> answer.status = asked.isLook() ? 200 : 416;
      default -> {}
    }
  }
}
