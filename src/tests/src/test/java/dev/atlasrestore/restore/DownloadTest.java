// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.restore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.atlasrestore.AtlasClient;
import dev.atlasrestore.Timeouts;
import dev.atlasrestore.VirtualTimeSource;
import dev.atlasrestore.auth.Credentials;
import dev.atlasrestore.error.DownloadException;
import dev.atlasrestore.error.RestoreRefusedException;
import dev.atlasrestore.error.RestoreRefusedException.Reason;
import dev.atlasrestore.model.RestoreJob;
import dev.atlasrestore.model.RestoreJobComponent;
import dev.atlasrestore.model.RestoreJobRequest;
import dev.atlasrestore.simulator.AtlasSimulator;
import dev.atlasrestore.simulator.Fault;
import dev.atlasrestore.simulator.Fault.Delivery;
import dev.atlasrestore.simulator.Fault.Outcome;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import okhttp3.Request;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DownloadTest {
  private static final int BYTES = 3 << 20;

  private final VirtualTimeSource time = new VirtualTimeSource();
  private final AtlasSimulator simulator =
      AtlasSimulator.builder()
          .clock(time)
          .restoreDuration(Duration.ofMinutes(5))
          .fileBytes(BYTES)
          .start();
  private final Queue<Request> requests = new ConcurrentLinkedQueue<>();
  private final AtlasClient atlas =
      AtlasClient.builder()
          .credentials(Credentials.accessToken(simulator::accessToken))
          .baseUrl(simulator.baseUrl())
          .timeouts(
              new Timeouts(
                  Duration.ofSeconds(10),
                  Duration.ofMillis(500),
                  Duration.ofSeconds(10),
                  Duration.ofMillis(2000)))
          .okHttpClient(
              client ->
                  client.addNetworkInterceptor(
                      chain -> {
                        requests.add(chain.request());
                        return chain.proceed(chain.request());
                      }))
          .timeSource(time)
          .build();
  private final String group = simulator.groupId();

  @TempDir Path directory;

  @AfterEach
  void stop() {
    atlas.close();
    simulator.close();
  }

  private RestoreJob finished(String cluster, String snapshot) throws InterruptedException {
    RestoreJob job = atlas.restores().start(group, cluster, RestoreJobRequest.download(snapshot));
    return atlas.restores().await(group, cluster, job.getId(), Duration.ofHours(1), p -> {});
  }

  private RestoreJob replicaSet() throws InterruptedException {
    String cluster = simulator.sourceCluster();
    return finished(
        cluster,
        atlas
            .cloudBackups()
            .listBackupSnapshots(group, cluster)
            .execute()
            .getResults()
            .get(0)
            .getId());
  }

  private RestoreJob sharded() throws InterruptedException {
    String cluster = simulator.shardedCluster();
    return finished(
        cluster,
        atlas
            .cloudBackups()
            .listBackupShardedClusters(group, cluster)
            .execute()
            .getResults()
            .get(0)
            .getId());
  }

  private List<Path> download(String cluster, RestoreJob job) throws InterruptedException {
    return atlas.restores().download(group, cluster, job.getId(), directory);
  }

  private static String fileName(RestoreJob job) {
    return "restore-" + job.getSnapshotId() + ".tar.gz";
  }

  /** Returns the segment of the URL's path that opens the file. */
  private static String secret(RestoreJob job) {
    return URI.create(job.getDeliveryUrl().get(0)).getPath().split("/")[1];
  }

  private static byte[] served(String url) throws IOException {
    try (InputStream in = URI.create(url).toURL().openStream()) {
      return in.readAllBytes();
    }
  }

  @Test
  void downloadsACompleteFile() throws Exception {
    RestoreJob job = replicaSet();
    Queue<DownloadProgress> seen = new ConcurrentLinkedQueue<>();

    List<Path> files =
        atlas
            .restores()
            .download(
                group,
                simulator.sourceCluster(),
                job.getId(),
                directory.resolve("new"),
                DownloadOptions.builder().onProgress(seen::add).build());

    assertThat(files).singleElement().satisfies(f -> assertThat(f).hasFileName(fileName(job)));
    assertThat(files.get(0)).hasBinaryContent(served(job.getDeliveryUrl().get(0)));
    assertThat(directory.resolve("new")).isDirectoryNotContaining("glob:**.part");
    assertThat(seen)
        .last()
        .extracting(DownloadProgress::file, DownloadProgress::bytes, DownloadProgress::totalBytes)
        .containsExactly(files.get(0), (long) BYTES, (long) BYTES);
    assertThat(seen).extracting(DownloadProgress::bytes).isSorted().hasSizeGreaterThan(2);
  }

  @Test
  void sendsNoCredentialsToTheFileHost() throws Exception {
    RestoreJob job = replicaSet();
    int port = URI.create(job.getDeliveryUrl().get(0)).getPort();

    download(simulator.sourceCluster(), job);

    assertThat(requests.stream().filter(request -> request.url().port() == port))
        .isNotEmpty()
        .allSatisfy(request -> assertThat(request.header("Authorization")).isNull());
  }

  @Test
  void downloadsTheFilesOfShardsInParallel() throws Exception {
    RestoreJob job = sharded();

    List<Path> files = download(simulator.shardedCluster(), job);

    assertThat(files).hasSize(2).doesNotHaveDuplicates();
    for (int i = 0; i < files.size(); i++) {
      RestoreJobComponent component = job.getComponents().get(i);
      assertThat(files.get(i)).hasBinaryContent(served(component.getDownloadUrl()));
      assertThat(files.get(i).getFileName().toString()).startsWith(component.getReplicaSetName());
    }
  }

  /** Returns which bytes of the job's file were asked for. */
  private List<String> ranges(RestoreJob job) {
    return requests.stream()
        .filter(request -> request.url().encodedPath().endsWith(fileName(job)))
        .map(request -> request.header("Range"))
        .toList();
  }

  @Test
  void resumesABrokenDownload() throws Exception {
    RestoreJob job = replicaSet();
    Queue<Fault> faults =
        new ConcurrentLinkedQueue<>(
            List.of(
                Fault.of(Delivery.ONCE, Outcome.TRUNCATED),
                Fault.of(Delivery.LOST, Outcome.UNAVAILABLE),
                Fault.of(Delivery.LOST, Outcome.NO_RESPONSE),
                Fault.of(Delivery.ONCE, Outcome.STALLED),
                Fault.of(Delivery.ONCE, Outcome.TRUNCATED)));
    AtomicBoolean begun = new AtomicBoolean();
    simulator.fileFaults((method, path) -> begun.getAndSet(true) ? faults.poll() : null);

    List<Path> files = download(simulator.sourceCluster(), job);

    assertThat(files.get(0)).hasBinaryContent(served(job.getDeliveryUrl().get(0)));
    assertThat(faults).isEmpty();
    assertThat(ranges(job)).doesNotContainNull().anyMatch(range -> !range.startsWith("bytes=0-"));
  }

  @Test
  void failsWithoutProgressAndLeavesNoFile() throws Exception {
    RestoreJob job = replicaSet();
    simulator.fileFaults((method, path) -> Fault.of(Delivery.LOST, Outcome.UNAVAILABLE));

    assertThatThrownBy(() -> download(simulator.sourceCluster(), job))
        .isInstanceOf(DownloadException.class)
        .hasMessageContaining(fileName(job))
        .hasMessageNotContaining(secret(job));
    assertThat(directory.resolve(fileName(job))).doesNotExist();
  }

  @Test
  void refusesAJobWithoutFiles() throws Exception {
    RestoreJob job = replicaSet();
    time.advance(Duration.ofDays(2));

    assertThatThrownBy(() -> download(simulator.sourceCluster(), job))
        .isInstanceOfSatisfying(
            RestoreRefusedException.class,
            e -> assertThat(e.getReason()).isEqualTo(Reason.NO_DOWNLOAD));
    assertThat(directory).isEmptyDirectory();
  }
}
