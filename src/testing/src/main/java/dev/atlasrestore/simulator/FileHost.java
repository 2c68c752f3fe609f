// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.simulator;

import java.time.Instant;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;

/** The host of the files of downloads: another one than the service, with URLs that are signed. */
final class FileHost extends Dispatcher {
  private static final String SIGNATURE = "signature";

  private final FileAnswer answer;
  private final LoopbackServer server = new LoopbackServer(this);
  private volatile FaultPlan plan = (method, path) -> null;

  /** Makes a host of files that are all of one length in bytes and of one time. */
  FileHost(long bytes, Instant lastModified) {
    answer = new FileAnswer(bytes, lastModified);
  }

  void plan(FaultPlan plan) {
    this.plan = plan;
  }

  /** Returns the URL of a file; the signature is what lets somebody fetch it. */
  String url(String jobId, String name) {
    return server
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
    MockResponse.Builder response = answer.to(request);
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

  private static String signature(String jobId) {
    return "s" + Integer.toHexString(jobId.hashCode());
  }

  /** Ends the server; not {@code close}, which the server itself calls when it is closed. */
  void stop() {
    server.stop();
  }
}
