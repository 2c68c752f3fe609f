// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import dev.atlasrestore.VirtualTimeSource;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SimulatedApiTest {
  private static final String CLUSTER = "/api/atlas/v2/groups/64b7c1f09a3e5d2847c6f10a/clusters/c";

  private final VirtualTimeSource time = new VirtualTimeSource();

  private static String id(HttpResponse<String> answer) {
    return PlainClient.member(answer, "id");
  }

  @ParameterizedTest
  @CsvSource({
    "GET, " + CLUSTER + ", 501",
    "POST, " + CLUSTER + "/backup/snapshots, 501",
    "GET, /api/atlas/v2/groups/64b7c1f09a3e5d2847c6f10a/flexClusters/c/backup/snapshots, 501",
    "GET, /api/atlas/v2/orgs, 501",
    "PUT, " + CLUSTER + "/backup/restoreJobs, 405",
    "GET, " + CLUSTER + "/backup/restorejobs, 404",
    "GET, /api/public/v1.0/groups, 404"
  })
  void saysWhatIsNotSimulated(String method, String path, int status) {
    try (AtlasSimulator simulator = AtlasSimulator.start()) {
      HttpResponse<String> answer = new PlainClient(simulator).send(method, path);

      assertThat(answer.statusCode()).isEqualTo(status);
      assertThat(PlainClient.member(answer, "detail"))
          .contains(path)
          .matches(detail -> detail.startsWith("not simulated: " + method) == (status == 501));
    }
  }

  @Test
  void tellsNoRateLimitForAnUnknownProject() {
    try (AtlasSimulator simulator = AtlasSimulator.start()) {
      PlainClient client = new PlainClient(simulator);
      String unknown = simulator.groupId().replace('a', 'b');

      HttpResponse<String> answer =
          client.get("/api/atlas/v2/groups/" + unknown + "/clusters/c/backup/restoreJobs");

      assertThat(PlainClient.member(answer, "errorCode")).isEqualTo("GROUP_NOT_FOUND");
      assertThat(answer.headers().map().keySet())
          .noneMatch(name -> name.regionMatches(true, 0, "RateLimit", 0, 9));
    }
  }

  @Test
  void sendsWholeSecondsWhateverTheClockSays() {
    Instant now = Instant.parse("2026-08-10T03:35:05.987654321Z");
    try (AtlasSimulator simulator =
        AtlasSimulator.builder().clock(() -> now).restoreDuration(Duration.ZERO).start()) {
      PlainClient client = new PlainClient(simulator);
      String source = simulator.sourceCluster();
      List<String> snapshots = simulator.addCluster(source, now, now);

      for (String body :
          List.of(
              "{'deliveryType':'download','snapshotId':'" + snapshots.get(0) + "'}",
              "{'deliveryType':'automated','snapshotId':'%s','targetGroupId':'%s','targetClusterName':'%s'}"
                  .formatted(snapshots.get(1), simulator.groupId(), simulator.targetCluster()))) {
        String job = client.post(client.backup(source, "restoreJobs"), body).body();
        assertThat(job).contains("03:35:05Z").doesNotContain("05.9");
      }
      assertThat(client.get(client.backup(source, "snapshots")).body()).doesNotContain("05.9");
    }
  }

  @Test
  void showsNewJobsLateWhereConfigured() {
    try (AtlasSimulator simulator =
        AtlasSimulator.builder()
            .clock(time)
            .readingDelay(Duration.ofSeconds(2))
            .listingDelay(Duration.ofSeconds(4))
            .start()) {
      PlainClient client = new PlainClient(simulator);
      String source = simulator.sourceCluster();
      String jobs = client.backup(source, "restoreJobs");
      String snapshot = simulator.addCluster(source, time.now()).get(0);
      String id =
          id(client.post(jobs, "{'deliveryType':'download','snapshotId':'" + snapshot + "'}"));

      assertThat(client.get(jobs + "/" + id).statusCode()).isEqualTo(404);
      time.advance(Duration.ofSeconds(2));
      assertThat(client.get(jobs + "/" + id).statusCode()).isEqualTo(200);
      assertThat(client.get(jobs).body()).doesNotContain(id);
      time.advance(Duration.ofSeconds(2));
      assertThat(client.get(jobs).body()).contains(id);
    }
  }

  @Test
  void linksThePagesOfAList() {
    try (AtlasSimulator simulator = AtlasSimulator.start()) {
      PlainClient client = new PlainClient(simulator);
      String snapshots = client.backup(simulator.sourceCluster(), "snapshots");
      String url = simulator.baseUrl() + snapshots.substring(1) + "?includeCount=true&pageNum=";

      assertThat(client.get(snapshots).body())
          .startsWith("{\"links\":[{\"href\":\"" + url + "1&itemsPerPage=100\",\"rel\":\"self\"}]");
      assertThat(client.get(snapshots + "?itemsPerPage=1&pageNum=2").body())
          .contains(
              "{\"href\":\"" + url + "2&itemsPerPage=1\",\"rel\":\"self\"}",
              "{\"href\":\"" + url + "3&itemsPerPage=1\",\"rel\":\"next\"}",
              "{\"href\":\"" + url + "1&itemsPerPage=1\",\"rel\":\"previous\"}");
    }
  }

  @Test
  void namesThePartsOfAShardedDownloadAtOnce() {
    try (AtlasSimulator simulator =
        AtlasSimulator.builder().clock(time).restoreDuration(Duration.ofHours(1)).start()) {
      PlainClient client = new PlainClient(simulator);
      String snapshot = simulator.project().addShardedCluster("events", 3, time.now()).get(0);
      HttpResponse<String> created =
          client.post(
              client.backup("events", "restoreJobs"),
              "{'deliveryType':'download','snapshotId':'" + snapshot + "'}");
      time.advance(Duration.ofHours(1));
      HttpResponse<String> ready =
          client.get(client.backup("events", "restoreJobs/" + id(created)));

      assertThat(PlainClient.json(created).getAsJsonArray("components"))
          .hasSize(3)
          .allMatch(part -> part.getAsJsonObject().get("downloadUrl").isJsonNull());
      JsonObject job = PlainClient.json(ready);
      assertThat(job.getAsJsonArray("components"))
          .extracting(part -> part.getAsJsonObject().get("downloadUrl"))
          .containsExactlyElementsOf(job.getAsJsonArray("deliveryUrl"));
    }
  }
}
