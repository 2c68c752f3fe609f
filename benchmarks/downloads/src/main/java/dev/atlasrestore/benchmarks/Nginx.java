// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.benchmarks;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** nginx on two ports of the loopback address, which ends with the benchmark. */
final class Nginx implements AutoCloseable {
  private final Process process;
  private final int plain = freePort();
  private final int tls = freePort();

  Nginx(Path folder, Path root, Path certificate, Path key) throws Exception {
    Path configuration = folder.resolve("nginx.conf");
    Files.writeString(
        configuration,
        """
        daemon off; worker_processes 1; %5$s pid %1$s/nginx.pid; error_log %1$s/nginx.log;
        events { worker_connections 64; }
        http {
          access_log off; sendfile on; tcp_nopush on;
          client_body_temp_path %1$s/t; proxy_temp_path %1$s/t; fastcgi_temp_path %1$s/t;
          uwsgi_temp_path %1$s/t; scgi_temp_path %1$s/t;
          server {
            listen 127.0.0.1:%2$d; listen 127.0.0.1:%3$d ssl; root %4$s;
            ssl_certificate %6$s; ssl_certificate_key %7$s;
          }
        }
        """
            .formatted(
                folder,
                plain,
                tls,
                root,
                "root".equals(System.getProperty("user.name")) ? "user root;" : "",
                certificate,
                key));
    process =
        new ProcessBuilder(List.of("/usr/sbin/nginx", "-p", folder + "/", "-c", "" + configuration))
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    for (int i = 0; !answers() && i < 100; i++) {
      Thread.sleep(50);
    }
  }

  String url(boolean secure, String name) {
    return secure
        ? "https://localhost:" + tls + "/" + name
        : "http://localhost:" + plain + "/" + name;
  }

  private boolean answers() {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), plain)) {
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  @Override
  public void close() throws Exception {
    process.destroy();
    process.waitFor();
  }
}
