// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.internal.download;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.net.SocketFactory;
import okhttp3.ConnectionPool;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;

/** Has the HTTP client of downloads, and its connections until it is closed. Thread-safe. */
public final class DownloadClient implements AutoCloseable {
  private final ConnectionPool connections = new ConnectionPool(64, 1, TimeUnit.MINUTES);
  private final OkHttpClient http;

  /** Creates the client by the settings of another one, without credentials. */
  public DownloadClient(OkHttpClient settings) {
    OkHttpClient.Builder builder =
        settings
            .newBuilder()
            .connectionPool(connections)
            // HTTP/2 would carry all parts of a file over one connection.
            .protocols(List.of(Protocol.HTTP_1_1))
            // The file of a large cluster takes hours; each read has its own timeout.
            .callTimeout(Duration.ZERO);
    if (settings.socketFactory() == SocketFactory.getDefault()) {
      builder.socketFactory(new BufferedSockets());
    }
    http = builder.build();
  }

  /** Returns the client. */
  public OkHttpClient http() {
    return http;
  }

  @Override
  public void close() {
    connections.evictAll();
  }
}
