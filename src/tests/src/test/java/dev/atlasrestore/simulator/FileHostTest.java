// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atlasrestore.VirtualTimeSource;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileHostTest {
  private static final int SMALL = 20_000;
  private static final long HUGE = 300L << 30;

  private final VirtualTimeSource time = new VirtualTimeSource();
  private final HttpClient client = HttpClient.newHttpClient();

  private AtlasSimulator simulate(long bytes) {
    return AtlasSimulator.builder()
        .clock(time)
        .restoreDuration(Duration.ofMinutes(5))
        .fileBytes(bytes)
        .start();
  }

  private URI file(AtlasSimulator simulator) {
    PlainClient plain = new PlainClient(simulator);
    String cluster = simulator.sourceCluster();
    String snapshot = simulator.addCluster(cluster, time.now()).get(0);
    plain.post(
        plain.backup(cluster, "restoreJobs"),
        "{'deliveryType':'download','snapshotId':'" + snapshot + "'}");
    time.advance(Duration.ofMinutes(5));
    return URI.create(simulator.restoreJobs().get(0).getDeliveryUrl().get(0));
  }

  private HttpResponse<byte[]> get(URI file, String... headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder request = HttpRequest.newBuilder(file);
    if (headers.length > 0) {
      request.headers(headers);
    }
    return client.send(request.build(), BodyHandlers.ofByteArray());
  }

  @ParameterizedTest
  @CsvSource({
    "bytes=0-0, 0, 1, bytes 0-0/20000",
    "bytes=8191-8200, 8191, 8201, bytes 8191-8200/20000",
    "bytes=19990-, 19990, 20000, bytes 19990-19999/20000",
    "bytes=-5, 19995, 20000, bytes 19995-19999/20000",
    "bytes=19990-99999, 19990, 20000, bytes 19990-19999/20000"
  })
  void servesRangesOfAFile(String range, int start, int end, String content) throws Exception {
    try (AtlasSimulator simulator = simulate(SMALL)) {
      URI file = file(simulator);
      byte[] whole = get(file).body();

      HttpResponse<byte[]> part = get(file, "Range", range);

      assertThat(whole).hasSize(SMALL).isEqualTo(get(file).body());
      assertThat(part.statusCode()).isEqualTo(206);
      assertThat(part.body()).isEqualTo(Arrays.copyOfRange(whole, start, end));
      assertThat(part.headers().firstValue("Content-Range")).contains(content);
    }
  }

  @Test
  void servesTheWholeFileWhenItIsAnother() throws Exception {
    try (AtlasSimulator simulator = simulate(SMALL)) {
      URI file = file(simulator);
      HttpResponse<byte[]> whole = get(file);
      String tag = whole.headers().firstValue("ETag").orElseThrow();

      assertThat(whole.headers().firstValue("Last-Modified")).isPresent();
      assertThat(get(file, "Range", "bytes=5-", "If-Range", tag).statusCode()).isEqualTo(206);
      assertThat(get(file, "Range", "bytes=5-", "If-Range", "\"other\"").statusCode())
          .isEqualTo(200);
      assertThat(get(file, "Range", "bytes=20000-").statusCode()).isEqualTo(416);
    }
  }

  @Test
  void servesTheEndOfAFileLargerThanTheMemory() throws Exception {
    try (AtlasSimulator simulator = simulate(HUGE)) {
      URI file = file(simulator);

      HttpResponse<Void> head =
          client.send(
              HttpRequest.newBuilder(file).method("HEAD", BodyPublishers.noBody()).build(),
              BodyHandlers.discarding());
      HttpResponse<byte[]> end = get(file, "Range", "bytes=-10");

      assertThat(head.headers().firstValueAsLong("Content-Length")).hasValue(HUGE);
      assertThat(end.body()).hasSize(10);
      assertThat(end.headers().firstValue("Content-Range").orElseThrow())
          .endsWith((HUGE - 1) + "/" + HUGE);
    }
  }
}
