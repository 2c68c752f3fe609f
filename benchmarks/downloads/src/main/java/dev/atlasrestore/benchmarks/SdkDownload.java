// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.benchmarks;

import com.sun.net.httpserver.HttpServer;
import dev.atlasrestore.AtlasClient;
import dev.atlasrestore.auth.Credentials;
import dev.atlasrestore.restore.DownloadOptions;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.util.Locale;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;

/**
 * A program that fetches one file with the SDK. Prints the seconds and the seconds of processor
 * time from the call to its end, and the most bytes of heap that were in use.
 */
public final class SdkDownload {
  private static final String ID = "32b6e34b3d91647abb20e7b8";

  private SdkDownload() {}

  /** Takes the URL, the directory, the connections (0: the default), and a certificate to trust. */
  public static void main(String[] arguments) throws Exception {
    HttpServer service = service(arguments[0]);
    DownloadOptions.Builder options = DownloadOptions.builder();
    int connections = Integer.parseInt(arguments[2]);
    if (connections > 0) {
      options.parallelism(connections);
    }
    var system =
        (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    try (AtlasClient atlas =
        AtlasClient.builder()
            .credentials(Credentials.accessToken(() -> "token"))
            .baseUrl("http://127.0.0.1:" + service.getAddress().getPort() + "/")
            .okHttpClient(
                http -> {
                  if (arguments[3].equals("/dev/null")) {
                    return http;
                  }
                  X509TrustManager trust = trust(Path.of(arguments[3]));
                  return http.sslSocketFactory(context(trust).getSocketFactory(), trust);
                })
            .build()) {
      long cpu = system.getProcessCpuTime();
      long start = System.nanoTime();
      atlas.restores().download(ID, "Cluster0", ID, Path.of(arguments[1]), options.build());
      System.out.printf(
          Locale.ROOT,
          "%.3f %.3f %d%n",
          (System.nanoTime() - start) / 1e9,
          (system.getProcessCpuTime() - cpu) / 1e9,
          peakHeap());
    } finally {
      service.stop(0);
    }
  }

  private static long peakHeap() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP)
        .map(MemoryPoolMXBean::getPeakUsage)
        .mapToLong(usage -> usage.getUsed())
        .sum();
  }

  private static HttpServer service(String url) throws Exception {
    byte[] job =
        ("{\"id\": \""
                + ID
                + "\", \"deliveryType\": \"download\", \"snapshotId\": \""
                + ID
                + "\", \"deliveryUrl\": [\""
                + url
                + "\"], \"components\": []}")
            .getBytes(StandardCharsets.UTF_8);
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          exchange
              .getResponseHeaders()
              .add("Content-Type", "application/vnd.atlas.2025-03-12+json");
          exchange.sendResponseHeaders(200, job.length);
          exchange.getResponseBody().write(job);
          exchange.close();
        });
    server.start();
    return server;
  }

  private static X509TrustManager trust(Path certificate) {
    try (InputStream in = Files.newInputStream(certificate)) {
      KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
      store.load(null, null);
      store.setCertificateEntry(
          "server", CertificateFactory.getInstance("X.509").generateCertificate(in));
      TrustManagerFactory factory =
          TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      factory.init(store);
      return (X509TrustManager) factory.getTrustManagers()[0];
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static SSLContext context(X509TrustManager trust) {
    try {
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, new X509TrustManager[] {trust}, null);
      return context;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
