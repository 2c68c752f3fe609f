// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.internal.download;

import dev.atlasrestore.internal.download.TransferListener.Progress;
import dev.atlasrestore.internal.download.TransferListener.Retry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** Counts what arrives, and tells the listener of each mebibyte. Thread-safe. */
final class Meter {
  private static final long STEP = 1 << 20;
  private static final Duration WINDOW = Duration.ofSeconds(10);
  private static final Duration SAMPLE = Duration.ofMillis(500);

  private record Sample(Instant at, long arrived) {}

  private final InstantSource time;
  private final TransferListener listener;
  private final ReentrantLock telling = new ReentrantLock();
  private final Map<FileTransfer, Long> bytes = new HashMap<>();
  private final Deque<Sample> samples = new ArrayDeque<>();
  private List<FileTransfer> files = List.of();
  private long all;
  private long arrived;
  private long told;
  private @Nullable FileTransfer last;

  Meter(InstantSource time, TransferListener listener) {
    this.time = time;
    this.listener = listener;
  }

  /** Begins with what is known of all files: tells how much of each is there already. */
  void begin(List<FileTransfer> all) {
    synchronized (this) {
      files = all;
      samples.add(new Sample(time.instant(), 0));
      all.forEach(this::reset);
    }
    all.forEach(file -> tell(file, null));
  }

  /** Counts a file anew, which has begun anew. */
  synchronized void reset(FileTransfer file) {
    Long before = bytes.put(file, file.done.size());
    all += file.done.size() - (before == null ? 0 : before);
  }

  void arrived(FileTransfer file, int count) {
    synchronized (this) {
      bytes.merge(file, (long) count, Long::sum);
      all += count;
      arrived += count;
      last = file;
      if (arrived - told < STEP) {
        return;
      }
      told = arrived;
    }
    // Who finds another telling has nothing newer to say.
    if (telling.tryLock()) {
      try {
        listener.progress(progress(file, null));
      } finally {
        telling.unlock();
      }
    }
  }

  /** Tells where the download is, though nothing may have arrived. */
  void tick() {
    FileTransfer file;
    synchronized (this) {
      file = last != null || files.isEmpty() ? last : files.get(0);
    }
    if (file != null) {
      tell(file, null);
    }
  }

  /** Tells the listener, after whoever does so at the moment. */
  void tell(FileTransfer file, @Nullable Retry retry) {
    telling.lock();
    try {
      listener.progress(progress(file, retry));
    } finally {
      telling.unlock();
    }
  }

  private synchronized Progress progress(FileTransfer file, @Nullable Retry retry) {
    return new Progress(
        file.target(),
        bytes.getOrDefault(file, 0L),
        known(file.length()),
        all,
        files.isEmpty() || files.stream().anyMatch(f -> f.length() < 0)
            ? null
            : Long.valueOf(files.stream().mapToLong(FileTransfer::length).sum()),
        rate(),
        retry);
  }

  private static @Nullable Long known(long length) {
    return length == FileTransfer.UNKNOWN ? null : Long.valueOf(length);
  }

  private long rate() {
    Instant now = time.instant();
    if (samples.isEmpty() || !now.isBefore(samples.peekLast().at().plus(SAMPLE))) {
      samples.add(new Sample(now, arrived));
    }
    while (samples.size() > 2 && samples.peekFirst().at().isBefore(now.minus(WINDOW))) {
      samples.removeFirst();
    }
    Sample first = samples.peekFirst();
    long millis = Duration.between(first.at(), now).toMillis();
    return millis <= 0 ? 0 : (arrived - first.arrived()) * 1000 / millis;
  }
}
