// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.internal.download;

import dev.atlasrestore.error.DownloadException;
import dev.atlasrestore.http.Scheduler;
import dev.atlasrestore.http.TimeSource;
import dev.atlasrestore.internal.redaction.RedactedCause;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/** One download of any number of files into one directory. Used once; thread-safe. */
public final class Transfer {
  private static final Duration TICK = Duration.ofSeconds(1);

  private final OkHttpClient http;
  private final TimeSource time;
  private final Path directory;
  private final List<RemoteFile> remotes;
  private final TransferOptions options;
  private final Renewal renewal;
  private final Meter meter;
  private final Pauses pauses;
  private final List<FileTransfer> files = new ArrayList<>();
  private final Schedule schedule;
  private final ArrivalChecks checks;
  private final Syncs syncs = new Syncs(this::fail);
  private @Nullable Throwable failure;

  /**
   * Creates the download.
   *
   * @param directory is made when it is not there
   */
  public Transfer(
      OkHttpClient http,
      TimeSource time,
      Path directory,
      List<RemoteFile> remotes,
      TransferOptions options,
      Renewal renewal,
      TransferListener listener) {
    this.http = http;
    this.time = time;
    this.directory = directory;
    this.remotes = remotes;
    this.options = options;
    this.renewal = renewal;
    meter = new Meter(time::now, listener);
    pauses = new Pauses(time);
    schedule = new Schedule(files, options.connections(), options.mostPiece(), time::now);
    checks = new ArrivalChecks(schedule, options, this::fail);
  }

  /**
   * Fetches the files.
   *
   * @return the files in their order
   * @throws DownloadException if a file could not be fetched or written
   * @throws CancellationException if the download was cancelled
   * @throws InterruptedException if the thread was interrupted
   */
  public List<Path> run() throws InterruptedException {
    try (Scheduler scheduler = time.newScheduler()) {
      open();
      tick(scheduler);
      work();
      throwFailure();
      return files.stream().map(FileTransfer::result).toList();
    } finally {
      schedule.end();
      checks.close();
      syncs.close();
      files.forEach(FileTransfer::close);
    }
  }

  /** Ends the download at its next byte; what has arrived is kept. */
  public void cancel(String message) {
    fail(new CancellationException(message));
  }

  private void open() {
    options.requireLibrary();
    Path real;
    try {
      Files.createDirectories(directory);
      real = directory.toRealPath();
    } catch (IOException e) {
      throw new DownloadException("Cannot make the directory " + directory, e);
    }
    Set<String> names = new HashSet<>();
    remotes.forEach(remote -> names.add(folded(remote.name())));
    for (RemoteFile remote : remotes) {
      files.add(
          FileTransfer.open(real, remote, options.unpack() ? unpacker(real, remote, names) : null));
    }
  }

  private Unpacker unpacker(Path real, RemoteFile remote, Set<String> names) {
    String stem = remote.name().replaceFirst("(?i)(\\.tar)?\\.t?gz$", "");
    String unique = stem;
    while (unique.isEmpty() || !names.add(folded(unique))) {
      unique += ".unpacked";
    }
    return new Unpacker(remote.name(), real.resolve(unique), options.maxUnpackedBytes());
  }

  /** Some file systems take names for the same that differ by case alone. */
  private static String folded(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  private void work() throws InterruptedException {
    CountDownLatch working = new CountDownLatch(options.connections());
    for (int i = 0; i < options.connections(); i++) {
      Thread thread = new Thread(() -> work(working), "atlas-restore-download");
      thread.setDaemon(true);
      thread.start();
    }
    try {
      working.await();
    } catch (InterruptedException e) {
      fail(e);
      // The files are closed only after the last write, which is at most that of one buffer away.
      awaitUninterruptibly(working);
    }
  }

  private void work(CountDownLatch working) {
    try {
      Fetcher fetcher = new Fetcher(http, schedule, meter, syncs);
      Finisher finisher = new Finisher(schedule, meter, checks);
      new Worker(schedule, fetcher, meter, pauses, renewal, checks, finisher, this::ready).work();
    } catch (Throwable e) {
      fail(e);
    } finally {
      working.countDown();
    }
  }

  /** Is called once, when all files have been looked at and no byte has been fetched. */
  private void ready() {
    FreeSpace.check(files);
    meter.begin(files);
  }

  private static void awaitUninterruptibly(CountDownLatch latch) {
    while (true) {
      try {
        latch.await();
        return;
      } catch (InterruptedException e) {
        // is what the caller will be told in any case
      }
    }
  }

  private void tick(Scheduler scheduler) {
    scheduler
        .after(TICK)
        .thenRun(
            () -> {
              try {
                schedule.wake();
                meter.tick();
                tick(scheduler);
              } catch (RuntimeException | Error e) {
                fail(e);
              }
            });
  }

  private void fail(Throwable e) {
    synchronized (this) {
      if (failure == null) {
        failure = e;
      }
    }
    schedule.end();
    pauses.end();
  }

  private synchronized void throwFailure() throws InterruptedException {
    if (failure == null) {
      return;
    }
    if (failure instanceof InterruptedException e) {
      throw e;
    }
    boolean printable = RedactedCause.of(failure) == failure;
    if (printable && failure instanceof RuntimeException e) {
      throw e;
    }
    if (printable && failure instanceof Error e) {
      throw e;
    }
    throw new DownloadException("The download failed", failure);
  }
}
