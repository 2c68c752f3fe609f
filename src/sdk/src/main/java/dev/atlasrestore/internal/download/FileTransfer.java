// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.internal.download;

import dev.atlasrestore.error.DownloadException;
import dev.atlasrestore.internal.download.JournalText.Content;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * One file of a download: what its host says of it, what is on the disk, who fetches the rest.
 * Guarded by the {@link Schedule} once it is there.
 */
final class FileTransfer implements Closeable {
  static final long UNKNOWN = -1;
  private static final int MOST_RESTARTS = 5;
  private static final long SYNC_STEP = 256 << 20;

  final Ranges done = new Ranges();
  final Set<Segment> active = new HashSet<>();
  Ranges unassigned = new Ranges();

  /** How many connections its host bears. */
  int limit = Integer.MAX_VALUE;

  /** How often bytes have arrived, which tells whether it is worth trying on. */
  long arrivals;

  boolean finished;

  /** How often it has begun. */
  int beginning;

  /** How many threads wait for its bytes. */
  int readers;

  /** Whether what has arrived is of no use. */
  boolean damaged;

  /** Whether nobody said that what has arrived is all. */
  boolean doubtful;

  /** Whether its host takes no part in ranges after all. */
  boolean withoutRanges;

  private final PartFile part;
  private final Journal journal;
  private final @Nullable Unpacker unpacker;

  /** Whether it lay in its place before this download. */
  private volatile boolean earlier;

  private volatile RemoteFile remote;
  private volatile @Nullable Look look;
  private boolean restarting;
  private int restarts;
  private final AtomicLong unsynced = new AtomicLong();

  private FileTransfer(
      RemoteFile remote, PartFile part, Journal journal, @Nullable Unpacker unpacker) {
    this.remote = remote;
    this.part = part;
    this.journal = journal;
    this.unpacker = unpacker;
  }

  /**
   * Locks the place of a file; asks nobody for it yet.
   *
   * @param unpacker what unpacks it, or null
   */
  static FileTransfer open(Path directory, RemoteFile remote, @Nullable Unpacker unpacker) {
    try {
      PartFile part = PartFile.open(directory, remote.name());
      return new FileTransfer(remote, part, new Journal(directory, remote.name()), unpacker);
    } catch (IOException e) {
      throw new DownloadException("Cannot write " + directory.resolve(remote.name()), e);
    }
  }

  RemoteFile remote() {
    return remote;
  }

  void remote(RemoteFile renewed) {
    remote = renewed;
  }

  PartFile part() {
    return part;
  }

  @Nullable Unpacker unpacker() {
    return unpacker;
  }

  Path target() {
    return part.target();
  }

  /** Returns what its caller is told to have fetched: the file, or what it was unpacked to. */
  Path result() {
    return unpacker == null ? target() : unpacker.directory();
  }

  /** Reads some bytes that have arrived, and returns how many, or -1 at the end. */
  int read(ByteBuffer buffer, long position) throws IOException {
    return part.read(buffer, position);
  }

  /** Returns what its host said last; it has said something. */
  Look look() {
    Look last = look;
    if (last == null) {
      throw new IllegalStateException("Nobody has looked at " + remote);
    }
    return last;
  }

  /** Returns the bytes of the whole file, or {@link #UNKNOWN}. */
  long length() {
    Look last = look;
    return last == null ? UNKNOWN : last.length();
  }

  /** Takes over what the host says, and from the disk what still holds by it. */
  void begin(Look seen) throws IOException {
    look = withoutRanges ? seen.withoutRanges() : seen;
    beginning++;
    restarting = false;
    doubtful = false;
    done.clear();
    Validator validator = seen.validator();
    Content recorded = validator == null || restarts > 0 ? null : journal.read();
    if (recorded != null && recorded.validator().equals(validator)) {
      if (isWhole(recorded)) {
        takeWhole(seen.length());
        return;
      }
      keep(recorded.done());
    }
    if (unpacker != null) {
      unpacker.requireFreeName();
    }
    if (done.isEmpty()) {
      part.empty();
    }
    if (validator == null) {
      journal.delete();
    } else {
      part.force();
      journal.begin(validator, done);
    }
    unassigned = seen.length() == UNKNOWN ? everything() : done.missing(seen.length());
  }

  private void takeWhole(long length) throws IOException {
    done.add(0, length);
    unassigned = new Ranges();
    part.delete();
    if (unpacker == null || unpacker.isDone()) {
      finished = true;
    } else {
      unpacker.requireFreeName();
      earlier = true;
      part.readTarget();
    }
  }

  private static Ranges everything() {
    Ranges all = new Ranges();
    all.add(0, Long.MAX_VALUE);
    return all;
  }

  /** Returns whether the file lies in its place, as long and as old as when it was put there. */
  private boolean isWhole(Content recorded) throws IOException {
    BasicFileAttributes there = OwnFiles.attributes(target());
    return recorded.modified() != null
        && there != null
        && there.isRegularFile()
        && there.size() == recorded.validator().length()
        && there.lastModifiedTime().toMillis() == recorded.modified();
  }

  private void keep(Ranges recorded) throws IOException {
    long size = Math.min(part.size(), look().length());
    if (recorded.list().stream().allMatch(range -> range.end() <= size)) {
      recorded.list().forEach(range -> done.add(range.start(), range.end()));
    }
    if (!look().resumable() && done.size() < look().length()) {
      done.clear();
    }
  }

  /**
   * Records bytes that have been written to the part; returns whether so many have been by now that
   * they should be made to outlast a power cut. Needs no schedule.
   */
  boolean record(long start, long end) throws IOException {
    journal.add(start, end);
    long before = unsynced.getAndAdd(end - start);
    return before < SYNC_STEP && before + end - start >= SYNC_STEP;
  }

  /** Makes what was written outlast a power cut, while others go on writing. */
  void sync() throws IOException {
    journal.sync(part);
    unsynced.set(0);
  }

  /** Puts the whole file into its place, and what it was unpacked to. */
  void publish() throws IOException {
    if (!earlier) {
      part.force();
      journal.complete(part.modified());
      part.publish();
    }
    if (unpacker != null) {
      unpacker.publish();
    }
  }

  boolean isEarlier() {
    return earlier;
  }

  boolean isKnown() {
    return look != null;
  }

  /** Returns whether it must be looked at before it is fetched. */
  boolean mustBegin() {
    return look == null || restarting;
  }

  /**
   * Lets it begin anew once nobody fetches it.
   *
   * @throws DownloadException if that has happened too often
   */
  void restart(String reason) {
    if (!restarting && ++restarts > MOST_RESTARTS) {
      throw new DownloadException("Cannot fetch " + remote + ": " + reason, null);
    }
    restarting = true;
  }

  /** Returns whether all of its bytes are there. */
  boolean isComplete() {
    return !mustBegin() && unassigned.isEmpty() && active.isEmpty();
  }

  @Override
  public void close() {
    try (part) {
      if ((done.isEmpty() || damaged) && !finished) {
        journal.delete();
        part.delete();
      }
      journal.close();
      if (unpacker != null) {
        unpacker.discard();
      }
    } catch (IOException e) {
      // The bytes are there; the next download sees for itself what it can use.
    }
  }
}
