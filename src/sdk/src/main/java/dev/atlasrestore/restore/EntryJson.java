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
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Converts entries of the restore key store to JSON and back. */
final class EntryJson {
  private static final Gson GSON =
      new GsonBuilder().registerTypeAdapterFactory(new ModelTypeAdapterFactory()).create();

  private EntryJson() {}

  static String write(String key, RestoreKeyStore.Entry entry) {
    RestoreAttempt attempt = entry.attempt();
    JsonObject json = new JsonObject();
    json.addProperty("key", key);
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

  /**
   * Reads the entry of a key.
   *
   * @throws IOException if the text is not the whole entry of that key
   */
  static RestoreKeyStore.Entry read(String key, String text) throws IOException {
    try {
      JsonObject json = JsonParser.parseString(text).getAsJsonObject();
      String written = json.get("key").getAsString();
      if (!written.equals(key)) {
        throw new IOException("it is of the restore key " + written);
      }
      Set<String> ids = new HashSet<>();
      for (JsonElement id : json.getAsJsonArray("knownJobIds")) {
        ids.add(id.getAsString());
      }
      RestoreAttempt attempt =
          new RestoreAttempt(
              required(json, "id"),
              required(json, "groupId"),
              required(json, "clusterName"),
              Objects.requireNonNull(
                  GSON.fromJson(json.get("request"), RestoreJobRequest.class),
                  "request is missing"),
              ids,
              instant(text(json, "sentAfter")),
              instant(text(json, "resentAfter")));
      return new RestoreKeyStore.Entry(attempt, text(json, "jobId"));
    } catch (RuntimeException e) {
      throw new IOException(
          "it is not the entry of a restore key, or not all of it (" + e.getMessage() + ")", e);
    }
  }

  /** Returns whether a text is an entry with a job; one that is garbage has none. */
  static boolean hasJob(String text, String jobId) {
    try {
      return jobId.equals(text(JsonParser.parseString(text).getAsJsonObject(), "jobId"));
    } catch (RuntimeException e) {
      return false;
    }
  }

  private static @Nullable Instant instant(@Nullable String text) {
    return text == null ? null : Instant.parse(text);
  }

  private static String required(JsonObject json, String name) {
    return Objects.requireNonNull(text(json, name), name + " is missing");
  }

  /** Returns a text with something in it, or null when the member is missing or null. */
  private static @Nullable String text(JsonObject json, String name) {
    JsonElement member = json.get(name);
    if (member == null || member.isJsonNull()) {
      return null;
    }
    String text = member.getAsString();
    if (text.isBlank()) {
      throw new IllegalArgumentException(name + " is blank");
    }
    return text;
  }
}
