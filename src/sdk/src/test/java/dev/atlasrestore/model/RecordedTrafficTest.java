// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecordedTrafficTest {
  private static final Path RECORDINGS =
      Path.of(System.getProperty("recordings", "../../../shared/real-traffic"));

  /** Members that the spec does not describe. They are always null, so their type is unknown. */
  private static final Set<String> UNNAMED = Set.of("time");

  private final Gson gson =
      new GsonBuilder().registerTypeAdapterFactory(new ModelTypeAdapterFactory()).create();

  @ParameterizedTest
  @CsvSource({
    "create-automated.http, dev.atlasrestore.model.RestoreJob",
    "get-finished.http, dev.atlasrestore.model.RestoreJob",
    "error-400.http, dev.atlasrestore.model.ApiError"
  })
  void aRecordedBodyLosesNothing(String file, Class<?> type) throws IOException {
    Path recording = RECORDINGS.resolve(file);
    assumeTrue(Files.exists(recording), "Skipped: there is no recording at " + recording);
    String text = Files.readString(recording);
    JsonObject recorded =
        JsonParser.parseString(text.substring(text.indexOf("\n{"))).getAsJsonObject();

    JsonElement kept = gson.toJsonTree(gson.fromJson(recorded, type));

    assertThat(kept).isEqualTo(withoutNulls(recorded));
  }

  /** Removes null members, which mean the same as absent ones; models write none. */
  private static JsonObject withoutNulls(JsonObject object) {
    JsonObject copy = new JsonObject();
    object
        .entrySet()
        .forEach(
            member -> {
              JsonElement value = member.getValue();
              if (value.isJsonNull()) {
                return;
              }
              assertThat(UNNAMED).doesNotContain(member.getKey());
              copy.add(
                  member.getKey(),
                  value.isJsonObject() ? withoutNulls(value.getAsJsonObject()) : value);
            });
    return copy;
  }
}
