// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.simulator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import okio.Buffer;
import org.jspecify.annotations.Nullable;

/**
 * The host of the files of downloads: another one than the service, with URLs that open a file to
 * whoever has them. As at the service, a segment of the path is the secret, and there is no query.
 */
final class FileHost extends Dispatcher {
  private static final Pattern RANGE = Pattern.compile("bytes=(\\d+)-");
  private static final int SECRET_LENGTH = 24;

  private final int bytes;
  private final Set<String> paths = ConcurrentHashMap.newKeySet();
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
      started.setServerSocketFactory(new NoDelaySocketFactory());
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

  /**
   * Returns the URL of a part of a download, the same one each time.
   *
   * @param part the name of the part, which tells the files of one job apart
   */
  String url(String jobId, String part, String snapshotId) {
    String path = "/" + secret(jobId + "/" + part) + "/restore-" + snapshotId + ".tar.gz";
    paths.add(path);
    return server().url(path).toString();
  }

  @Override
  public MockResponse dispatch(RecordedRequest request) {
    String path = request.getUrl().encodedPath();
    if (!paths.contains(path)) {
      return new MockResponse.Builder().code(403).build();
    }
    if (request.getHeaders().get("Authorization") != null) {
      // A URL that opens the file and a header are one too many.
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
    return response
        .code(206)
        .setHeader("Content-Range", "bytes " + start + "-" + (bytes - 1) + "/" + bytes)
        .body(new Buffer().write(content, start, bytes - start));
  }

  /** Makes up a secret of the form that the service's have. */
  private static String secret(String seed) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(seed.getBytes(StandardCharsets.UTF_8));
      String text = Base64.getEncoder().encodeToString(hash).replaceAll("[^A-Za-z0-9]", "0");
      return text.substring(0, SECRET_LENGTH);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Ends the server; not {@code close}, which the server itself calls when it is closed. */
  synchronized void stop() {
    if (server != null) {
      server.close();
    }
  }
}
