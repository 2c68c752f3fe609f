// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.internal.download;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import javax.net.SocketFactory;

/**
 * Makes sockets that read much at a time. OkHttp asks its socket for 8 KB at the most, and its own
 * read timeout wakes a watchdog's thread for each: together they are half of the processor time of
 * a download. So the timeout is the socket's here, which the operating system keeps.
 */
final class DownloadSockets extends SocketFactory {
  private final SocketFactory sockets;
  private final int readTimeoutMillis;

  DownloadSockets(SocketFactory sockets, int readTimeoutMillis) {
    this.sockets = sockets;
    this.readTimeoutMillis = readTimeoutMillis;
  }

  @Override
  public Socket createSocket() throws IOException {
    return new DownloadSocket(sockets.createSocket(), readTimeoutMillis);
  }

  @Override
  public Socket createSocket(String host, int port) throws IOException {
    return new DownloadSocket(sockets.createSocket(host, port), readTimeoutMillis);
  }

  @Override
  public Socket createSocket(String host, int port, InetAddress local, int localPort)
      throws IOException {
    return new DownloadSocket(
        sockets.createSocket(host, port, local, localPort), readTimeoutMillis);
  }

  @Override
  public Socket createSocket(InetAddress host, int port) throws IOException {
    return new DownloadSocket(sockets.createSocket(host, port), readTimeoutMillis);
  }

  @Override
  public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort)
      throws IOException {
    return new DownloadSocket(
        sockets.createSocket(host, port, local, localPort), readTimeoutMillis);
  }
}
