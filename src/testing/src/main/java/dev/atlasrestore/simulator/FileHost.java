// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.simulator;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;

/**
 * The host of the files of downloads: another one than the service, with URLs that open a file to
 * whoever has them. As at the service, a segment of the path is the secret, and there is no query.
 */
final class FileHost extends Dispatcher {
  private static final int SECRET_LENGTH = 24;

  private final FileResponse file;
  private final Set<String> paths = ConcurrentHashMap.newKeySet();
  private final LoopbackServer server = new LoopbackServer(this);
  private volatile FaultPlan plan = (method, path) -> null;

  /** Makes a host of files that are all of one length in bytes and of one time. */
  FileHost(long bytes, Instant lastModified) {
    file = new FileResponse(bytes, lastModified);
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
    return server.url(path).toString();
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
    MockResponse.Builder response = file.to(request);
    Fault fault = plan.next(request.getMethod(), path);
    if (fault != null) {
      switch (fault.outcome()) {
        case TRUNCATED -> response.onResponseBody(new SocketEffect.CloseSocket());
        case STALLED -> response.onResponseBody(SocketEffect.Stall.INSTANCE);
        case NO_RESPONSE -> response.onResponseStart(new SocketEffect.CloseSocket());
        case UNAVAILABLE -> response.code(503).body("");
        default -> throw new IllegalArgumentException("A file host has no " + fault.outcome());
      }
    }
    return response.build();
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
  void stop() {
    server.stop();
  }
}
