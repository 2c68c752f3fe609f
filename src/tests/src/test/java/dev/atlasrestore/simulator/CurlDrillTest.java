// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.atlasrestore.VirtualTimeSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A drill with a client that knows nothing of Atlas. */
class CurlDrillTest {
  private static final String ACCEPT = "Accept: application/vnd.atlas.2025-03-12+json";

  private final VirtualTimeSource time = new VirtualTimeSource();
  private final AtlasSimulator simulator =
      AtlasSimulator.builder().clock(time).restoreDuration(Duration.ofHours(1)).start();
  private final String base = simulator.baseUrl();
  private final String backup =
      base
          + "api/atlas/v2/groups/"
          + simulator.groupId()
          + "/clusters/"
          + simulator.sourceCluster()
          + "/backup/";

  @TempDir Path directory;

  @AfterEach
  void stop() {
    simulator.close();
  }

  private String curl(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("curl", "-sS", "-q", "--noproxy", "*"));
    command.addAll(Arrays.asList(arguments));
    Path output = directory.resolve("output");
    Process curl;
    try {
      curl =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(output.toFile())
              .start();
    } catch (IOException e) {
      return abort("Skipped: there is no curl: " + e.getMessage());
    }
    try {
      assertThat(curl.waitFor(30, TimeUnit.SECONDS)).isTrue();
    } finally {
      curl.destroyForcibly();
    }
    String printed = Files.readString(output, StandardCharsets.UTF_8);
    assertThat(curl.exitValue()).as(printed).isZero();
    return printed;
  }

  private static JsonObject json(String text) {
    return JsonParser.parseString(text).getAsJsonObject();
  }

  private static String newest(String snapshots) {
    return json(snapshots)
        .getAsJsonArray("results")
        .get(0)
        .getAsJsonObject()
        .get("id")
        .getAsString();
  }

  @Test
  void restoresWithAServiceAccount() throws Exception {
    String token =
        json(curl(
                "--user",
                simulator.clientId() + ":" + simulator.clientSecret(),
                "--data",
                "grant_type=client_credentials",
                base + "api/oauth/token"))
            .get("access_token")
            .getAsString();
    String bearer = "Authorization: Bearer " + token;
    String snapshot = newest(curl("--fail", "-H", bearer, "-H", ACCEPT, backup + "snapshots"));
    String request =
        """
        {"deliveryType": "automated", "snapshotId": "%s",
         "targetGroupId": "%s", "targetClusterName": "%s"}
        """
            .formatted(snapshot, simulator.groupId(), simulator.targetCluster());

    JsonObject started =
        json(
            curl(
                "--fail",
                "-H",
                bearer,
                "-H",
                ACCEPT,
                "-H",
                "Content-Type: application/json",
                "--data",
                request,
                backup + "restoreJobs"));
    String job = backup + "restoreJobs/" + started.get("id").getAsString();
    JsonObject running = json(curl("--fail", "-H", bearer, "-H", ACCEPT, job));
    time.advance(Duration.ofMinutes(59));
    String second = json(curl("-u", "x:y", "-d", "", base + "api/oauth/token")).toString();
    time.advance(Duration.ofMinutes(1));
    simulator.revokeAuthentication();
    String expired = curl("-i", "-H", bearer, "-H", ACCEPT, job);

    assertThat(running.has("finishedAt")).isFalse();
    assertThat(second).contains("invalid_client");
    assertThat(expired).startsWith("HTTP/1.1 401").contains("UNEXPECTED_ERROR");
    assertThat(simulator.restoreJobs()).hasSize(1);
    assertThat(
            json(curl(
                    "--fail",
                    "-H",
                    "Authorization: Bearer " + simulator.accessToken(),
                    "-H",
                    ACCEPT,
                    job))
                .get("finishedAt")
                .getAsString())
        .isEqualTo("2026-08-10T04:35:05Z");
  }

  @Test
  void downloadsWithAnApiKey() throws Exception {
    String[] digest = {
      "--fail", "--digest", "-u", simulator.publicKey() + ":" + simulator.privateKey(), "-H", ACCEPT
    };
    String snapshot = newest(curl(with(digest, backup + "snapshots")));
    JsonObject started =
        json(
            curl(
                with(
                    digest,
                    "-H",
                    "Content-Type: application/json",
                    "--data",
                    "{\"deliveryType\": \"download\", \"snapshotId\": \"" + snapshot + "\"}",
                    backup + "restoreJobs")));
    time.advance(Duration.ofHours(1));
    JsonObject ready =
        json(curl(with(digest, backup + "restoreJobs/" + started.get("id").getAsString())));
    Path file = directory.resolve("snapshot");
    Files.write(file, new byte[0]);
    String url = ready.getAsJsonArray("deliveryUrl").get(0).getAsString();

    curl("--fail", "-r", "0-999", "-o", file.toString(), url);
    curl("--fail", "-C", "-", "-o", file.toString(), url);

    Path whole = directory.resolve("whole");
    curl("--fail", "-o", whole.toString(), url);
    assertThat(file).hasSize(1 << 16).hasSameBinaryContentAs(whole);
    assertThat(ready.has("finishedAt")).isFalse();
    assertThat(simulator.restoreJobs()).hasSize(1);
  }

  private static String[] with(String[] arguments, String... more) {
    List<String> all = new ArrayList<>(Arrays.asList(arguments));
    all.addAll(Arrays.asList(more));
    return all.toArray(String[]::new);
  }
}
