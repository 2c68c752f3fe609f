// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A program that serves one file as over a long line: each connection is made after a round trip
 * and has a rate of its own, and each answer begins a round trip after its request. Prints its
 * port, and lives as long as its input.
 */
public final class ShapedServer {
  private static final long ROUND_TRIP_NANOS = 50_000_000;
  private static final double BYTES_PER_NANO = 0.05;
  private static final int STEP = 256 << 10;
  private static final Pattern RANGE = Pattern.compile("(?i)\nrange: bytes=(\\d+)-(\\d*)");

  private final FileChannel file;

  private ShapedServer(FileChannel file) {
    this.file = file;
  }

  /** Takes the file. */
  public static void main(String[] arguments) throws Exception {
    ShapedServer server = new ShapedServer(FileChannel.open(Path.of(arguments[0])));
    ServerSocketChannel socket =
        ServerSocketChannel.open().bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    System.out.println(((InetSocketAddress) socket.getLocalAddress()).getPort());
    daemon(
        () -> {
          while (true) {
            SocketChannel connection = socket.accept();
            daemon(() -> server.serve(connection));
          }
        });
    while (System.in.read() >= 0) {}
  }

  private interface Task {
    void run() throws IOException;
  }

  private static void daemon(Task task) {
    Thread thread =
        new Thread(
            () -> {
              try {
                task.run();
              } catch (IOException e) {
                // the client has gone
              }
            });
    thread.setDaemon(true);
    thread.start();
  }

  private void serve(SocketChannel connection) throws IOException {
    try (connection) {
      pauseUntil(System.nanoTime() + ROUND_TRIP_NANOS);
      BufferedReader in =
          new BufferedReader(
              new InputStreamReader(
                  connection.socket().getInputStream(), StandardCharsets.ISO_8859_1));
      while (true) {
        StringBuilder head = new StringBuilder();
        String line = in.readLine();
        while (line != null && !line.isEmpty()) {
          head.append('\n').append(line);
          line = in.readLine();
        }
        if (line == null) {
          return;
        }
        pauseUntil(System.nanoTime() + ROUND_TRIP_NANOS);
        answer(connection, head.toString());
      }
    }
  }

  private void answer(SocketChannel connection, String head) throws IOException {
    long first = 0;
    long end = file.size();
    Matcher range = RANGE.matcher(head);
    boolean part = range.find();
    if (part) {
      first = Long.parseLong(range.group(1));
      end = range.group(2).isEmpty() ? end : Math.min(end, Long.parseLong(range.group(2)) + 1);
    }
    String text =
        (part
                ? "HTTP/1.1 206 Partial Content\r\nContent-Range: bytes "
                    + first
                    + "-"
                    + (end - 1)
                    + "/"
                    + file.size()
                    + "\r\n"
                : "HTTP/1.1 200 OK\r\n")
            + "Accept-Ranges: bytes\r\nETag: \"shaped\"\r\nContent-Length: "
            + (end - first)
            + "\r\n\r\n";
    ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.ISO_8859_1));
    while (bytes.hasRemaining()) {
      connection.write(bytes);
    }
    if (head.startsWith("\nHEAD")) {
      return;
    }
    long start = System.nanoTime();
    for (long at = first; at < end; ) {
      at += file.transferTo(at, Math.min(STEP, end - at), connection);
      pauseUntil(start + (long) ((at - first) / BYTES_PER_NANO));
    }
  }

  private static void pauseUntil(long until) {
    for (long left = until - System.nanoTime(); left > 0; left = until - System.nanoTime()) {
      LockSupport.parkNanos(left);
    }
  }
}
