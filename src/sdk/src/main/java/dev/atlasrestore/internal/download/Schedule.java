// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.internal.download;

import dev.atlasrestore.internal.download.Ranges.Range;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import okhttp3.Call;
import org.jspecify.annotations.Nullable;

/**
 * Says which bytes each connection fetches. What is left is divided by the number of connections;
 * who has nothing left takes half of what another still has, or all of it when that one stands
 * still. Thread-safe.
 */
final class Schedule {
  private static final long LEAST_PIECE = 1 << 20;
  private static final long LEAST_TO_SHARE = 4 << 20;
  private static final Duration STANDSTILL = Duration.ofSeconds(10);

  private final List<FileTransfer> files;
  private final int connections;
  private final long mostPiece;
  private final InstantSource time;
  private boolean ready;
  private boolean ended;

  /**
   * Creates the schedule.
   *
   * @param connections for all files together
   * @param mostPiece how many bytes one connection may take at a time
   */
  Schedule(List<FileTransfer> files, int connections, long mostPiece, InstantSource time) {
    this.files = files;
    this.connections = connections;
    this.mostPiece = mostPiece;
    this.time = time;
  }

  /** Waits for something to fetch; returns null when nothing is left, or all has ended. */
  synchronized @Nullable Segment next() throws InterruptedException {
    while (!ended && !files.stream().allMatch(file -> file.finished)) {
      Segment segment = unassigned().or(this::shared).or(this::standing).orElse(null);
      if (segment != null) {
        segment.file.active.add(segment);
        return segment;
      }
      wait();
    }
    return null;
  }

  private Optional<Segment> unassigned() {
    for (FileTransfer file : files) {
      if (isOpen(file) && file.mustBegin() && file.active.isEmpty()) {
        return Optional.of(segment(file, 0, 0));
      }
    }
    long piece = piece();
    for (FileTransfer file : files) {
      if (ready && isOpen(file) && !file.mustBegin() && !file.unassigned.isEmpty()) {
        boolean ranged = file.look().ranged();
        if (ranged || file.active.isEmpty()) {
          Range range = file.unassigned.takeFirst(ranged ? piece : Long.MAX_VALUE);
          return Optional.of(segment(file, range.start(), range.end()));
        }
      }
    }
    return Optional.empty();
  }

  private long piece() {
    long left = 0;
    for (FileTransfer file : files) {
      left += file.length() < 0 ? 0 : file.length() - file.done.size();
    }
    long share = (left + connections - 1) / connections;
    return Math.min(mostPiece, Math.max(LEAST_PIECE, share));
  }

  private Optional<Segment> shared() {
    return activeOfRanged()
        .filter(segment -> segment.left() >= LEAST_TO_SHARE)
        .max(Comparator.comparingLong(Segment::left))
        .map(largest -> cut(largest, largest.next + largest.left() / 2));
  }

  private Optional<Segment> standing() {
    Instant late = time.instant().minus(STANDSTILL);
    Optional<Segment> standing =
        activeOfRanged()
            .filter(segment -> segment.left() > 0 && segment.moved.isBefore(late))
            .findFirst();
    return standing.map(
        segment -> {
          Segment rest = cut(segment, segment.next);
          if (segment.call != null) {
            segment.call.cancel();
          }
          return rest;
        });
  }

  private Stream<Segment> activeOfRanged() {
    return files.stream()
        .filter(file -> ready && isOpen(file) && !file.mustBegin() && file.look().ranged())
        .flatMap(file -> file.active.stream());
  }

  private Segment cut(Segment segment, long at) {
    Segment rest = segment(segment.file, at, segment.end);
    segment.end = at;
    return rest;
  }

  private Segment segment(FileTransfer file, long start, long end) {
    return new Segment(file, start, end, time.instant());
  }

  private static boolean isOpen(FileTransfer file) {
    return !file.finished && file.active.size() < file.limit;
  }

  /** Lets bytes be fetched, now that all files have been looked at. */
  synchronized void ready() {
    ready = true;
    notifyAll();
  }

