// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.simulator;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** Calls the simulator with nothing but the HTTP client of Java. */
final class PlainClient {
  private final AtlasSimulator simulator;
  private final HttpClient client = HttpClient.newHttpClient();

  PlainClient(AtlasSimulator simulator) {
    this.simulator = simulator;
  }

  /** Returns the path of what belongs to backups of a cluster of the sample project. */
  String backup(String cluster, String rest) {
    return "/api/atlas/v2/groups/"
        + simulator.groupId()
        + "/clusters/"
        + cluster
        + "/backup/"
        + rest;
  }

  HttpResponse<String> get(String path) {
    return send(request(path).GET(), true);
  }

  HttpResponse<String> getAnonymously(String path) {
    return send(request(path).GET(), false);
  }

  HttpResponse<String> delete(String path) {
    return send(request(path).DELETE(), true);
  }

  HttpResponse<String> send(String method, String path) {
    return send(request(path).method(method, BodyPublishers.noBody()), true);
  }

  /** Sends JSON, in which a single quotation mark stands for a double one. */
  HttpResponse<String> post(String path, String body) {
    return send(
        request(path)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body.replace('\'', '"'))),
        true);
  }

  static JsonObject json(HttpResponse<String> answer) {
    return JsonParser.parseString(answer.body()).getAsJsonObject();
  }

  /** Returns a member of the answer as text. */
  static String member(HttpResponse<String> answer, String name) {
    return json(answer).get(name).getAsString();
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(simulator.baseUrl()).resolve(path))
        .header("Accept", "application/vnd.atlas.2025-03-12+json");
  }

  private HttpResponse<String> send(HttpRequest.Builder request, boolean known) {
    if (known) {
      request.header("Authorization", "Bearer " + simulator.accessToken());
    }
    try {
      return client.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
