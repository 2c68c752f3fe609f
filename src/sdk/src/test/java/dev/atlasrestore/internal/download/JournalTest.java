// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.internal.download;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atlasrestore.internal.download.JournalText.Content;
import dev.atlasrestore.internal.download.Ranges.Range;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTest {
  private static final Validator VALIDATOR = new Validator("\"a tag\"", 1000);
  private static final String BOOT = "b1";

  @TempDir Path directory;

  private Content read(String text, String boot) throws Exception {
    return JournalText.read(Files.writeString(directory.resolve("journal"), text), boot);
  }

  private static String text() {
    return JournalText.head(VALIDATOR, BOOT)
        + JournalText.synced(new Range(0, 10))
        + JournalText.written(10, 30)
        + JournalText.written(50, 60);
  }

  @Test
  void afterAKillWhatWasWrittenCounts() throws Exception {
    Content content = read(text(), BOOT);

    assertThat(content.validator()).isEqualTo(VALIDATOR);
    assertThat(content.done().list()).containsExactly(new Range(0, 30), new Range(50, 60));
    assertThat(content.modified()).isNull();
  }

  @Test
  void afterAPowerCutOnlyWhatIsOnTheDiskCounts() throws Exception {
    assertThat(read(text(), "b2").done().list()).containsExactly(new Range(0, 10));
    assertThat(read(text().replace("b1", "none"), "none")).isNull();
  }

  @Test
  void aJournalIsOfUseUpToWhereItIsCutOrDamaged() throws Exception {
    byte[] whole = text().getBytes(StandardCharsets.ISO_8859_1);
    for (int i = 0; i < whole.length; i++) {
      String cut = new String(whole, 0, i, StandardCharsets.ISO_8859_1);
      byte[] bytes = Arrays.copyOf(whole, whole.length);
      bytes[i] ^= 4;
      String damaged = new String(bytes, StandardCharsets.ISO_8859_1);

      for (Content content : new Content[] {read(cut, BOOT), read(damaged, BOOT)}) {
        if (content != null) {
          assertThat(content.validator()).isEqualTo(VALIDATOR);
          assertThat(content.done().list())
              .allMatch(range -> range.end() <= 30 || range.equals(new Range(50, 60)));
        }
      }
    }
  }

  @Test
  void whatIsSyncedIsOnTheDiskAndTheRestIsKept() throws Exception {
    try (PartFile part = PartFile.open(directory.toRealPath(), "file");
        Journal journal = new Journal(directory.toRealPath(), "file")) {
      journal.begin(VALIDATOR, new Ranges());
      part.write(ByteBuffer.allocate(20), 0);
      journal.add(0, 20);
      journal.sync(part);
      journal.add(40, 50);
      journal.complete(7);
      journal.sync(part);

      Path path = directory.resolve(".file.journal");
      assertThat(JournalText.read(path, "another boot").done().list())
          .containsExactly(new Range(0, 20), new Range(40, 50));
      assertThat(journal.read().modified()).isEqualTo(7);
    }
  }

  @Property(tries = 200)
  void rangesAreASetOfBytes(@ForAll @Size(max = 12) List<@IntRange(max = 60) Integer> numbers) {
    Ranges ranges = new Ranges();
    boolean[] bytes = new boolean[80];
    for (int i = 0; i + 1 < numbers.size(); i += 2) {
      int end = numbers.get(i) + numbers.get(i + 1) / 4;
      ranges.add(numbers.get(i), end);
      Arrays.fill(bytes, numbers.get(i), end, true);
    }
    long size = 0;
    for (int i = 0; i < bytes.length; i++) {
      int at = i;
      boolean there = ranges.list().stream().anyMatch(r -> r.start() <= at && at < r.end());
      assertThat(there).isEqualTo(bytes[i]);
      size += there ? 1 : 0;
    }
    assertThat(ranges.size()).isEqualTo(size);
    assertThat(ranges.missing(80).size()).isEqualTo(80 - size);
  }
}
