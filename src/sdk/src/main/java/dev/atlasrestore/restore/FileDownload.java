// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.restore;

import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

import dev.atlasrestore.error.DownloadException;
import dev.atlasrestore.http.TimeSource;
import dev.atlasrestore.internal.http.ConnectionProblem;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okhttp3.Call;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okio.BufferedSource;
import org.jspecify.annotations.Nullable;

/**
 * Downloads one file and resumes after a broken connection. The file gets its name only when it is
 * complete. Used once, by one thread.
 */
final class FileDownload {
  private static final Pattern CONTENT_RANGE = Pattern.compile("bytes (\\d+)-\\d+/(\\d+|\\*)");
  private static final int MAX_CONSECUTIVE_FAILURES = 5;
  private static final Duration RETRY_DELAY = Duration.ofSeconds(1);
  private static final int CHUNK = 64 << 10;
  private static final int PROGRESS_STEP = 1 << 20;

  private final OkHttpClient http;
  private final TimeSource time;
  private final DownloadPart part;
  private final Path file;
  private final Consumer<? super DownloadProgress> onProgress;

  private volatile @Nullable Call call;
  private volatile boolean cancelled;
  private long bytes;
  private @Nullable Long total;
  private @Nullable String entityTag;

  FileDownload(
      OkHttpClient http,
      TimeSource time,
      DownloadPart part,
      Path directory,
      Consumer<? super DownloadProgress> onProgress) {
    this.http = http;
    this.time = time;
    this.part = part;
    this.file = directory.resolve(part.name());
    this.onProgress = onProgress;
  }

  Path fetch() throws InterruptedException {
    Path partial = file.resolveSibling(part.name() + ".part");
    try (FileChannel out = FileChannel.open(partial, CREATE, TRUNCATE_EXISTING, WRITE)) {
      fetch(out);
      out.force(true);
    } catch (IOException e) {
      throw new DownloadException("Cannot write " + partial, e);
    }
    try {
      Files.move(partial, file, REPLACE_EXISTING);
    } catch (IOException e) {
      throw new DownloadException("Cannot rename " + partial, e);
    }
    report();
    return file;
  }

  /** Stops the download at the next byte. */
  void cancel() {
    cancelled = true;
    Call last = call;
    if (last != null) {
      last.cancel();
    }
  }

  private void fetch(FileChannel out) throws IOException, InterruptedException {
    int failures = 0;
    while (true) {
      long before = bytes;
      IOException broken = attempt(out);
      if (broken == null) {
        return;
      }
      String remedy = ConnectionProblem.remedy(broken);
      if (remedy != null && bytes == 0) {
        throw new DownloadException("Cannot fetch " + part + ": " + remedy, broken);
      }
      failures = bytes > before ? 1 : failures + 1;
      if (cancelled || failures >= MAX_CONSECUTIVE_FAILURES) {
        throw new DownloadException("Cannot fetch " + part + " after byte " + bytes, broken);
      }
      time.sleep(RETRY_DELAY.multipliedBy(failures));
    }
  }

  /** Returns the failure of the connection, or null if the file is complete. */
  private @Nullable IOException attempt(FileChannel out) throws IOException {
    Response response;
    try {
      response = open();
    } catch (IOException e) {
      return e;
    }
    try (response) {
      IOException problem = prepare(response, out);
      return problem != null ? problem : copy(response.body().source(), out);
    }
  }

  private Response open() throws IOException {
    // A compressed response cannot be resumed and does not give the length of the file.
    Request.Builder request =
        new Request.Builder().url(part.url()).header("Accept-Encoding", "identity");
    if (bytes > 0) {
      request.header("Range", "bytes=" + bytes + "-");
      if (entityTag != null) {
        request.header("If-Range", entityTag);
      }
    }
    Call next = http.newCall(request.build());
    call = next;
    if (cancelled) {
      next.cancel();
    }
    return next.execute();
  }

  /** Moves to the position where the response continues. Returns a problem if there is none. */
  private @Nullable IOException prepare(Response response, FileChannel out) throws IOException {
    int status = response.code();
    if (status == 206 && resumes(response)) {
      return null;
    }
    if (status == 206 || status == 416) {
      bytes = 0;
      return new IOException("the host did not resume at the requested byte");
    }
    if (status == 408 || status == 429 || status >= 500) {
      return new IOException("status " + status);
    }
    if (status != 200) {
      throw new DownloadException(
          "Cannot fetch " + part + ", status " + status + ": its URL may have expired", null);
    }
    bytes = 0;
    out.truncate(0);
    long length = response.body().contentLength();
    total = length < 0 ? null : length;
    String tag = response.header("ETag");
    entityTag = tag == null || tag.startsWith("W/") ? null : tag;
    return null;
  }

  private boolean resumes(Response response) {
    Matcher range = CONTENT_RANGE.matcher(String.valueOf(response.header("Content-Range")));
    return range.matches()
        && range.group(1).equals(Long.toString(bytes))
        && (total == null || range.group(2).equals(total.toString()));
  }

  private @Nullable IOException copy(BufferedSource source, FileChannel out) throws IOException {
    byte[] chunk = new byte[CHUNK];
    long reported = bytes;
    while (true) {
      int length;
      try {
        length = source.read(chunk);
      } catch (IOException e) {
        return e;
      }
      if (length == -1) {
        break;
      }
      ByteBuffer buffer = ByteBuffer.wrap(chunk, 0, length);
      while (buffer.hasRemaining()) {
        bytes += out.write(buffer, bytes);
      }
      if (bytes - reported >= PROGRESS_STEP) {
        reported = bytes;
        report();
      }
    }
    return total == null || bytes == total ? null : new IOException("the response ended early");
  }

  private void report() {
    onProgress.accept(new DownloadProgress(file, bytes, total));
  }
}
