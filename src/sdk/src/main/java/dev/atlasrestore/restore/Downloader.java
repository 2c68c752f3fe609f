// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.restore;

import dev.atlasrestore.http.TimeSource;
import dev.atlasrestore.internal.download.DownloadClient;
import dev.atlasrestore.internal.download.RemoteFile;
import dev.atlasrestore.internal.download.Transfer;
import dev.atlasrestore.internal.download.TransferListener.Progress;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/** Downloads the files of jobs, until it is closed. Thread-safe. */
final class Downloader implements AutoCloseable {
  private static final String CLOSED = "The client was closed";

  private final OkHttpClient http;
  private final TimeSource time;
  private final Set<Transfer> running = new HashSet<>();
  private @Nullable DownloadClient client;
  private boolean closed;

  /** Creates a downloader. Its client has no credentials, because the files are on other hosts. */
  Downloader(OkHttpClient http, TimeSource time) {
    this.http = http;
    this.time = time;
  }

  List<Path> fetch(DownloadSource source, Path directory, DownloadOptions options)
      throws InterruptedException {
    return run(transfer(source, directory, options));
  }

  /** Fetches on a thread of its own; cancelling the future ends it at its next byte. */
  CompletableFuture<List<Path>> fetchAsync(
      DownloadSource source, Path directory, DownloadOptions options) {
    CompletableFuture<List<Path>> result = new CompletableFuture<>();
    Thread thread =
        new Thread(() -> fetch(source, directory, options, result), "atlas-restore-download");
    thread.setDaemon(true);
    result.whenComplete(
        (files, failure) -> {
          if (result.isCancelled()) {
            thread.interrupt();
          }
        });
    thread.start();
    return result;
  }

  private void fetch(
      DownloadSource source,
      Path directory,
      DownloadOptions options,
      CompletableFuture<List<Path>> result) {
    try {
      result.complete(fetch(source, directory, options));
    } catch (Throwable e) {
      result.completeExceptionally(e);
    }
  }

  private Transfer transfer(DownloadSource source, Path directory, DownloadOptions options)
      throws InterruptedException {
    List<RemoteFile> files = source.files();
    return new Transfer(
        client().http(),
        time,
        directory,
        files,
        options.transfer(),
        source::renew,
        progress -> options.onProgress().accept(progress(progress)));
  }

  private List<Path> run(Transfer transfer) throws InterruptedException {
    begin(transfer);
    try {
      return transfer.run();
    } finally {
      end(transfer);
    }
  }

  /** Makes the client for the first download, since most programs have none. */
  private synchronized DownloadClient client() {
    if (client == null) {
      client = new DownloadClient(http);
    }
    return client;
  }

  private synchronized void begin(Transfer transfer) {
    running.add(transfer);
    if (closed) {
      transfer.cancel(CLOSED);
    }
  }

  private synchronized void end(Transfer transfer) {
    running.remove(transfer);
  }

  private static DownloadProgress progress(Progress p) {
    return new DownloadProgress(
        p.file(),
        p.bytes(),
        p.length(),
        new DownloadProgress.Overall(p.allBytes(), p.allLength(), p.bytesPerSecond()),
        p.retry() == null
            ? null
            : new DownloadProgress.Retry(
                p.retry().reason(), p.retry().attempt(), p.retry().pause()));
  }

  /** Ends all downloads at their next byte; what has arrived is kept. */
  @Override
  public synchronized void close() {
    closed = true;
    running.forEach(transfer -> transfer.cancel(CLOSED));
    if (client != null) {
      client.close();
    }
  }
}
