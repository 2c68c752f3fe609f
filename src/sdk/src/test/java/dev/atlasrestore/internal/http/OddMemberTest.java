// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.internal.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.atlasrestore.AtlasClient;
import dev.atlasrestore.auth.Credentials;
import dev.atlasrestore.error.UnexpectedResponseException;
import dev.atlasrestore.http.RetryPolicy;
import dev.atlasrestore.model.ModelAdapters;
import dev.atlasrestore.model.PaginatedRestoreJobs;
import dev.atlasrestore.model.RestoreJob;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AfterProperty;
import net.jqwik.api.lifecycle.BeforeProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a member of another shape than described costs: at the most itself, in a list. */
class OddMemberTest {
  private static final String GROUP = "64b7c1f09a3e5d2847c6f10a";
  private static final String JOB = "6a810c55d2f34b7e9018aa01";

  /** Jobs with the members that the service sends. */
  private static final String JOBS =
      """
      {"links":[{"href":"https://cloud.mongodb.com/api/atlas/v2","rel":"self"}],"results":[
      {"cancelled":false,"deliveryType":"automated","deliveryUrl":[],
      "desiredTimestamp":{"increment":null,"time":null,"date":null},"expired":false,"failed":false,
      "finishedAt":"2026-08-10T02:41:07Z","id":"6a810c55d2f34b7e9018aa01",
      "links":[{"href":"https://cloud.mongodb.com/api/atlas/v2/groups","rel":"self"},
      {"href":"https://cloud.mongodb.com/api/atlas/v2","rel":"https://cloud.mongodb.com/group"}],
      "snapshotId":"6a80f3e1d2f34b7e90189c44","targetClusterName":"orders-staging",
      "targetDeploymentItemName":"atlas-4kd81z","targetGroupId":"64b7c1f09a3e5d2847c6f10b",
      "timestamp":"2026-08-10T02:15:00Z"},
      {"cancelled":false,"components":[{"replicaSetName":"shard-0",
      "downloadUrl":"https://restore-1.example.net:27017/NotARealSecret/restore-2.tar.gz",
      "privateDownloadDeliveryUrls":[{"deliveryUrl":"https://p.example.net/NotARealSecret/x.tar.gz",
      "endpointId":"vpce-0a1b2c3d4e5f60718"}]},{"replicaSetName":"shard-1","downloadUrl":null}],
      "deliveryType":"download",
      "deliveryUrl":["https://restore-1.example.net:27017/NotARealSecret/restore-2.tar.gz"],
      "desiredTimestamp":{"increment":3,"time":null,"date":"2026-08-10T02:15:00Z"},
      "expired":false,"expiresAt":"2026-08-10T03:20:00Z","failed":false,
      "id":"6a810c55d2f34b7e9018aa02","links":[],"snapshotId":"6a80f3e1d2f34b7e90189c44",
      "timestamp":"2026-08-10T02:15:00Z"},
      {"cancelled":true,"deliveryType":"pointInTime","expired":false,"failed":false,
      "id":"6a810c55d2f34b7e9018aa03","oplogInc":1,"oplogTs":1786329300,
      "pointInTimeUTCSeconds":1786329300}],"totalCount":3}
      """;

