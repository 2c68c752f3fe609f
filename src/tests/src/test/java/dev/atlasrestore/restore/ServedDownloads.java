// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.restore;

import dev.atlasrestore.AtlasClient;
import dev.atlasrestore.Timeouts;
import dev.atlasrestore.VirtualTimeSource;
import dev.atlasrestore.auth.Credentials;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

/** A job with files on a {@link FileServer}, and a client that fetches them. */
abstract class ServedDownloads {
  static final String GROUP = "32b6e34b3d91647abb20e7b8";
  static final String JOB = "5f4f8d2b3d91647abb20e7c1";
  static final String NAME = "restore-5f4f8d2b3d91647abb20e7c2.tar.gz";
  static final int MIB = 1 << 20;

  final VirtualTimeSource time = new VirtualTimeSource();
  final FileServer server = new FileServer();
  AtlasClient atlas = client();

  @TempDir Path directory;

  AtlasClient client() {
    return client(http -> http);
  }

  AtlasClient client(UnaryOperator<OkHttpClient.Builder> http) {
    Duration seconds = Duration.ofSeconds(20);
    return AtlasClient.builder()
        .credentials(Credentials.accessToken(() -> "token"))
        .baseUrl(server.baseUrl())
        .timeouts(new Timeouts(seconds, seconds, seconds, seconds))
        .okHttpClient(http)
        .timeSource(time)
        .build();
  }

  @AfterEach
  void stop() throws IOException {
    atlas.close();
    server.close();
  }

  static byte[] random(int bytes, int seed) {
    byte[] content = new byte[bytes];
    new Random(seed).nextBytes(content);
    return content;
  }

  /** Lets the job have one file of that content. */
  byte[] serve(int bytes) {
    byte[] content = random(bytes, bytes);
    server.files.put(NAME, content);
    job(server.url(FileServer.SECRET, NAME));
    return content;
  }

  /** Lets the job have these URLs, until an hour from now. */
  void job(String... urls) {
    server.job = job(time.now().plus(Duration.ofHours(1)).toString(), false, urls);
  }

  static String job(String expiresAt, boolean expired, String... urls) {
    String list = Stream.of(urls).map(u -> '"' + u + '"').collect(Collectors.joining(","));
    return """
    {"id": "%s", "deliveryType": "download", "snapshotId": "5f4f8d2b3d91647abb20e7c2",
     "cancelled": false, "failed": false, "expired": %s, "expiresAt": "%s",
     "deliveryUrl": [%s], "components": []}"""
        .formatted(JOB, expired, expiresAt, list);
  }

  List<Path> download() throws InterruptedException {
    return download(DownloadOptions.DEFAULT);
  }

  List<Path> download(DownloadOptions options) throws InterruptedException {
    return atlas.restores().download(GROUP, "Cluster0", JOB, directory, options);
  }

  /** Ends the process as far as downloads can tell: nothing of it is left but the files. */
  void anotherProcess() {
    atlas.close();
    atlas = client();
  }

  List<String> names() {
    try (Stream<Path> files = Files.list(directory)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
