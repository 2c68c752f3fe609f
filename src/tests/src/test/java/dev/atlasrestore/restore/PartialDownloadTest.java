// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.restore;

import static dev.atlasrestore.restore.CannedJobs.CLUSTER;
import static dev.atlasrestore.restore.CannedJobs.GROUP;
import static dev.atlasrestore.restore.CannedJobs.JOB;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.atlasrestore.AtlasClient;
import dev.atlasrestore.VirtualTimeSource;
import dev.atlasrestore.error.RestoreFailedException;
import dev.atlasrestore.error.RestoreRefusedException;
import dev.atlasrestore.error.RestoreRefusedException.Reason;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A part of a download's files is not the download. */
class PartialDownloadTest {
  private static final String SECRET = "NotARealSecretOf24Chars";

  private final CannedJobs service = new CannedJobs();
  private final AtlasClient atlas = service.client();
  private final String partial = job(true, false);
  private final String whole = job(true, true);

  @TempDir Path directory;

  @AfterEach
  void stop() {
    atlas.close();
    service.close();
  }

  /** A job that names each file twice, as the service does. */
  private String job(boolean first, boolean second) {
    String one = first ? '"' + service.file(SECRET + "1") + '"' : "null";
    String two = second ? '"' + service.file(SECRET + "2") + '"' : "null";
    return CannedJobs.job(
        "download",
        "\"deliveryUrl\":[%s],\"components\":[%s,%s]"
            .formatted(
                first ? second ? one + "," + two : one : "",
                "{\"replicaSetName\":\"shard-0\",\"downloadUrl\":" + one + "}",
                "{\"replicaSetName\":\"shard-1\",\"downloadUrl\":" + two + "}"));
  }

  private List<Path> download(DownloadOptions options) throws InterruptedException {
    return atlas.restores().download(GROUP, CLUSTER, JOB, directory, options);
  }

  private void assertRefused(Reason reason, String text) {
    assertThatThrownBy(() -> download(DownloadOptions.DEFAULT))
        .isInstanceOfSatisfying(
            RestoreRefusedException.class, e -> assertThat(e.getReason()).isEqualTo(reason))
        .hasMessageContaining(text)
        .hasMessageNotContaining(SECRET);
    assertThat(directory).isEmptyDirectory();
    assertThat(service.requests).noneMatch(request -> request.contains("/files/"));
  }

  @Test
  void waitsForTheLastPart() throws InterruptedException {
    service.answer(partial, partial, partial, whole);

    List<Path> files = download(DownloadOptions.DEFAULT);

    assertThat(files)
        .extracting(file -> file.getFileName().toString())
        .containsExactly(
            "shard-0-restore-6a80f3e1d2f34b7e90189c44.tar.gz",
            "shard-1-restore-6a80f3e1d2f34b7e90189c44.tar.gz");
    assertThat(files.get(1)).content().contains(SECRET + "2");
    assertThat(service.requests.stream().filter(r -> r.contains("/files/")).distinct()).hasSize(2);
  }

  @Test
  void refusesAnIncompleteDownloadAndNamesThePart() {
    service.answer(partial);

    assertRefused(Reason.INCOMPLETE_DOWNLOAD, "shard-1");
  }

  @Test
  void refusesADownloadThatExpiresWhileItWaits() {
    service.answer(partial, partial.replace("\"expired\":false", "\"expired\":true"));

    assertRefused(Reason.NO_DOWNLOAD, "has expired");
  }

  @Test
  void refusesARestoreOntoAClusterAtOnce() {
    service.answer(CannedJobs.job("automated", ""));

    assertRefused(Reason.NO_DOWNLOAD, "restores onto a cluster");
    assertThat(service.time.now()).isEqualTo(VirtualTimeSource.START);
  }

  @Test
  void waitsAsLongAsItIsTold() throws InterruptedException {
    String[] answers = new String[60];
    Arrays.fill(answers, job(false, false));
    answers[59] = whole;
    service.answer(answers);

    assertThat(download(DownloadOptions.builder().readyTimeout(Duration.ofHours(1)).build()))
        .hasSize(2);
  }

  @Test
  void awaitsAllParts() throws InterruptedException {
    service.answer(job(false, false), partial, partial, whole);

    var job = atlas.restores().await(GROUP, CLUSTER, JOB, Duration.ofHours(1), progress -> {});

    assertThat(job.getDeliveryUrl()).hasSize(2);
    assertThat(job.getFinishedAt()).isNull();
  }

  @Test
  void awaitsARestoreThatExpiredAfterItsEnd() throws InterruptedException {
    String finished = CannedJobs.job("automated", "\"finishedAt\":\"2026-08-10T03:40:10Z\"");
    service.answer(finished.replace("\"expired\":false", "\"expired\":true"));

    var job = atlas.restores().await(GROUP, CLUSTER, JOB, Duration.ofHours(1), progress -> {});

    assertThat(job.getExpired()).isTrue();
  }

  @Test
  void saysThatADownloadExpired() {
    service.answer(whole.replace("\"expired\":false", "\"expired\":true"));

    assertThatThrownBy(
            () -> atlas.restores().await(GROUP, CLUSTER, JOB, Duration.ofHours(1), p -> {}))
        .isInstanceOf(RestoreFailedException.class)
        .hasMessageContaining("start another download");
  }
}
