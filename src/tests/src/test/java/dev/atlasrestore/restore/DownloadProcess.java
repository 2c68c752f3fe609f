// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.restore;

import dev.atlasrestore.AtlasClient;
import dev.atlasrestore.auth.Credentials;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.util.List;
import javax.net.SocketFactory;

/** A process that fetches the files of a job. */
final class DownloadProcess {
  private DownloadProcess() {}

  /**
   * Starts it in a JVM of its own.
   *
   * @param kind {@code plain}, or {@code unpack}
   */
  static Process start(String classPath, FileServer server, Path directory, String kind)
      throws IOException {
    return new ProcessBuilder(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                classPath,
                DownloadProcess.class.getName(),
                server.baseUrl(),
                directory.toString(),
                kind))
        .redirectErrorStream(true)
        .start();
  }

  /** Takes the URL of the service, a directory, and the kind. */
  public static void main(String[] arguments) throws Exception {
    try (AtlasClient atlas =
        AtlasClient.builder()
            .credentials(Credentials.accessToken(() -> "token"))
            .baseUrl(arguments[0])
            .okHttpClient(http -> http.socketFactory(new SmallBuffers()))
            .build()) {
      atlas
          .restores()
          .download(
              ServedDownloads.GROUP,
              "Cluster0",
              ServedDownloads.JOB,
              Path.of(arguments[1]),
              DownloadOptions.builder().unpack(arguments[2].equals("unpack")).build());
    }
  }

  /** Lets little be on its way when the process is killed, so that what it fetched is known. */
  private static final class SmallBuffers extends SocketFactory {
    @Override
    public Socket createSocket() throws IOException {
      Socket socket = new Socket();
      socket.setReceiveBufferSize(64 << 10);
      return socket;
    }

    @Override
    public Socket createSocket(String host, int port) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress local, int localPort) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Socket createSocket(InetAddress host, int port) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort) {
      throw new UnsupportedOperationException();
    }
  }
}
