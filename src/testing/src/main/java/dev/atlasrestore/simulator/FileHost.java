// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.simulator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import okio.Buffer;
import org.jspecify.annotations.Nullable;

/** The host of the files of downloads: another one than the service, with URLs that are signed. */
final class FileHost extends Dispatcher {
  private static final Pattern RANGE = Pattern.compile("bytes=(\\d+)-(\\d*)");
  private static final String SIGNATURE = "signature";

  private final int bytes;
  private @Nullable MockWebServer server;
  private volatile FaultPlan plan = (method, path) -> null;

  FileHost(int bytes) {
    this.bytes = bytes;
  }

  /** Starts the server for the first file, since most simulators are asked for none. */
  private synchronized MockWebServer server() {
    if (server == null) {
      MockWebServer started = new MockWebServer();
      started.setDispatcher(this);
      started.setServerSocketFactory(new PromptSockets());
      try {
        started.start(InetAddress.getLoopbackAddress(), 0);
      } catch (IOException e) {
        throw new UncheckedIOException("The simulator found no port for its files", e);
      }
      server = started;
    }
    return server;
  }

  void plan(FaultPlan plan) {
    this.plan = plan;
  }

  /** Returns the URL of a file; the signature is what lets somebody fetch it. */
  String url(String jobId, String name) {
    return server()
        .url("/" + jobId + "/" + name)
        .newBuilder()
        .addQueryParameter(SIGNATURE, signature(jobId))
        .build()
        .toString();
  }

  @Override
  public MockResponse dispatch(RecordedRequest request) {
    String path = request.getUrl().encodedPath();
    String jobId = request.getUrl().pathSegments().get(0);
    if (!signature(jobId).equals(request.getUrl().queryParameter(SIGNATURE))) {
      return new MockResponse.Builder().code(403).build();
    }
    if (request.getHeaders().get("Authorization") != null) {
      // As the real host does: a pre-signed URL and a header are one too many.
      return new MockResponse.Builder().code(400).build();
    }
    MockResponse.Builder response = content(path, request.getHeaders().get("Range"));
    Fault fault = plan.next(request.getMethod(), path);
    if (fault != null) {
      switch (fault.outcome()) {
        case CUT_SHORT -> response.onResponseBody(new SocketEffect.CloseSocket());
        case STALLED -> response.onResponseBody(SocketEffect.Stall.INSTANCE);
        case NO_ANSWER -> response.onResponseStart(new SocketEffect.CloseSocket());
        case UNAVAILABLE -> response.code(503).body("");
        default -> throw new IllegalArgumentException("A file host has no " + fault.outcome());
      }
    }
    return response.build();
  }

  private MockResponse.Builder content(String path, @Nullable String range) {
    byte[] content = new byte[bytes];
    new Random(path.hashCode()).nextBytes(content);
    MockResponse.Builder response =
        new MockResponse.Builder()
            .setHeader("ETag", '"' + Integer.toHexString(path.hashCode()) + '"');
    Matcher from = RANGE.matcher(String.valueOf(range));
    if (!from.matches()) {
      return response.code(200).body(new Buffer().write(content));
    }
    int start = Integer.parseInt(from.group(1));
    if (start >= bytes) {
      return response.code(416).setHeader("Content-Range", "bytes */" + bytes);
    }
    int last = bytes - 1;
    if (!from.group(2).isEmpty()) {
      last = (int) Math.min(last, Long.parseLong(from.group(2)));
    }
    return response
        .code(206)
        .setHeader("Content-Range", "bytes " + start + "-" + last + "/" + bytes)
        .body(new Buffer().write(content, start, last + 1 - start));
  }

  private static String signature(String jobId) {
    return "s" + Integer.toHexString(jobId.hashCode());
  }

  /** Ends the server; not {@code close}, which the server itself calls when it is closed. */
  synchronized void stop() {
    if (server != null) {
      server.close();
    }
  }
}
