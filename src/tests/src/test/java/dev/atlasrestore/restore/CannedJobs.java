// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.restore;

import dev.atlasrestore.AtlasClient;
import dev.atlasrestore.VirtualTimeSource;
import dev.atlasrestore.auth.Credentials;
import dev.atlasrestore.http.RetryPolicy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;

/** A service that answers with what a test has written down; the last answer is repeated. */
final class CannedJobs extends Dispatcher implements AutoCloseable {
  static final String GROUP = "64b7c1f09a3e5d2847c6f10a";
  static final String CLUSTER = "orders-production";
  static final String JOB = "6a810c55d2f34b7e9018aa01";
  static final String NOT_FOUND =
      "{\"error\":404,\"errorCode\":\"RESOURCE_NOT_FOUND\",\"reason\":\"Not Found\"}";

  private final MockWebServer server = new MockWebServer();
  private final Deque<String> answers = new ArrayDeque<>();
  final List<String> requests = new CopyOnWriteArrayList<>();
  final VirtualTimeSource time = new VirtualTimeSource();

  CannedJobs() {
    server.setDispatcher(this);
    try {
      server.start(InetAddress.getLoopbackAddress(), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Sets the next answers: JSON, with the status in {@code error} when it is one. */
  synchronized void answer(String... bodies) {
    answers.clear();
    answers.addAll(Arrays.asList(bodies));
  }

  /** Returns a job with further members. */
  static String job(String deliveryType, String members) {
    return "{\"cancelled\":false,\"deliveryType\":\"%s\",\"expired\":false,\"failed\":false,\"id\":\"%s\"%s}"
        .formatted(deliveryType, JOB, members.isEmpty() ? "" : "," + members);
  }

  /** Returns the URL of a file of its own, whose content is its path. */
  String file(String secret) {
    return server.url("/files/" + secret + "/restore-6a80f3e1d2f34b7e90189c44.tar.gz").toString();
  }

  AtlasClient client() {
    return AtlasClient.builder()
        .credentials(Credentials.accessToken("any-token"))
        .baseUrl(server.url("/").toString())
        .retry(RetryPolicy.NONE)
        .timeSource(time)
        .build();
  }

  @Override
  public synchronized MockResponse dispatch(RecordedRequest request) {
    String path = request.getUrl().encodedPath();
    requests.add(request.getMethod() + " " + path);
    if (path.startsWith("/files/")) {
      return new MockResponse.Builder().code(200).body(path).build();
    }
    String body = answers.size() > 1 ? answers.remove() : answers.element();
    boolean error = body.startsWith("{\"error\":");
    return new MockResponse.Builder()
        .code(error ? Integer.parseInt(body.substring(9, 12)) : 200)
        .setHeader(
            "Content-Type",
            error ? "application/json" : "application/vnd.atlas.2023-01-01+json;charset=utf-8")
        .body(body)
        .build();
  }

  @Override
  public void close() {
    server.close();
  }
}
