// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.internal.download;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Has the files read while they arrive that are to be verified or unpacked. Thread-safe. */
final class ArrivalChecks implements AutoCloseable {
  private final Schedule schedule;
  private final TransferOptions options;
  private final Consumer<Throwable> onFailure;
  private final Map<FileTransfer, ArrivalCheck> checks = new HashMap<>();
  private final BackgroundThreads threads = new BackgroundThreads("atlas-restore-verify");

  ArrivalChecks(Schedule schedule, TransferOptions options, Consumer<Throwable> onFailure) {
    this.schedule = schedule;
    this.options = options;
    this.onFailure = onFailure;
  }

  /** Begins to read a file that begins to arrive, or begins anew, if that is asked for. */
  void begin(FileTransfer file) {
    if (!file.finished
        && (file.unpacker() != null
            || options.verify() && ArrivalCheck.isPossible(file.remote().name()))) {
      start(file);
    }
  }

  private synchronized ArrivalCheck start(FileTransfer file) {
    ArrivalCheck earlier = checks.get(file);
    ArrivalCheck check =
        new ArrivalCheck(file, new ArrivalInput(schedule, file), earlier, onFailure);
    checks.put(file, check);
    threads.start(check::run);
    return check;
  }

  /**
   * Waits until a file that has arrived has been read to its end.
   *
   * @return whether it was read, or could not be by its name
   * @throws RuntimeException if it is damaged, or all has ended
   */
  boolean await(FileTransfer file) {
    ArrivalCheck check = get(file);
    if (check == null && file.doubtful && ArrivalCheck.isPossible(file.remote().name())) {
      check = start(file);
    }
    if (check != null) {
      check.await();
    }
    return check != null;
  }

  private synchronized @Nullable ArrivalCheck get(FileTransfer file) {
    return checks.get(file);
  }

  /** Waits for all of them to stop; all has ended. */
  @Override
  public void close() {
    threads.close();
  }
}
