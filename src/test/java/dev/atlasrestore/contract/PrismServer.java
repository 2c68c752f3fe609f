// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.contract;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A Prism on the spec, on a loopback port, from before the first test of a class to after the last.
 */
final class PrismServer implements BeforeAllCallback, AfterAllCallback {
  private static final Path PRISM = Path.of("spec/node_modules/@stoplight/prism-cli/dist/index.js");

  private final Supplier<List<String>> arguments;
  private final List<String> output = new CopyOnWriteArrayList<>();
  private Process process;
  private String baseUrl;

  private PrismServer(Supplier<List<String>> arguments) {
    this.arguments = arguments;
  }

  /** Returns a Prism that answers with the examples of a spec. */
  static PrismServer mock(Path spec) {
    return new PrismServer(() -> List.of("mock", "--errors", spec.toString()));
  }

  /** Returns a Prism that passes traffic on to a server, and tells what in it breaks a spec. */
  static PrismServer proxy(Path spec, Supplier<String> upstream) {
    return new PrismServer(() -> List.of("proxy", spec.toString(), upstream.get()));
  }

  String baseUrl() {
    return baseUrl;
  }

  @Override
  public void beforeAll(ExtensionContext context) throws Exception {
    if (!Files.exists(PRISM)) {
      throw new IllegalStateException(
          "Prism is not installed: run npm ci in spec/, as the build does");
    }
    int port = freePort();
    List<String> command = new ArrayList<>(List.of("node", PRISM.toString()));
    command.addAll(arguments.get());
    command.addAll(List.of("--host", "127.0.0.1", "--port", String.valueOf(port)));
    process = new ProcessBuilder(command).redirectErrorStream(true).start();
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
    CompletableFuture<Void> listening = new CompletableFuture<>();
    Thread reader = new Thread(() -> read(listening), "prism-output");
    reader.setDaemon(true);
    reader.start();
    listening.get(60, TimeUnit.SECONDS);
    baseUrl = "http://127.0.0.1:" + port + "/";
  }

  private void read(CompletableFuture<Void> listening) {
    try (BufferedReader lines = process.inputReader()) {
      String line;
      while ((line = lines.readLine()) != null) {
        output.add(line);
        if (line.contains("Prism is listening")) {
          listening.complete(null);
        }
      }
      listening.completeExceptionally(
          new IllegalStateException("Prism ended: " + String.join("\n", output)));
    } catch (IOException e) {
      listening.completeExceptionally(new UncheckedIOException(e));
    }
  }

  @Override
  public void afterAll(ExtensionContext context) throws Exception {
    process.destroy();
    if (!process.waitFor(10, TimeUnit.SECONDS)) {
      process.destroyForcibly().waitFor();
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
