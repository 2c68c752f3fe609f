// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.internal.download;

import dev.atlasrestore.error.DownloadException;
import dev.atlasrestore.internal.download.FetchFailure.Remedy;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.concurrent.TimeUnit;
import okhttp3.Call;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;
import okio.BufferedSource;

/** Asks hosts for files, and takes no byte of which it is in doubt. Used by one thread. */
final class Fetcher {
  private static final int BUFFER = 256 << 10;

  private final OkHttpClient http;
  private final Schedule schedule;
  private final Meter meter;
  private final Syncs syncs;
  private final ByteBuffer buffer = ByteBuffer.allocateDirect(BUFFER);

  Fetcher(OkHttpClient http, Schedule schedule, Meter meter, Syncs syncs) {
    this.http = http;
    this.schedule = schedule;
    this.meter = meter;
    this.syncs = syncs;
  }

  /** Asks for the first byte of a file, whose answer tells of all others. */
  Look look(Segment segment) throws IOException {
    RemoteFile remote = segment.file.remote();
    Call call = http.newCall(request(remote).header("Range", "bytes=0-0").build());
    schedule.calling(segment, call);
    try (Response response = call.execute()) {
      int status = response.code();
      if (status != 200 && status != 206 && status != 416) {
        throw refusal(remote, response);
      }
      refuseEncoded(remote, response);
      Look look = Look.at(response);
      if (status != 206 || !response.body().source().request(1)) {
        call.cancel(); // the whole file follows, which this is not the time for
      } else {
        response.body().source().skip(1);
      }
      return look;
    }
  }

  /** Fetches a segment, or as much of it as its answer has and others leave to it. */
  void fetch(Segment segment) throws IOException {
    FileTransfer file = segment.file;
    RemoteFile remote = file.remote();
    long start = segment.next;
    Request.Builder request = request(remote);
    boolean part = file.look().ranged() || start > 0;
    if (part) {
      String last = file.look().ranged() ? Long.toString(segment.end - 1) : "";
      request.header("Range", "bytes=" + start + "-" + last);
      request.header("If-Range", String.valueOf(file.look().entityTag()));
    }
    Call call = http.newCall(request.build());
    schedule.calling(segment, call);
    try (Response response = call.execute()) {
      boolean exhausted = false;
      try {
        refuseEncoded(remote, response);
        long end = part ? endOfPart(response, file, start) : endOfWhole(response, file);
        exhausted = copy(response, segment, end);
      } finally {
        if (!exhausted) {
          call.cancel(); // or OkHttp would read on, for the sake of the connection
        }
      }
    }
  }

  private static Request.Builder request(RemoteFile remote) {
    // A compressed answer could not be resumed, and would not tell its length.
    return new Request.Builder().url(remote.url()).header("Accept-Encoding", "identity");
  }

  private static IOException refusal(RemoteFile remote, Response response) {
    FetchFailure failure = FetchFailure.ofStatus(response);
    if (failure == null) {
      throw new DownloadException(
          "Cannot fetch " + remote + ": it answered with status " + response.code(), null);
    }
    return failure;
  }

  /** Its bytes are not those of the file, and nobody can tell which they are. */
  private static void refuseEncoded(RemoteFile remote, Response response) {
    String encoding = response.header("Content-Encoding", "identity");
    if (!"identity".equalsIgnoreCase(encoding)) {
      throw new DownloadException(
          "Cannot fetch "
              + remote
              + ": its host, or a proxy on the way, encodes it (Content-Encoding) though it was"
              + " asked not to. Have it passed on as it is",
          null);
    }
  }

  private static long endOfPart(Response response, FileTransfer file, long start)
      throws IOException {
    Look look = file.look();
    boolean same = String.valueOf(look.entityTag()).equals(Validator.strongTag(response));
    if (response.code() == 206) {
      ContentRange range = ContentRange.of(response);
      if (range != null && range.first() == start && range.length() == look.length() && same) {
        return range.last() + 1;
      }
      throw new FetchFailure(Remedy.RESTART, "its host answered with part of another file");
    }
    if (response.code() == 200 || response.code() == 416) {
      throw same && response.code() == 200
          ? new FetchFailure(Remedy.WITHOUT_RANGES, "its host does not give parts of it")
          : new FetchFailure(Remedy.RESTART, "it has changed on its host");
    }
    throw refusal(file.remote(), response);
  }

  private static long endOfWhole(Response response, FileTransfer file) throws IOException {
    if (response.code() != 200) {
      throw response.code() == 206
          ? new FetchFailure(Remedy.RESTART, "its host answered with a part of it")
          : refusal(file.remote(), response);
    }
    Look seen = Look.at(response);
    if (!seen.equals(file.look().withoutRanges())) {
      throw new FetchFailure(Remedy.RESTART, "it has changed on its host");
    }
    return seen.length() == FileTransfer.UNKNOWN ? Long.MAX_VALUE : seen.length();
  }

  /** Returns whether the answer has been read to its end. */
  private boolean copy(Response response, Segment segment, long end) throws IOException {
    BufferedSource source = response.body().source();
    // The socket has the same timeout. OkHttp's own wakes a thread for each read, which takes a
    // quarter of the processor time.
    source.timeout().timeout(0, TimeUnit.MILLISECONDS);
    long at = segment.next;
    while (at < end) {
      buffer.clear().limit((int) Math.min(BUFFER, end - at));
      boolean ended = false;
      IOException broken = null;
      try {
        ended = !fill(source);
      } catch (IOException e) {
        broken = e;
      }
      buffer.flip();
      at += write(segment, at);
      if (broken != null) {
        throw broken;
      }
      if (ended && end == Long.MAX_VALUE) {
        schedule.endsHere(segment, isDelimited(response));
        return true;
      }
      if (schedule.isOver(segment)) {
        return at == end;
      }
      if (ended) {
        throw new EOFException("it ended early");
      }
    }
    return true;
  }

  /** Fills the buffer, so that it is written at once; returns false when the answer has ended. */
  private boolean fill(BufferedSource source) throws IOException {
    while (buffer.hasRemaining()) {
      if (source.read(buffer) < 0) {
        return false;
      }
    }
    return true;
  }

  private int write(Segment segment, long at) {
    int claimed = schedule.claim(segment, buffer.remaining());
    if (claimed > 0) {
      buffer.limit(claimed);
      FileTransfer file = segment.file;
      try {
        file.part().write(buffer, at);
        if (file.record(at, at + claimed)) {
          syncs.begin(file);
        }
      } catch (IOException e) {
        throw new DownloadException(
            "Cannot write " + file.target() + "; what has arrived of it is kept", e);
      }
      schedule.wrote(file, at, at + claimed);
      meter.arrived(file, claimed);
    }
    return claimed;
  }

  /** Returns whether the end of an answer without a length is told from a broken connection. */
  private static boolean isDelimited(Response response) {
    return response.protocol() == Protocol.HTTP_2
        || "chunked".equalsIgnoreCase(response.header("Transfer-Encoding"));
  }
}
