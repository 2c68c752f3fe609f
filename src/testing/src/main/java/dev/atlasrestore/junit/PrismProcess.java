// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.junit;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A running Prism process. */
final class PrismProcess {
  // The first run of npx downloads Prism.
  private static final int SECONDS_TO_START = 180;
  private static final int SECONDS_TO_STOP = 10;

  private final Process process;
  private final String baseUrl;
  private final List<String> output = new CopyOnWriteArrayList<>();
  private final CompletableFuture<Void> listening = new CompletableFuture<>();
  private final Thread atExit = new Thread(this::destroy);

  private PrismProcess(Process process, int port) {
    this.process = process;
    this.baseUrl = "http://127.0.0.1:" + port + "/";
  }

  /** Starts Prism on a free port and waits until it listens. */
  static PrismProcess start(List<String> command) throws IOException, InterruptedException {
    int port = freePort();
    List<String> line = new ArrayList<>(command);
    line.addAll(List.of("--host", "127.0.0.1", "--port", String.valueOf(port)));
    Process process = new ProcessBuilder(line).redirectErrorStream(true).start();
    PrismProcess prism = new PrismProcess(process, port);
    Runtime.getRuntime().addShutdownHook(prism.atExit);
    Thread reader = new Thread(prism::read, "prism-output");
    reader.setDaemon(true);
    reader.start();
    prism.awaitListening();
    return prism;
  }

  private void awaitListening() throws InterruptedException {
    try {
      listening.get(SECONDS_TO_START, TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException e) {
      stop();
      throw new IllegalStateException("Prism did not start:\n" + String.join("\n", output), e);
    }
  }

  private void read() {
    try (BufferedReader lines = process.inputReader()) {
      String line;
      while ((line = lines.readLine()) != null) {
        output.add(line);
        if (line.contains("Prism is listening")) {
          listening.complete(null);
        }
      }
      listening.completeExceptionally(new IllegalStateException("Prism ended"));
    } catch (IOException e) {
      listening.completeExceptionally(new UncheckedIOException(e));
    }
  }

  String baseUrl() {
    return baseUrl;
  }

  /** Stops Prism and waits for its end. */
  void stop() throws InterruptedException {
    Runtime.getRuntime().removeShutdownHook(atExit);
    destroy();
    if (!process.waitFor(SECONDS_TO_STOP, TimeUnit.SECONDS)) {
      process.destroyForcibly().waitFor();
    }
  }

  private void destroy() {
    // npx starts Prism in a child process.
    process.descendants().forEach(ProcessHandle::destroy);
    process.destroy();
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
