// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.simulator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockWebServer;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** An HTTP server on a loopback port, which starts when its URL is first requested. */
final class LoopbackServer {
  private final Dispatcher dispatcher;
  private @Nullable MockWebServer server;

  LoopbackServer(Dispatcher dispatcher) {
    this.dispatcher = dispatcher;
  }

  /** Returns the URL of a path. */
  synchronized HttpUrl url(String path) {
    if (server == null) {
      server = listen(0);
    }
    return server.url(path);
  }

  /** Listens again on the same port. */
  synchronized void restart() {
    server = listen(server == null ? 0 : server.getPort());
  }

  /** Stops the server and its connections, if it has started. */
  synchronized void stop() {
    if (server != null) {
      server.close();
    }
  }

  private MockWebServer listen(int port) {
    MockWebServer listening = new MockWebServer();
    listening.setDispatcher(dispatcher);
    listening.setServerSocketFactory(new NoDelaySocketFactory());
    try {
      listening.start(InetAddress.getLoopbackAddress(), port);
    } catch (IOException e) {
      throw new UncheckedIOException("The simulator cannot listen on port " + port, e);
    }
    return listening;
  }
}