  /** Returns whether the segment is not about bytes, but about looking at the file. */
  synchronized boolean mustBegin(Segment segment) {
    return segment.file.mustBegin();
  }

  /** Takes over what the host says of a file; returns whether it was the last to say something. */
  synchronized boolean begin(Segment segment, Look look) throws IOException {
    boolean before = files.stream().allMatch(FileTransfer::isKnown);
    segment.file.begin(look);
    notifyAll();
    return !before && files.stream().allMatch(FileTransfer::isKnown);
  }

  /** Returns how many of the next bytes are the segment's to write: none when it is over. */
  synchronized int claim(Segment segment, int bytes) {
    int claimed = (int) Math.min(bytes, segment.left());
    segment.next += claimed;
    segment.moved = time.instant();
    return ended ? 0 : claimed;
  }

  /** Returns whether others have taken what a segment had left, or all has ended. */
  synchronized boolean isOver(Segment segment) {
    return ended || segment.left() == 0;
  }

  /** Notes bytes that are in the part and in the journal. */
  synchronized void wrote(FileTransfer file, long start, long end) {
    file.done.add(start, end);
    file.arrivals++;
    if (file.readers > 0) {
      notifyAll();
    }
  }

  /** Returns what tells that a file has not begun anew in between. */
  synchronized int beginning(FileTransfer file) {
    return file.beginning;
  }

  /**
   * Waits until a byte of a file has arrived, or until the file is known to end before it.
   *
   * @return the end of the bytes that have arrived without a gap
   * @throws CancellationException if all has ended, or the file has begun anew
   */
  synchronized long awaitByte(FileTransfer file, long at, int beginning) {
    file.readers++;
    try {
      while (!ended && file.beginning == beginning) {
        if (file.done.prefix() > at || file.isComplete()) {
          return file.done.prefix();
        }
        wait();
      }
    } catch (InterruptedException e) {
      // Nobody interrupts but to end it.
    } finally {
      file.readers--;
    }
    throw new CancellationException("The download has ended, or has begun anew");
  }

  /** Lets others have what is left of a segment; returns whether the file is complete by that. */
  synchronized boolean release(Segment segment) {
    FileTransfer file = segment.file;
    file.active.remove(segment);
    file.unassigned.add(segment.next, segment.end);
    if (segment.left() == 0 && file.limit < connections) {
      file.limit++;
    }
    notifyAll();
    return !ended && file.isComplete() && !file.finished;
  }

  /**
   * Notes how long a file turned out to be whose host did not say.
   *
   * @param delimited whether the answer said that this is its end
   */
  synchronized void endsHere(Segment segment, boolean delimited) {
    segment.end = segment.next;
    segment.file.doubtful = !delimited;
  }

  /** Lets a file begin anew as soon as nobody fetches it. */
  synchronized void restart(FileTransfer file, String reason, boolean withoutRanges) {
    file.restart(reason);
    file.withoutRanges |= withoutRanges;
    for (Segment segment : file.active) {
      segment.end = segment.next;
      if (segment.call != null) {
        segment.call.cancel();
      }
    }
    file.unassigned.clear();
    notifyAll();
  }

  /** Notes that a host bears no connection beyond those that are there. */
  synchronized void refused(FileTransfer file) {
    file.limit = Math.max(1, Math.min(file.limit, file.active.size()));
  }

  /** Notes that a file is in its place. */
  synchronized void finished(FileTransfer file) {
    file.finished = true;
    notifyAll();
  }

  /** Notes which call fetches a segment, so that who takes all of its rest can end it. */
  synchronized void calling(Segment segment, Call call) {
    segment.call = call;
    if (ended) {
      call.cancel();
    }
  }

  /** Lets nobody fetch any more. */
  synchronized void end() {
    ended = true;
    files.stream()
        .flatMap(file -> file.active.stream())
        .filter(segment -> segment.call != null)
        .forEach(segment -> segment.call.cancel());
    notifyAll();
  }

  /** Lets those who wait look again. */
  synchronized void wake() {
    notifyAll();
  }

  synchronized boolean hasEnded() {
    return ended;
  }

  synchronized long arrivals(FileTransfer file) {
    return file.arrivals;
  }
}
