// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.benchmarks;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * The server of all measurements. It runs in its own process and responds from memory, so that it
 * hardly affects the results. Prints its port, and ends when its input ends.
 */
public final class CannedServer {
  // The service's response without one member, because stock okhttp-gson throws on unknown members.
  private static final String JOB =
      """
      {"id":"6a810c55d2f34b7e9018aa01","deliveryType":"automated",\
      "snapshotId":"6a80f3e1d2f34b7e90189c44","timestamp":"2026-08-10T02:15:00Z",\
      "targetGroupId":"64b7c1f09a3e5d2847c6f10b","targetClusterName":"orders-staging",\
      "targetDeploymentItemName":"atlas-4kd81z",\
      "desiredTimestamp":{"date":null,"increment":null},\
      "cancelled":false,"expired":false,"failed":false,"deliveryUrl":[],\
      "links":[{"rel":"self","href":"https://cloud.mongodb.com/api/atlas/v2/groups/\
      64b7c1f09a3e5d2847c6f10a/clusters/orders-production/backup/restoreJobs/\
      6a810c55d2f34b7e9018aa01"}]}""";

  private static final byte[] BARE = answer("application/vnd.atlas.2023-01-01+json", JOB);
  private static final byte[] ENVELOPED =
      answer("application/vnd.atlas.2023-01-01+json", "{\"status\":200,\"content\":" + JOB + "}");
  private static final byte[] TOKEN =
      answer(
          "application/json",
          "{\"access_token\":\"a-token-of-the-benchmark\",\"token_type\":\"Bearer\","
              + "\"expires_in\":3600}");

  private CannedServer() {}

  /** The job in the responses. */
  static String job() {
    return JOB;
  }

  /** Runs until the end of the standard input. Takes no arguments. */
  public static void main(String[] args) throws IOException {
    ServerSocket server = new ServerSocket(0, 256, InetAddress.getLoopbackAddress());
    System.out.println(server.getLocalPort());
    Thread acceptor = new Thread(() -> accept(server), "acceptor");
    acceptor.setDaemon(true);
    acceptor.start();
    while (System.in.read() >= 0) {}
  }

  private static void accept(ServerSocket server) {
    while (true) {
      try {
        Socket socket = server.accept();
        socket.setTcpNoDelay(true);
        Thread connection = new Thread(() -> serve(socket));
        connection.setDaemon(true);
        connection.start();
      } catch (IOException e) {
        return;
      }
    }
  }

  private static void serve(Socket socket) {
    try (socket) {
      InputStream in = new BufferedInputStream(socket.getInputStream());
      OutputStream out = socket.getOutputStream();
      StringBuilder line = new StringBuilder();
      while (readLine(in, line)) {
        byte[] answer =
            line.indexOf("/oauth/") >= 0
                ? TOKEN
                : line.indexOf("envelope=true") >= 0 ? ENVELOPED : BARE;
        int length = 0;
        while (readLine(in, line) && line.length() > 0) {
          String header = line.toString().toLowerCase(Locale.ROOT);
          if (header.startsWith("content-length:")) {
            length = Integer.parseInt(header.substring("content-length:".length()).strip());
          } else if (header.startsWith("transfer-encoding:")) {
            length = -1;
          }
        }
        if (length < 0) {
          skipChunks(in, line);
        } else {
          in.readNBytes(length);
        }
        out.write(answer);
      }
    } catch (IOException e) {
      // the client disconnected
    }
  }

  private static void skipChunks(InputStream in, StringBuilder line) throws IOException {
    while (readLine(in, line)) {
      int size = Integer.parseInt(line.toString(), 16);
      in.readNBytes(size);
      readLine(in, line);
      if (size == 0) {
        return;
      }
    }
  }

  private static boolean readLine(InputStream in, StringBuilder line) throws IOException {
    line.setLength(0);
    for (int c = in.read(); c >= 0; c = in.read()) {
      if (c == '\n') {
        return true;
      }
      if (c != '\r') {
        line.append((char) c);
      }
    }
    return false;
  }

  private static byte[] answer(String type, String body) {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    String head =
        "HTTP/1.1 200 OK\r\nContent-Type: "
            + type
            + "\r\nContent-Length: "
            + bytes.length
            + "\r\nRateLimit-Limit: 1200\r\nRateLimit-Remaining: 1193\r\n\r\n";
    return (head + body).getBytes(StandardCharsets.UTF_8);
  }
}
