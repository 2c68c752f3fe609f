// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.atlasrestore.VirtualTimeSource;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Asks the simulator what the real service was asked, without the client of this project. */
class RealTrafficTest {
  private static final Duration HOUR = Duration.ofHours(1);
  private static final String OTHER_PROJECT = "64b7c1f09a3e5d2847c6f10b";

  private final VirtualTimeSource time = new VirtualTimeSource();
  private final AtlasSimulator simulator =
      AtlasSimulator.builder().clock(time).restoreDuration(HOUR).snapshotDuration(HOUR).start();
  private final PlainClient client = new PlainClient(simulator);

  @AfterEach
  void stop() {
    simulator.close();
  }

  static Stream<String> recordings() {
    return Recording.names();
  }

  @ParameterizedTest
  @MethodSource("recordings")
  void answersAsTheRealServiceDoes(String name) throws IOException {
    Recording recorded = Recording.read(name);

    HttpResponse<String> answer = replay(recorded);

    assertThat(answer.statusCode()).isEqualTo(recorded.status());
    assertThat(shape(answer.body())).isEqualTo(shape(recorded.body()));
    assertThat(answer.body().contains("\n")).isEqualTo(recorded.body().contains("\n"));
    assertThat(Shape.of(headers(answer))).isEqualTo(Shape.of(recorded.headers()));
  }

  private HttpResponse<String> replay(Recording recorded) {
    return switch (recorded.operation().replaceFirst("^ApiAtlas", "")) {
      case "" ->
          recorded.status() == 401
              ? client.getAnonymously(path("snapshots"))
              : abort("Skipped: which operation this belongs to is not recorded");
      case "DiskBackupRestoreJobsResource::createRestoreJob" -> create(recorded);
      case "DiskBackupRestoreJobsResource::getRestoreJob" -> job(recorded);
      case "DiskBackupSnapshotsResource::getSnapshot",
          // A snapshot is taken by a method of the simulator, and read as it is then.
          "DiskBackupSnapshotsResource::onDemandSnapshot" ->
          snapshot(recorded);
      // What has no body looks alike: here, a download is cancelled.
      case "DiskBackupSnapshotsResource::deleteSnapshot" -> cancel("download");
      default -> error(recorded);
    };
  }

  /** All errors of a status look alike, whichever operation they are of. */
  private HttpResponse<String> error(Recording recorded) {
    return switch (recorded.status()) {
      case 400 -> cancel("automated");
      case 404 ->
          recorded.headers().containsKey("RateLimit-Limit")
              ? client.get(path("snapshots/" + "0".repeat(24)))
              : client.get(path("snapshots").replace(simulator.groupId(), OTHER_PROJECT));
      default -> abort("Skipped: the simulator has no " + recorded.operation());
    };
  }

  private HttpResponse<String> create(Recording recorded) {
    return create(recorded.json().get("deliveryType").getAsString());
  }

  private HttpResponse<String> create(String deliveryType) {
    String target = "";
    if (deliveryType.equals("automated")) {
      simulator.addProject(OTHER_PROJECT).addCluster("orders-drill");
      target =
          ", 'targetGroupId': '%s', 'targetClusterName': 'orders-drill'".formatted(OTHER_PROJECT);
    }
    String snapshot =
        simulator.addCluster(simulator.sourceCluster(), time.now().minusSeconds(60)).get(0);
    String body =
        "{'deliveryType': '%s', 'snapshotId': '%s'%s}".formatted(deliveryType, snapshot, target);
    return client.post(path("restoreJobs"), body);
  }

  private HttpResponse<String> job(Recording recorded) {
    if (recorded.isTrue("failed")) {
      simulator.failNextRestore();
    }
    String id = PlainClient.member(create(recorded), "id");
    JsonObject json = recorded.json();
    if (recorded.isTrue("cancelled")) {
      client.delete(path("restoreJobs/" + id));
    }
    if (json.has("finishedAt") || json.has("expiresAt") || recorded.isTrue("failed")) {
      time.advance(HOUR);
    }
    if (recorded.isTrue("expired")) {
      time.advance(HOUR);
    }
    return client.get(path("restoreJobs/" + id));
  }

  private HttpResponse<String> snapshot(Recording recorded) {
    String id = simulator.project().takeSnapshot(simulator.sourceCluster(), "test-snapshot");
    switch (recorded.json().get("status").getAsString()) {
      case "queued" -> {}
      case "inProgress" -> time.advance(HOUR.dividedBy(2));
      case "completed" -> time.advance(HOUR);
      default -> fail("The simulator has no such snapshot");
    }
    return client.get(path("snapshots/" + id));
  }

  private HttpResponse<String> cancel(String deliveryType) {
    return client.delete(path("restoreJobs/" + PlainClient.member(create(deliveryType), "id")));
  }

  private String path(String rest) {
    return client.backup(simulator.sourceCluster(), rest);
  }

  private static Map<String, String> headers(HttpResponse<String> answer) {
    Map<String, String> headers = new TreeMap<>();
    answer.headers().map().forEach((name, values) -> headers.put(name, String.join(", ", values)));
    return headers;
  }

  private static String shape(String body) {
    JsonElement json = JsonParser.parseString(body);
    return Shape.of(json);
  }
}
