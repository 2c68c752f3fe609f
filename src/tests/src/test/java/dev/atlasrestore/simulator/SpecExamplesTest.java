// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The examples of the spec are what its mock server answers with. */
class SpecExamplesTest {
  private static JsonObject spec() throws IOException {
    try (InputStream in =
        SpecExamplesTest.class.getResourceAsStream("/META-INF/openapi/atlas-restore.yaml")) {
      Object yaml = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
      return new GsonBuilder()
          .serializeNulls()
          .create()
          .toJsonTree(yaml)
          .getAsJsonObject()
          .getAsJsonObject("components");
    }
  }

  private static JsonObject example(String name) throws IOException {
    return spec().getAsJsonObject("examples").getAsJsonObject(name).getAsJsonObject("value");
  }

  @ParameterizedTest
  @CsvSource({
    "RestoreJobRunning, create-automated.http",
    "RestoreJobFinished, get-finished.http",
    "RestoreJobDownload, download-ready.http",
    "ReplicaSetSnapshotQueued, snapshot-taken.http",
    "ReplicaSetSnapshot, snapshot-completed.http"
  })
  void looksAsRecorded(String name, String recording) throws IOException {
    JsonObject recorded = Recording.read(recording).json();
    JsonObject example = example(name);

    assertThat(Shape.of(comparable(example))).isEqualTo(Shape.of(comparable(recorded)));
  }

  /** Leaves out what depends on who asked for a snapshot: the recorded ones are all on demand. */
  private static JsonObject comparable(JsonObject resource) {
    if (resource.has("policyItems") && resource.get("status").getAsString().equals("completed")) {
      resource.remove("description");
      resource.add("policyItems", new JsonArray());
    }
    return resource;
  }

  @ParameterizedTest
  @CsvSource({"Unauthorized, error-401.http", "BadRequest, error-400.http"})
  void hasTheMembersOfARecordedError(String response, String recording) throws IOException {
    JsonObject recorded = Recording.read(recording).json();
    JsonObject example =
        spec()
            .getAsJsonObject("responses")
            .getAsJsonObject(response)
            .getAsJsonObject("content")
            .getAsJsonObject("application/json")
            .getAsJsonObject("example");

    // Only a request that is not valid has it.
    example.remove("badRequestDetail");
    assertThat(example.keySet()).containsExactlyInAnyOrderElementsOf(recorded.keySet());
  }
}
