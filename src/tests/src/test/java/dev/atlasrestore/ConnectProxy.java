// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * An HTTP proxy of one's own that knows CONNECT only, and leads to one server whatever host is
 * asked for, so that hosts need no name server.
 */
public final class ConnectProxy implements AutoCloseable {
  private final ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
  private final List<String> connects = new CopyOnWriteArrayList<>();
  private final int target;
  private final String credentials;
  private volatile String refusal = "";
  private volatile boolean answersAtOnce;

  /**
   * Starts a proxy.
   *
   * @param target port of the server on the loopback address
   * @param credentials user and password with a colon between, or nothing to let everybody through
   */
  public ConnectProxy(int target, String credentials) throws IOException {
    this.target = target;
    this.credentials = credentials;
    start(this::accept);
  }

  /** Answers each CONNECT with a status line such as {@code 403 Forbidden}. */
  public void refuse(String status) {
    refusal = status;
  }

  /** Answers whatever comes, as a server does that expects no TLS. */
  public void answerAtOnce() {
    answersAtOnce = true;
  }

  public int port() {
    return socket.getLocalPort();
  }

  /** Returns the hosts that were asked for and let through. */
  public List<String> connects() {
    return connects;
  }

  private void accept() throws IOException {
    while (true) {
      Socket client = socket.accept();
      start(() -> serve(client));
    }
  }

  private void serve(Socket client) throws IOException {
    try (client) {
      if (answersAtOnce) {
        client.getInputStream().read();
        answer(client.getOutputStream(), "400 Bad Request\r\nConnection: close");
        copy(client.getInputStream(), OutputStream.nullOutputStream());
        return;
      }
      BufferedReader in =
          new BufferedReader(
              new InputStreamReader(client.getInputStream(), StandardCharsets.ISO_8859_1), 1);
      String request = in.readLine();
      String authorization = "";
      for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
        if (line.toLowerCase(Locale.ROOT).startsWith("proxy-authorization: basic ")) {
          authorization = line.substring("proxy-authorization: basic ".length());
        }
      }
      OutputStream out = client.getOutputStream();
      String expected =
          Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.ISO_8859_1));
      if (!refusal.isEmpty()) {
        answer(out, refusal + "\r\nContent-Length: 0");
      } else if (!credentials.isEmpty() && !authorization.equals(expected)) {
        answer(
            out,
            "407 Proxy Authentication Required\r\nProxy-Authenticate: Basic realm=\"corp\"\r\n"
                + "Content-Length: 0\r\nConnection: close");
      } else {
        connects.add(request.split(" ")[1]);
        answer(out, "200 Connected");
        try (Socket server = new Socket(InetAddress.getLoopbackAddress(), target)) {
          start(() -> copy(server.getInputStream(), out));
          copy(client.getInputStream(), server.getOutputStream());
        }
      }
    }
  }

  private static void answer(OutputStream out, String head) throws IOException {
    out.write(("HTTP/1.1 " + head + "\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1));
    out.flush();
  }

  private static void copy(InputStream in, OutputStream out) throws IOException {
    byte[] bytes = new byte[8192];
    for (int length = in.read(bytes); length != -1; length = in.read(bytes)) {
      out.write(bytes, 0, length);
      out.flush();
    }
  }

  private interface Task {
    void run() throws IOException;
  }

  private static void start(Task task) {
    Thread thread =
        new Thread(
            () -> {
              try {
                task.run();
              } catch (IOException e) {
                // closed by one side or the other
              }
            },
            "connect-proxy");
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
