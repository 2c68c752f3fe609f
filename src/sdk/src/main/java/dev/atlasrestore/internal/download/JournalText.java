// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.internal.download;

import dev.atlasrestore.internal.download.Ranges.Range;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a journal: each a word, what it says, and a checksum of the two. Reading ends at the
 * first line that is not whole, which a kill or a power cut may leave.
 */
final class JournalText {
  private static final String TITLE = "atlas-restore-download 1";
  private static final long MOST_BYTES = 16 << 20;

  private JournalText() {}

  /**
   * What a journal says.
   *
   * @param done the bytes that can be relied on
   * @param modified when the whole file was written to last, or null while it is not whole
   */
  record Content(Validator validator, Ranges done, @Nullable Long modified) {}

  static String head(Validator validator, String boot) {
    return line("title", TITLE)
        + line("tag", validator.entityTag())
        + line("length", Long.toString(validator.length()))
        + line("boot", boot);
  }

  /** Returns the line of bytes that a kill of the process leaves, but a power cut may not. */
  static String written(long start, long end) {
    return line("written", start + "-" + end);
  }

  /** Returns the line of bytes that are on the disk. */
  static String synced(Range range) {
    return line("synced", range.start() + "-" + range.end());
  }

  static String complete(long modified) {
    return line("complete", Long.toString(modified));
  }

  /** Returns what a file says, or null when it is no journal. */
  static @Nullable Content read(Path file, String boot) throws IOException {
    if (Files.size(file) > MOST_BYTES) {
      return null;
    }
    List<String> lines =
        List.of(Files.readString(file, StandardCharsets.ISO_8859_1).split("\n", -1));
    if (lines.size() < 5 || !TITLE.equals(value("title", lines.get(0)))) {
      return null;
    }
    String tag = value("tag", lines.get(1));
    String length = value("length", lines.get(2));
    String lastBoot = value("boot", lines.get(3));
    if (tag == null || length == null || lastBoot == null) {
      return null;
    }
    boolean sameBoot = lastBoot.equals(boot) && !boot.equals(Journal.NO_BOOT);
    Ranges done = new Ranges();
    Long modified = null;
    for (String line : lines.subList(4, lines.size() - 1)) {
      String synced = value("synced", line);
      String written = value("written", line);
      String complete = value("complete", line);
      if (complete != null) {
        modified = Long.valueOf(complete);
      } else if (synced != null) {
        add(done, synced);
      } else if (written == null) {
        break;
      } else if (sameBoot) {
        add(done, written);
      }
    }
    return new Content(new Validator(tag, Long.parseLong(length)), done, modified);
  }

  private static void add(Ranges ranges, String text) {
    int dash = text.indexOf('-');
    ranges.add(Long.parseLong(text.substring(0, dash)), Long.parseLong(text.substring(dash + 1)));
  }

  private static String line(String word, String value) {
    String text = word + " " + value;
    return text + " " + checksum(text) + "\n";
  }

  /** Returns what a line says, or null when it is not whole or has another word. */
  private static @Nullable String value(String word, String line) {
    int last = line.lastIndexOf(' ');
    if (last < 0 || !line.startsWith(word + " ") || last == word.length()) {
      return null;
    }
    String text = line.substring(0, last);
    return checksum(text).equals(line.substring(last + 1))
        ? text.substring(word.length() + 1)
        : null;
  }

  private static String checksum(String text) {
    CRC32 crc = new CRC32();
    crc.update(text.getBytes(StandardCharsets.ISO_8859_1));
    return String.format("%08x", crc.getValue());
  }
}
