// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package app;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/** Responds to each request with the same job, so that all calls are alike. */
final class CannedService implements AutoCloseable {
  private static final byte[] JOB =
      """
      {"id":"6a810c55d2f34b7e9018aa01","deliveryType":"automated",\
      "snapshotId":"6a80f3e1d2f34b7e90189c44","timestamp":"2026-08-10T02:15:00Z",\
      "targetGroupId":"64b7c1f09a3e5d2847c6f10b","targetClusterName":"orders-staging",\
      "cancelled":false,"expired":false,"failed":false,"deliveryUrl":[],"links":[]}"""
          .getBytes(StandardCharsets.UTF_8);

  private final HttpServer server;

  CannedService() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", CannedService::answer);
    server.start();
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
  }

  private static void answer(HttpExchange exchange) throws IOException {
    exchange.getRequestBody().readAllBytes();
    exchange.getResponseHeaders().set("Content-Type", "application/vnd.atlas.2023-01-01+json");
    exchange.sendResponseHeaders(200, JOB.length);
    try (OutputStream body = exchange.getResponseBody()) {
      body.write(JOB);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
