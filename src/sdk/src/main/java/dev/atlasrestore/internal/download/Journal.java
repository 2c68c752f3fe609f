// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.internal.download;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import dev.atlasrestore.internal.download.JournalText.Content;
import dev.atlasrestore.internal.download.Ranges.Range;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What of a file has arrived, recorded beside its part for the next process. A line is added after
 * the bytes that it tells of have been written, so that a kill at any point leaves it true; once
 * the bytes are on the disk, a new journal that says so takes its place. Thread-safe.
 */
final class Journal implements Closeable {
  /** Stands for a start of the machine that cannot be told from others. */
  static final String NO_BOOT = "none";

  private static final Path BOOT_ID = Path.of("/proc/sys/kernel/random/boot_id");

  private final Path path;
  private final Path next;
  private final String boot = boot();
  private final List<Range> written = new ArrayList<>();
  private Ranges synced = new Ranges();
  private @Nullable Validator validator;
  private @Nullable Long modified;
  private int beginnings;
  private @Nullable FileChannel channel;

  Journal(Path directory, String name) {
    path = directory.resolve("." + name + ".journal");
    next = directory.resolve("." + name + ".journal.next");
  }

  /** Returns what an earlier download recorded, or null when there is nothing of use. */
  @Nullable Content read() throws IOException {
    BasicFileAttributes attributes = OwnFiles.attributes(path);
    return attributes != null && attributes.isRegularFile() ? JournalText.read(path, boot) : null;
  }

  /** Begins a new journal in place of the old one; what is done must be on the disk. */
  synchronized void begin(Validator of, Ranges done) throws IOException {
    validator = of;
    modified = null;
    beginnings++;
    written.clear();
    replace(done, List.of());
  }

  /** Records bytes that have been written. */
  synchronized void add(long start, long end) throws IOException {
    if (channel != null) {
      written.add(new Range(start, end));
      write(channel, JournalText.written(start, end));
    }
  }

  /** Makes what was written so far outlast a power cut, while others go on writing. */
  void sync(PartFile part) throws IOException {
    int count;
    int beginning;
    synchronized (this) {
      count = written.size();
      beginning = beginnings;
    }
    part.force();
    synchronized (this) {
      if (channel != null && beginning == beginnings) {
        Ranges done = copy(synced);
        written.subList(0, count).forEach(range -> done.add(range.start(), range.end()));
        List<Range> rest = List.copyOf(written.subList(count, written.size()));
        replace(done, rest);
        written.clear();
        written.addAll(rest);
      }
    }
  }

  /** Records that the file is whole, and when it was written to last, in milliseconds. */
  synchronized void complete(long at) throws IOException {
    modified = at;
    if (channel != null) {
      write(channel, JournalText.complete(at));
      channel.force(false);
    }
  }

  /** Forgets everything. */
  synchronized void delete() throws IOException {
    close();
    beginnings++;
    Files.deleteIfExists(path);
    Files.deleteIfExists(next);
  }

  @Override
  public synchronized void close() throws IOException {
    if (channel != null) {
      channel.close();
      channel = null;
    }
  }

  private void replace(Ranges done, List<Range> rest) throws IOException {
    StringBuilder text = new StringBuilder(JournalText.head(validator, boot));
    done.list().forEach(range -> text.append(JournalText.synced(range)));
    rest.forEach(range -> text.append(JournalText.written(range.start(), range.end())));
    if (modified != null) {
      text.append(JournalText.complete(modified));
    }
    FileChannel opened = OwnFiles.open(next);
    try {
      opened.truncate(0);
      write(opened, text.toString());
      opened.force(true);
      Files.move(next, path, ATOMIC_MOVE);
    } catch (IOException | RuntimeException e) {
      opened.close();
      throw e;
    }
    close();
    channel = opened;
    synced = copy(done);
  }

  private static void write(FileChannel channel, String text) throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.ISO_8859_1));
    while (bytes.hasRemaining()) {
      channel.write(bytes);
    }
  }

  private static Ranges copy(Ranges ranges) {
    Ranges copy = new Ranges();
    ranges.list().forEach(range -> copy.add(range.start(), range.end()));
    return copy;
  }

  /**
   * Returns what tells this start of the machine from others: what was written may be gone then.
   */
  private static String boot() {
    try {
      String id = Files.readString(BOOT_ID).strip();
      return id.matches("[0-9a-f-]{36}") ? id : NO_BOOT;
    } catch (IOException e) {
      return NO_BOOT;
    }
  }
}
