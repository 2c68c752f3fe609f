// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.restore;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.atlasrestore.error.RestoreAttempt;
import dev.atlasrestore.model.ModelTypeAdapterFactory;
import dev.atlasrestore.model.RestoreJobRequest;
import java.io.IOException;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Converts entries of the restore key store to JSON and back. */
final class EntryJson {
  private static final Gson GSON =
      new GsonBuilder().registerTypeAdapterFactory(new ModelTypeAdapterFactory()).create();

  private EntryJson() {}

  static String write(RestoreKeyStore.Entry entry) {
    RestoreAttempt attempt = entry.attempt();
    JsonObject json = new JsonObject();
    json.addProperty("id", attempt.id());
    json.addProperty("groupId", attempt.groupId());
    json.addProperty("clusterName", attempt.clusterName());
    json.add("request", GSON.toJsonTree(attempt.request()));
    JsonArray ids = new JsonArray();
    attempt.knownJobIds().stream().sorted().forEach(ids::add);
    json.add("knownJobIds", ids);
    if (attempt.sentAfter() != null) {
      json.addProperty("sentAfter", attempt.sentAfter().toString());
    }
    if (attempt.resentAfter() != null) {
      json.addProperty("resentAfter", attempt.resentAfter().toString());
    }
    if (entry.jobId() != null) {
      json.addProperty("jobId", entry.jobId());
    }
    return json.toString();
  }

  static RestoreKeyStore.Entry read(String text) throws IOException {
    try {
      JsonObject json = JsonParser.parseString(text).getAsJsonObject();
      Set<String> ids = new HashSet<>();
      for (JsonElement id : json.getAsJsonArray("knownJobIds")) {
        ids.add(id.getAsString());
      }
      JsonElement jobId = json.get("jobId");
      RestoreAttempt attempt =
          new RestoreAttempt(
              json.get("id").getAsString(),
              json.get("groupId").getAsString(),
              json.get("clusterName").getAsString(),
              GSON.fromJson(json.get("request"), RestoreJobRequest.class),
              ids,
              instant(json.get("sentAfter")),
              instant(json.get("resentAfter")));
      return new RestoreKeyStore.Entry(attempt, jobId == null ? null : jobId.getAsString());
    } catch (RuntimeException e) {
      throw new IOException("This is not the entry of a restore key: " + e.getMessage(), e);
    }
  }

  private static @Nullable Instant instant(@Nullable JsonElement text) {
    return text == null ? null : Instant.parse(text.getAsString());
  }
}
