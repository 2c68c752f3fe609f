// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.internal.download;

import dev.atlasrestore.error.AtlasException;
import dev.atlasrestore.error.DownloadException;
import dev.atlasrestore.internal.download.FetchFailure.Remedy;
import dev.atlasrestore.internal.download.TransferListener.Retry;
import dev.atlasrestore.internal.http.ConnectionProblem;
import dev.atlasrestore.internal.redaction.SecretUrl;
import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** One of the connections of a download: fetches what the schedule says, and tries again. */
final class Worker {
  private static final int MOST_FAILURES_IN_A_ROW = 5;
  private static final Duration PAUSE = Duration.ofSeconds(1);

  private final Schedule schedule;
  private final Fetcher fetcher;
  private final Meter meter;
  private final Pauses pauses;
  private final Renewal renewal;
  private final ArrivalChecks checks;
  private final Finisher finisher;
  private final Runnable whenReady;
  private @Nullable FileTransfer failing;
  private long arrivals;
  private int failures;

  Worker(
      Schedule schedule,
      Fetcher fetcher,
      Meter meter,
      Pauses pauses,
      Renewal renewal,
      ArrivalChecks checks,
      Finisher finisher,
      Runnable whenReady) {
    this.schedule = schedule;
    this.fetcher = fetcher;
    this.meter = meter;
    this.pauses = pauses;
    this.renewal = renewal;
    this.checks = checks;
    this.finisher = finisher;
    this.whenReady = whenReady;
  }

  /** Works until nothing is left, or all has ended. */
  void work() throws InterruptedException {
    for (Segment segment = schedule.next(); segment != null; segment = schedule.next()) {
      work(segment);
    }
  }

  private void work(Segment segment) {
    FileTransfer file = segment.file;
    RemoteFile remote = file.remote();
    IOException broken = null;
    boolean beginning = schedule.mustBegin(segment);
    boolean ready = false;
    try {
      if (beginning) {
        ready = begin(segment);
      } else {
        fetcher.fetch(segment);
      }
    } catch (IOException e) {
      broken = beginning || restarts(e) || !schedule.isOver(segment) ? e : null;
    }
    if (broken != null && !beginning) {
      restart(segment, broken);
    }
    boolean complete = schedule.release(segment);
    if (ready) {
      whenReady.run();
      schedule.ready();
    }
    if (complete) {
      finisher.finish(file);
    }
    if (broken != null && !schedule.hasEnded()) {
      remedy(file, remote, broken);
    }
  }

  /** Looks at a file for the first time, or once more after what has arrived proved useless. */
  private boolean begin(Segment segment) throws IOException {
    Look look = fetcher.look(segment);
    try {
      boolean last = schedule.begin(segment, look);
      meter.reset(segment.file);
      checks.begin(segment.file);
      return last;
    } catch (IOException e) {
      throw new DownloadException("Cannot write " + segment.file.target(), e);
    }
  }

  private static boolean restarts(IOException e) {
    return e instanceof FetchFailure failure
        && (failure.remedy() == Remedy.RESTART || failure.remedy() == Remedy.WITHOUT_RANGES);
  }

  /** Lets the file begin anew before others take up what is left, if that is of no use. */
  private void restart(Segment segment, IOException broken) {
    FileTransfer file = segment.file;
    if (restarts(broken)) {
      boolean withoutRanges = ((FetchFailure) broken).remedy() == Remedy.WITHOUT_RANGES;
      schedule.restart(file, reason(broken), withoutRanges);
    } else if (!file.look().resumable() && segment.next > 0 && !schedule.hasEnded()) {
      schedule.restart(file, reason(broken) + ", and its host cannot go on there", false);
    }
  }

  private void remedy(FileTransfer file, RemoteFile remote, IOException broken) {
    count(file, remote, broken);
    Duration pause = PAUSE.multipliedBy(failures);
    if (broken instanceof FetchFailure failure) {
      pause = pause.compareTo(failure.waiting()) < 0 ? failure.waiting() : pause;
      switch (failure.remedy()) {
        case FEWER -> schedule.refused(file);
        case RENEW -> pause = renew(file, remote, failure) ? Duration.ZERO : pause;
        case AGAIN, RESTART, WITHOUT_RANGES -> {}
      }
    }
    meter.tell(file, new Retry(reason(broken), failures, pause));
    if (!pause.isZero()) {
      pauses.pause(pause);
    }
  }

  private void count(FileTransfer file, RemoteFile remote, IOException broken) {
    long now = schedule.arrivals(file);
    String remedy = ConnectionProblem.remedy(broken);
    if (remedy != null && now == 0) {
      throw new DownloadException("Cannot fetch " + remote + ": " + remedy, broken);
    }
    failures = failing == file && now == arrivals ? failures + 1 : 1;
    failing = file;
    arrivals = now;
    if (failures >= MOST_FAILURES_IN_A_ROW) {
      throw new DownloadException(
          "Cannot fetch " + remote + ": " + reason(broken) + ", " + failures + " times in a row",
          broken);
    }
  }

  /** Returns whether the file has another URL now. */
  private boolean renew(FileTransfer file, RemoteFile used, FetchFailure refused) {
    synchronized (file) {
      if (!file.remote().equals(used)) {
        return true;
      }
      RemoteFile renewed;
      try {
        renewed = renewal.renew(used);
      } catch (AtlasException e) {
        if (e.isTransient()) {
          return false;
        }
        throw e;
      }
      if (renewed.url().equals(used.url())) {
        throw new DownloadException(
            "Cannot fetch " + used + ", which its job still names: " + refused.getMessage(),
            refused);
      }
      file.remote(renewed);
      return true;
    }
  }

  private static String reason(IOException broken) {
    String message = broken.getMessage();
    return message == null ? broken.getClass().getSimpleName() : SecretUrl.redactedIn(message);
  }
}
