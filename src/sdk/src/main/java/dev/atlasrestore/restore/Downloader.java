// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.restore;

import dev.atlasrestore.error.DownloadException;
import dev.atlasrestore.http.TimeSource;
import dev.atlasrestore.model.RestoreJob;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import okhttp3.OkHttpClient;

/** Downloads the files of jobs, several at a time. Thread-safe. */
final class Downloader {
  private final OkHttpClient http;
  private final TimeSource time;

  /** Creates a downloader. Its client has no credentials, because the files are on other hosts. */
  Downloader(OkHttpClient http, TimeSource time) {
    // A large file takes hours. The read timeout notices if the host stops sending.
    this.http = http.newBuilder().callTimeout(Duration.ZERO).build();
    this.time = time;
  }

  List<Path> fetch(RestoreJob job, Path directory, DownloadOptions options)
      throws InterruptedException {
    List<FileDownload> files = new ArrayList<>();
    for (DownloadPart part : DownloadPart.of(job)) {
      files.add(new FileDownload(http, time, part, directory, options.onProgress()));
    }
    try {
      Files.createDirectories(directory);
    } catch (IOException e) {
      throw new DownloadException("Cannot create the directory " + directory, e);
    }
    int threads = Math.min(options.parallelism(), files.size());
    ExecutorService pool = Executors.newFixedThreadPool(threads, Downloader::thread);
    try {
      return fetch(files, pool);
    } finally {
      files.forEach(FileDownload::cancel);
      pool.shutdownNow();
    }
  }

  /** Returns the files in order. The first failure stops the others. */
  private static List<Path> fetch(List<FileDownload> files, ExecutorService pool)
      throws InterruptedException {
    CompletionService<Path> completion = new ExecutorCompletionService<>(pool);
    List<Future<Path>> futures = files.stream().map(f -> completion.submit(f::fetch)).toList();
    List<Path> paths = new ArrayList<>();
    try {
      for (int i = 0; i < futures.size(); i++) {
        completion.take().get();
      }
      for (Future<Path> future : futures) {
        paths.add(future.get());
      }
      return paths;
    } catch (ExecutionException e) {
      throw e.getCause() instanceof DownloadException failure
          ? failure
          : new DownloadException("The download failed", e.getCause());
    }
  }

  private static Thread thread(Runnable task) {
    Thread thread = new Thread(task, "atlas-restore-download");
    thread.setDaemon(true);
    return thread;
  }
}