  private final MockWebServer server = new MockWebServer();
  private final List<LogRecord> warnings = new ArrayList<>();
  private final Logger logger = Logger.getLogger(ShapeWarnings.class.getName());
  private final Handler handler =
      new Handler() {
        @Override
        public void publish(LogRecord record) {
          warnings.add(record);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
      };
  private AtlasClient atlas;

  @BeforeEach
  @BeforeProperty
  void start() {
    try {
      server.start(InetAddress.getLoopbackAddress(), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    atlas = client(false);
    logger.setUseParentHandlers(false);
    logger.addHandler(handler);
  }

  @AfterEach
  @AfterProperty
  void stop() {
    logger.removeHandler(handler);
    logger.setUseParentHandlers(true);
    atlas.close();
    server.close();
  }

  private AtlasClient client(boolean envelope) {
    return AtlasClient.builder()
        .credentials(Credentials.accessToken("any-token"))
        .baseUrl(server.url("/").toString())
        .retry(RetryPolicy.NONE)
        .envelope(envelope)
        .build();
  }

  private void answer(String body) {
    server.enqueue(
        new MockResponse.Builder()
            .setHeader("Content-Type", "application/vnd.atlas.2023-01-01+json;charset=utf-8")
            .body(body)
            .build());
  }

  private PaginatedRestoreJobs list(String body) {
    answer(body);
    return atlas.cloudBackups().listBackupRestoreJobs(GROUP, "orders").execute();
  }

  private static String damaged(String member, String value) {
    JsonObject page = JsonParser.parseString(JOBS).getAsJsonObject();
    page.getAsJsonArray("results")
        .get(0)
        .getAsJsonObject()
        .add(member, JsonParser.parseString(value));
    return page.toString();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          snapshotId        | ["a"]
          snapshotId        | {"a":1}
          deliveryUrl       | {"a":1}
          deliveryUrl       | [{"a":1}]
          finishedAt        | "yesterday"
          finishedAt        | 1786329300
          finishedAt        | {}
          expired           | 1
          expired           | "perhaps"
          desiredTimestamp  | "2026-08-10T02:15:00Z"
          desiredTimestamp  | [[]]
          links             | "none"
          links             | [[{}]]
          components        | [17]
          oplogInc          | "many"
          oplogTs           | 1.5
          """)
  void losesOneMemberToAnOddValue(String member, String value) {
    List<RestoreJob> jobs = list(damaged(member, value)).getResults();

    assertThat(jobs).hasSize(3);
    JsonObject read = ModelAdapters.ofRestoreJob().toJsonTree(jobs.get(0)).getAsJsonObject();
    JsonObject sound = item(list(JOBS), 0);
    sound.remove(member);
    assertThat(read).isEqualTo(sound);
    assertThat(warnings).hasSize(1);
  }

  @Test
  void readsWhatIsClearInAnotherForm() {
    String page =
        JOBS.replace("\"cancelled\":true", "\"cancelled\":\"true\"")
            .replace("\"oplogInc\":1", "\"oplogInc\":\"1\"")
            .replace("\"totalCount\":3", "\"totalCount\":\"3\"")
            .replace("[\"https://restore-1", "\"https://restore-1")
            .replace("restore-2.tar.gz\"]", "restore-2.tar.gz\"");

    assertThat(list(page)).isEqualTo(list(JOBS));
  }

  @Test
  void readsTheItemsOfAPageThatIsOdd() {
    PaginatedRestoreJobs page = list(JOBS.replace("\"totalCount\":3", "\"totalCount\":{}"));

    assertThat(page.getTotalCount()).isNull();
    assertThat(page.getResults()).isEqualTo(list(JOBS).getResults());
  }

  @Test
  void readsAnOddMemberInAnEnvelope() {
    try (AtlasClient enveloped = client(true)) {
      answer("{\"status\":200,\"content\":" + damaged("snapshotId", "{}") + "}");

      List<RestoreJob> jobs =
          enveloped.cloudBackups().listBackupRestoreJobs(GROUP, "orders").execute().getResults();

      assertThat(jobs).hasSize(3);
      assertThat(jobs.get(0).getFinishedAt()).isEqualTo(Instant.parse("2026-08-10T02:41:07Z"));
    }
  }

  @Test
  void readsAnOddSnapshotInAList() {
    answer(
        "{\"results\":[{\"id\":\"%s\",\"status\":\"completed\",\"storageSizeBytes\":\"big\"}]}"
            .formatted(JOB));

    assertThat(atlas.cloudBackups().listBackupSnapshots(GROUP, "orders").execute().getResults())
        .singleElement()
        .satisfies(snapshot -> assertThat(snapshot.getStorageSizeBytes()).isNull());
  }

  @Test
  void warnsOnceOfEachMember() {
    list(damaged("snapshotId", "{\"secret\":\"NotARealSecret\"}"));
    list(damaged("snapshotId", "[]"));
    list(damaged("links", "7"));

    assertThat(warnings)
        .extracting(record -> record.getParameters()[0])
        .containsExactly("results[].snapshotId", "results[].links");
    assertThat(warnings).noneMatch(record -> record.getMessage().contains("NotARealSecret"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"id", "deliveryType"})
  void refusesAListWithoutARequiredMember(String member) {
    assertThatThrownBy(() -> list(damaged(member, "{}")))
        .isInstanceOf(UnexpectedResponseException.class)
        .hasMessageContaining("results[0]." + member);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"results\":{}}", "{\"results\":[17]}", "{\"results\":[{]}", "[]"})
  void refusesWhatIsNoList(String body) {
    assertThatThrownBy(() -> list(body)).isInstanceOf(UnexpectedResponseException.class);
  }

  @Test
  void readsASingleJobStrictly() {
    answer("{\"id\":\"" + JOB + "\",\"deliveryType\":\"download\",\"snapshotId\":{}}");

    assertThatThrownBy(
            () -> atlas.cloudBackups().getBackupRestoreJob(GROUP, "orders", JOB).execute())
        .isInstanceOf(UnexpectedResponseException.class)
        .hasMessageContaining("snapshotId");
  }

  @Test
  void repairsManyItemsWithoutReadingAllForEach() {
    JsonObject page = JsonParser.parseString(damaged("snapshotId", "{}")).getAsJsonObject();
    JsonArray items = page.getAsJsonArray("results");
    JsonElement odd = items.get(0);
    for (int i = 0; i < 1000; i++) {
      items.add(odd);
    }

    assertThat(list(page.toString()).getResults()).hasSize(1003);
  }

  /** Members of an object and of all in it, each as what holds it and its name. */
  private record Member(JsonObject holder, String name, String topName) {}

  private static void collect(JsonElement value, String topName, List<Member> members) {
    if (value instanceof JsonObject object) {
      for (String name : object.keySet()) {
        String top = topName.isEmpty() ? name : topName;
        members.add(new Member(object, name, top));
        collect(object.get(name), top, members);
      }
    } else if (value instanceof JsonArray array) {
      array.forEach(element -> collect(element, topName, members));
    }
  }

  private static JsonElement oddValue(Random random) {
    List<String> values =
        List.of(
            "{}",
            "{\"a\":{\"b\":[1]}}",
            "[]",
            "[[1]]",
            "[{}]",
            "[\"x\"]",
            "\"text\"",
            "\"true\"",
            "\"17\"",
            "17",
            "1.5",
            "-1e400",
            "true",
            "null");
    return JsonParser.parseString(values.get(random.nextInt(values.size())));
  }

  private static JsonObject item(PaginatedRestoreJobs page, int index) {
    return ModelAdapters.ofRestoreJob().toJsonTree(page.getResults().get(index)).getAsJsonObject();
  }

  @Property(tries = 400)
  void oneOddMemberNeverCostsAnother(@ForAll Random random) {
    JsonObject page = JsonParser.parseString(JOBS).getAsJsonObject();
    int index = random.nextInt(3);
    List<Member> members = new ArrayList<>();
    collect(page.getAsJsonArray("results").get(index), "", members);
    members.removeIf(m -> m.topName().equals("id") || m.topName().equals("deliveryType"));
    Member odd = members.get(random.nextInt(members.size()));
    odd.holder().add(odd.name(), oddValue(random));

    PaginatedRestoreJobs read = list(page.toString());

    PaginatedRestoreJobs sound = list(JOBS);
    assertThat(read.getResults()).hasSize(3);
    for (int i = 0; i < 3; i++) {
      JsonObject expected = item(sound, i);
      JsonObject actual = item(read, i);
      if (i == index) {
        expected.remove(odd.topName());
        actual.remove(odd.topName());
      }
      assertThat(actual).isEqualTo(expected);
    }
    assertThat(read.getLinks()).isEqualTo(sound.getLinks());
    assertThat(read.getTotalCount()).isEqualTo(3);
  }
}
