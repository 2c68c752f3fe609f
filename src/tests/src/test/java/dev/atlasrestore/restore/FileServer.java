// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.restore;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Serves one download job and its files, byte by byte as a test wants it: a server library would
 * not end an answer early or contradict itself.
 */
final class FileServer implements AutoCloseable {
  static final String SECRET = "k3yk3yk3yk3yk3yk3yk3yk3y";
  private static final Pattern RANGE = Pattern.compile("bytes=(\\d+)-(\\d*)");

  /** How an answer says where it ends. */
  enum Framing {
    LENGTH,
    CHUNKED,
    UNTIL_CLOSE
  }

  /** What asks for a file. */
  record Asked(String path, String range, int number) {
    boolean isLook() {
      return range.equals("bytes=0-0");
    }
  }

  /** What is answered; a test changes what it wants to. */
  static final class Answer {
    int status;
    byte[] content;
    String tag;
    boolean ranges = true;
    Framing framing = Framing.LENGTH;
    long cutAfter = Long.MAX_VALUE;
    String contentRange;
    String encoding;
    Runnable beforeBody = () -> {};
    Runnable afterCut = () -> {};
    Runnable afterStep = () -> {};
  }

  /** Changes an answer. */
  interface Plan {
    void change(Asked asked, Answer answer);
  }

  final Map<String, byte[]> files = new ConcurrentHashMap<>();
  final Queue<Asked> asked = new ConcurrentLinkedQueue<>();
  final AtomicLong sent = new AtomicLong();
  final AtomicInteger mostAtOnce = new AtomicInteger();
  volatile Plan plan = (asked, answer) -> {};
  volatile String job = "";
  private final AtomicInteger atOnce = new AtomicInteger();
  private final AtomicInteger number = new AtomicInteger();
  private final ServerSocket socket;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();

  FileServer() {
    try {
      socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    daemon(this::accept);
  }

  /** Holds an answer until a test lets it go on. */
  static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  String baseUrl() {
    return "http://127.0.0.1:" + socket.getLocalPort() + "/";
  }

  String url(String secret, String name) {
    return baseUrl() + secret + "/" + name;
  }

  private static void daemon(Runnable task) {
    Thread thread = new Thread(task, "file-server");
    thread.setDaemon(true);
    thread.start();
  }

  private void accept() {
    while (true) {
      try {
        Socket accepted = socket.accept();
        accepted.setSendBufferSize(1 << 16);
        open.add(accepted);
        daemon(() -> serve(accepted));
      } catch (IOException e) {
        return;
      }
    }
  }

  private void serve(Socket connection) {
    try (connection) {
      InputStream in = new BufferedInputStream(connection.getInputStream());
      boolean alive = true;
      while (alive) {
        String head = head(in);
        if (head.isEmpty()) {
          return;
        }
        String path = head.substring(head.indexOf(' ') + 1, head.indexOf(" HTTP/"));
        alive =
            path.startsWith("/api/")
                ? job(connection.getOutputStream())
                : file(head, path, connection.getOutputStream());
      }
    } catch (IOException e) {
      // the client has gone
    } finally {
      open.remove(connection);
    }
  }

  private static String head(InputStream in) throws IOException {
    ByteArrayOutputStream head = new ByteArrayOutputStream();
    for (int b = in.read(); b >= 0; b = in.read()) {
      head.write(b);
      if (b == '\n' && head.toString(ISO_8859_1).endsWith("\r\n\r\n")) {
        return head.toString(ISO_8859_1);
      }
    }
    return "";
  }

  private boolean job(OutputStream out) throws IOException {
    byte[] body = job.getBytes(ISO_8859_1);
    String head =
        "HTTP/1.1 200 OK\r\nContent-Type: application/vnd.atlas.2025-03-12+json\r\n"
            + "Content-Length: "
            + body.length
            + "\r\n\r\n";
    out.write(head.getBytes(ISO_8859_1));
    out.write(body);
    return true;
  }

  private boolean file(String head, String path, OutputStream out) throws IOException {
    Matcher matcher = Pattern.compile("(?i)\r\nRange: ([^\r]*)").matcher(head);
    String range = matcher.find() ? matcher.group(1) : "";
    Asked request = new Asked(path, range, number.incrementAndGet());
    asked.add(request);
    Answer answer = new Answer();
    answer.content = files.get(path.substring(path.lastIndexOf('/') + 1));
    answer.status = answer.content == null ? 404 : 200;
    answer.tag = "\"" + path.substring(path.lastIndexOf('/') + 1) + "-1\"";
    // A look may not have ended here when the client already fetches.
    int fetch = request.isLook() ? 0 : 1;
    mostAtOnce.accumulateAndGet(atOnce.addAndGet(fetch), Math::max);
    try {
      plan.change(request, answer);
      return write(answer, range, out);
    } finally {
      atOnce.addAndGet(-fetch);
    }
  }

  private boolean write(Answer answer, String range, OutputStream out) throws IOException {
    byte[] content = answer.status == 200 ? answer.content : new byte[0];
    int first = 0;
    int end = content.length;
    StringBuilder head = new StringBuilder();
    Matcher asks = RANGE.matcher(range);
    if (answer.status == 200 && answer.ranges && asks.matches() && content.length == 0) {
      answer.status = 416;
      head.append("Content-Range: bytes */0\r\n");
    } else if (answer.status == 200 && answer.ranges && asks.matches()) {
      first = Integer.parseInt(asks.group(1));
      end = asks.group(2).isEmpty() ? end : (int) Math.min(end, Long.parseLong(asks.group(2)) + 1);
      answer.status = 206;
      String is = "bytes " + first + "-" + (end - 1) + "/" + content.length;
      head.append("Content-Range: ")
          .append(answer.contentRange == null ? is : answer.contentRange)
          .append("\r\n");
    }
    if (answer.tag != null) {
      head.append("ETag: ").append(answer.tag).append("\r\n");
    }
    if (answer.encoding != null) {
      head.append("Content-Encoding: ").append(answer.encoding).append("\r\n");
    }
    switch (answer.framing) {
      case LENGTH -> head.append("Content-Length: ").append(end - first).append("\r\n");
      case CHUNKED -> head.append("Transfer-Encoding: chunked\r\n");
      case UNTIL_CLOSE -> head.append("Connection: close\r\n");
    }
    out.write(("HTTP/1.1 " + answer.status + " x\r\n" + head + "\r\n").getBytes(ISO_8859_1));
    out.flush();
    answer.beforeBody.run();
    boolean cut = answer.cutAfter < end - first;
    body(answer, content, first, cut ? first + (int) answer.cutAfter : end, out);
    if (cut) {
      answer.afterCut.run();
      return false;
    }
    if (answer.framing == Framing.CHUNKED) {
      out.write("0\r\n\r\n".getBytes(ISO_8859_1));
    }
    return answer.framing != Framing.UNTIL_CLOSE;
  }

  private void body(Answer answer, byte[] content, int first, int end, OutputStream out)
      throws IOException {
    for (int at = first; at < end; at += 1 << 16) {
      int length = Math.min(1 << 16, end - at);
      if (answer.framing == Framing.CHUNKED) {
        out.write((Integer.toHexString(length) + "\r\n").getBytes(ISO_8859_1));
      }
      out.write(content, at, length);
      sent.addAndGet(length);
      answer.afterStep.run();
      if (answer.framing == Framing.CHUNKED) {
        out.write("\r\n".getBytes(ISO_8859_1));
      }
    }
    out.flush();
  }

  @Override
  public void close() throws IOException {
    socket.close();
    for (Socket connection : open) {
      connection.close();
    }
  }
}
