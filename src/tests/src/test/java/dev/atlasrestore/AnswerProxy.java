// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Stands before a service on loopback and sends on what it is asked, one request a connection. What
 * comes back it may change, byte by byte.
 */
public final class AnswerProxy implements AutoCloseable {
  private final ServerSocket server;
  private final URI service;
  private volatile Change change = (method, path, answer) -> answer;

  /** Changes an answer. Called by several threads at once. */
  @FunctionalInterface
  public interface Change {
    /** Returns the bytes to send in place of the answer; null closes the connection. */
    byte @Nullable [] apply(String method, String path, byte[] answer);
  }

  private AnswerProxy(URI service) throws IOException {
    this.service = service;
    server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
  }

  /** Starts a proxy of the service, which changes nothing. */
  public static AnswerProxy start(String serviceUrl) {
    try {
      AnswerProxy proxy = new AnswerProxy(URI.create(serviceUrl));
      Thread thread = new Thread(proxy::accept, "answer-proxy");
      thread.setDaemon(true);
      thread.start();
      return proxy;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Sets what becomes of the answers. */
  public void change(Change change) {
    this.change = change;
  }

  /** Returns the URL of the proxy. */
  public String url() {
    return "http://127.0.0.1:" + server.getLocalPort() + "/";
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        Socket client = server.accept();
        Thread thread = new Thread(() -> answer(client), "answer-proxy-connection");
        thread.setDaemon(true);
        thread.start();
      } catch (IOException e) {
        return; // closed
      }
    }
  }

  private void answer(Socket client) {
    try (client) {
      InputStream in = new BufferedInputStream(client.getInputStream());
      String head = head(in);
      if (head.isEmpty()) {
        return;
      }
      byte[] body = in.readNBytes(contentLength(head));
      String[] words = head.split(" ", 3);
      byte[] answer = change.apply(words[0], words[1], ask(head, body));
      if (answer != null) {
        client.getOutputStream().write(answer);
      }
    } catch (IOException e) {
      // The client has given up.
    }
  }

  /** Asks the service, and says in its answer that the connection ends with it. */
  private byte[] ask(String head, byte[] body) throws IOException {
    try (Socket socket = new Socket(service.getHost(), service.getPort())) {
      socket.getOutputStream().write(head.getBytes(StandardCharsets.ISO_8859_1));
      socket.getOutputStream().write(body);
      socket.shutdownOutput();
      String answer =
          new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
      return answer
          .replaceFirst("\r\n", "\r\nConnection: close\r\n")
          .getBytes(StandardCharsets.ISO_8859_1);
    }
  }

  private static String head(InputStream in) throws IOException {
    ByteArrayOutputStream head = new ByteArrayOutputStream();
    while (!head.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
      int next = in.read();
      if (next == -1) {
        return "";
      }
      head.write(next);
    }
    return head.toString(StandardCharsets.ISO_8859_1);
  }

  private static int contentLength(String head) {
    return head.lines()
        .filter(line -> line.toLowerCase(Locale.ROOT).startsWith("content-length:"))
        .mapToInt(line -> Integer.parseInt(line.substring(line.indexOf(':') + 1).strip()))
        .findFirst()
        .orElse(0);
  }

  @Override
  public void close() {
    try {
      server.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
