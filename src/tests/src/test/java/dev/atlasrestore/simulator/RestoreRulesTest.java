// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import dev.atlasrestore.VirtualTimeSource;
import dev.atlasrestore.model.SnapshotStatus;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RestoreRulesTest {
  private static final Duration HOUR = Duration.ofHours(1);
  private static final String OTHER_PROJECT = "64b7c1f09a3e5d2847c6f10b";

  private final VirtualTimeSource time = new VirtualTimeSource();
  private final AtlasSimulator simulator =
      AtlasSimulator.builder()
          .clock(time)
          .restoreDuration(HOUR)
          .snapshotDuration(HOUR)
          .pointInTimeWindow(Duration.ofDays(2))
          .start();
  private final PlainClient client = new PlainClient(simulator);
  private final String source = simulator.sourceCluster();

  @AfterEach
  void stop() {
    simulator.close();
  }

  private HttpResponse<String> start(String cluster, String body) {
    return client.post(client.backup(cluster, "restoreJobs"), body);
  }

  private HttpResponse<String> download(String snapshot) {
    return start(source, "{'deliveryType':'download','snapshotId':'" + snapshot + "'}");
  }

  private HttpResponse<String> automated(
      String cluster, String snapshot, String group, String target) {
    return start(
        cluster,
        """
        {'deliveryType':'automated','snapshotId':'%s','targetGroupId':'%s','targetClusterName':'%s'}
        """
            .formatted(snapshot, group, target));
  }

  private HttpResponse<String> pointInTime(String cluster, String point) {
    return start(
        cluster,
        "{'deliveryType':'pointInTime','targetGroupId':'%s','targetClusterName':'%s',%s}"
            .formatted(simulator.groupId(), simulator.targetCluster(), point));
  }

  private String snapshot() {
    return simulator.addSnapshot(source, time.now(), SnapshotStatus.COMPLETED);
  }

  private static void assertRefused(HttpResponse<String> answer, int status, String code) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(PlainClient.member(answer, "errorCode")).isEqualTo(code);
    assertThat(answer.headers().firstValue("X-Error-Code")).contains(code);
    assertThat(answer.headers().firstValue("Vary")).contains("Accept-Encoding");
  }

  @Test
  void refusesTheFutureOfTheClockOnTheWall() {
    try (AtlasSimulator simulator = AtlasSimulator.start()) {
      PlainClient client = new PlainClient(simulator);
      long tomorrow = Instant.now().plus(Duration.ofDays(1)).getEpochSecond();

      HttpResponse<String> answer =
          client.post(
              client.backup(simulator.sourceCluster(), "restoreJobs"),
              "{'deliveryType':'pointInTime','targetGroupId':'%s','targetClusterName':'%s','pointInTimeUTCSeconds':%d}"
                  .formatted(simulator.groupId(), simulator.targetCluster(), tomorrow));

      assertRefused(answer, 400, "INVALID_ATTRIBUTE");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "-3600, 200, ''",
    "1, 400, INVALID_ATTRIBUTE",
    "-216000, 400, ATLAS_GENERAL_ERROR",
    "-604800, 404, UNABLE_T0_FIND_SNAPSHOT_PRIOR_TO_PIT_RESTORE_OPTIME"
  })
  void restoresPointsInTimeItCovers(long second, int status, String code) {
    for (String form : new String[] {"'pointInTimeUTCSeconds':%d", "'oplogTs':%d,'oplogInc':1"}) {
      long point = time.now().getEpochSecond() + second;

      HttpResponse<String> answer = pointInTime(source, form.formatted(point));

      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
      assertThat(answer.headers().firstValue("X-Error-Code").orElse("")).isEqualTo(code);
      time.advance(HOUR);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'oplogTs':1786329300",
        "'oplogInc':1",
        "'oplogTs':1786329300,'oplogInc':1,'pointInTimeUTCSeconds':1786329300",
        "'pointInTimeUTCSeconds':1786329300,'snapshotId':'6a80f3e1d2f34b7e90189c44'"
      })
  void refusesHalfAPointInTimeAndTwo(String point) {
    assertRefused(pointInTime(source, point), 400, "VALIDATION_ERROR");
  }

  @Test
  void restoresNoOplogTimestampOfAShardedCluster() {
    long second = time.now().getEpochSecond() - 3600;

    assertRefused(
        pointInTime(simulator.shardedCluster(), "'oplogTs':" + second + ",'oplogInc':1"),
        400,
        "OPLOG_RESTORE_ONLY_SUPPORTED_FOR_REPLICA_SETS");
    assertThat(
            pointInTime(simulator.shardedCluster(), "'pointInTimeUTCSeconds':" + second)
                .statusCode())
        .isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({
    "oplogTs=1786329300, 400",
    "oplogInc=1, 400",
    "oplogTs=1786329300&oplogInc=1&pointInTimeUtcSeconds=1786329300, 400",
    "pointInTimeUtcSeconds=99999999999, 400",
    "oplogTs=1786329300&oplogInc=1, 200",
    "pointInTimeUtcSeconds=1786329300, 200"
  })
  void listsTheSnapshotBeforeAPointInTime(String query, int status) {
    HttpResponse<String> answer = client.get(client.backup(source, "snapshots?" + query));

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    if (status == 200) {
      JsonArray results = PlainClient.json(answer).getAsJsonArray("results");
      assertThat(results).hasSize(1);
      assertThat(Instant.parse(results.get(0).getAsJsonObject().get("createdAt").getAsString()))
          .isBefore(Instant.ofEpochSecond(1786329300));
    }
  }

  @Test
  void makesOneDownloadUntilItExpires() {
    String snapshot = snapshot();
    String id = PlainClient.member(download(snapshot), "id");

    assertRefused(download(snapshot), 400, "CANNOT_DOWNLOAD_SNAPSHOT_CONCURRENTLY");
    time.advance(HOUR);
    assertRefused(download(snapshot), 400, "CANNOT_DOWNLOAD_SNAPSHOT_CONCURRENTLY");
    assertThat(download(snapshot()).statusCode()).isEqualTo(200);
    time.advance(HOUR);
    HttpResponse<String> expired = client.get(client.backup(source, "restoreJobs/" + id));
    assertThat(PlainClient.json(expired).get("expired").getAsBoolean()).isTrue();
    assertThat(PlainClient.json(expired).getAsJsonArray("deliveryUrl")).isEmpty();
    assertThat(download(snapshot).statusCode()).isEqualTo(200);
  }

  @Test
  void aCancelledOrFailedDownloadIsNotInTheWay() {
    String snapshot = snapshot();
    String id = PlainClient.member(download(snapshot), "id");
    client.delete(client.backup(source, "restoreJobs/" + id));

    simulator.failNextRestore();
    assertThat(download(snapshot).statusCode()).isEqualTo(200);
    time.advance(HOUR);
    assertThat(download(snapshot).statusCode()).isEqualTo(200);
  }

  @Test
  void restoresNoUnfinishedSnapshot() {
    String group = simulator.groupId();
    String target = simulator.targetCluster();
    String snapshot = simulator.project().takeSnapshot(source, "before the upgrade");

    assertRefused(download(snapshot), 409, "CANNOT_DOWNLOAD_INCOMPLETE_SNAPSHOT");
    assertRefused(
        automated(source, snapshot, group, target),
        409,
        "CANNOT_START_RESTORE_JOB_FOR_INCOMPLETE_CLUSTER_SNAPSHOT");
    time.advance(HOUR);
    assertThat(automated(source, snapshot, group, target).statusCode()).isEqualTo(200);
  }

  @Test
  void restoresNoDeletedSnapshot() {
    String snapshot = snapshot();
    simulator.project().deleteSnapshot(source, snapshot);

    assertRefused(
        automated(source, snapshot, simulator.groupId(), simulator.targetCluster()),
        409,
        "CANNOT_START_RESTORE_JOB_FOR_DELETED_SNAPSHOT");
    assertRefused(
        client.get(client.backup(source, "snapshots/" + snapshot)), 404, "SNAPSHOT_NOT_FOUND");
    assertThat(client.get(client.backup(source, "snapshots")).body()).doesNotContain(snapshot);
  }

  @Test
  void restoresOneClusterAtATimeOntoATarget() {
    String group = simulator.groupId();
    String target = simulator.targetCluster();
    simulator.addProject(OTHER_PROJECT).addCluster(target);
    String orders = snapshot();
    String users = simulator.addCluster("users-production", time.now()).get(0);

    assertThat(automated(source, orders, group, target).statusCode()).isEqualTo(200);
    assertRefused(
        automated("users-production", users, group, target),
        409,
        "ATLAS_CLUSTER_RESTORE_IN_PROGRESS");
    assertThat(automated("users-production", users, OTHER_PROJECT, target).statusCode())
        .isEqualTo(200);
    time.advance(HOUR);
    assertThat(automated("users-production", users, group, target).statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({"expired, ATTRIBUTE_READ_ONLY", "links, ATTRIBUTE_READ_ONLY", "x, INVALID_ATTRIBUTE"})
  void takesNoMemberThatOnlyItSets(String member, String code) {
    assertRefused(
        start(
            source,
            "{'deliveryType':'download','snapshotId':'%s','%s':false}"
                .formatted(snapshot(), member)),
        400,
        code);
    assertThat(simulator.restoreJobs()).isEmpty();
  }

  @Test
  void knowsNoTargetInAnUnknownProject() {
    assertRefused(
        automated(source, snapshot(), OTHER_PROJECT, simulator.targetCluster()),
        404,
        "GROUP_NOT_FOUND");
  }
}
