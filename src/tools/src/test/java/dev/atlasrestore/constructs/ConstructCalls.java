// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.constructs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.atlasrestore.generation.GeneratedCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;

/**
 * Makes the calls of a construct by the code that is written out and by Retrofit, and compares both
 * with what the file says under {@code calls}: a list of
 *
 * <ul>
 *   <li>{@code call}: the name of the method, and {@code arguments}: a list of JSON values
 *   <li>{@code request}: method and target of the request; {@code headers}, null for none; {@code
 *       body}, in which the boundary of parts is BOUNDARY
 *   <li>{@code answer}: what the server answers: {@code status}, {@code type} and {@code body}; 204
 *       if it is left out
 *   <li>{@code value}: the JSON of the value of the call, or its text
 *   <li>{@code refused}: the parameters that are refused, if nothing is sent
 * </ul>
 */
final class ConstructCalls {
  private ConstructCalls() {}

  /** Fails if a call does something else than the construct says. */
  static void check(Construct construct, GeneratedCode code, ClassLoader loader) throws Exception {
    if (!construct.file().has("calls")) {
      return;
    }
    try (MockWebServer server = new MockWebServer()) {
      server.start();
      try (GeneratedClient client =
          new GeneratedClient(loader, code.apiNames(), server.url("/").toString())) {
        for (JsonNode call : construct.file().get("calls")) {
          check(client, server, call);
        }
      }
    }
  }

  private static void check(GeneratedClient client, MockWebServer server, JsonNode call)
      throws Exception {
    for (Map.Entry<String, Object> way : client.ways(call.get("call").asText()).entrySet()) {
      boolean byRetrofit = way.getKey().equals("Retrofit");
      if (call.has("refused")) {
        if (!byRetrofit) {
          assertThat(client.refused(way.getValue(), call))
              .as(way.getKey())
              .isEqualTo(new TreeSet<>(texts(call.get("refused"))));
        }
      } else if (!way.getKey().equals("provider")) {
        server.enqueue(answer(call.path("answer")));
        Object value = client.call(way.getValue(), call);
        RecordedRequest request = server.takeRequest();

        assertThat(request(request, call)).as(way.getKey()).isEqualTo(expected(call));
        if (call.has("value")) {
          assertThat(value).as(way.getKey()).isEqualTo(call.get("value").asText(null));
        }
      }
    }
    assertThat(server.getRequestCount()).as("requests").isEqualTo(client.calls());
  }

  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(element -> texts.add(element.asText()));
    return texts;
  }

  private static MockResponse answer(JsonNode answer) {
    MockResponse.Builder response = new MockResponse.Builder();
    response.code(answer.path("status").asInt(answer.has("body") ? 200 : 204));
    if (answer.has("body")) {
      response.body(answer.get("body").asText());
      response.setHeader("Content-Type", answer.path("type").asText("application/json"));
    }
    return response.build();
  }

  private static String expected(JsonNode call) {
    StringBuilder text = new StringBuilder(call.get("request").asText());
    for (Map.Entry<String, JsonNode> header : call.path("headers").properties()) {
      text.append('\n').append(header.getKey()).append(": ").append(header.getValue().asText());
    }
    if (call.has("body")) {
      text.append("\n\n").append(call.get("body").asText());
    }
    return text.toString();
  }

  private static String request(RecordedRequest request, JsonNode call) {
    StringBuilder text = new StringBuilder(request.getMethod() + " " + request.getTarget());
    String body = request.getBody() == null ? "" : request.getBody().utf8();
    String type = String.valueOf(request.getHeaders().get("Content-Type"));
    String boundary = type.contains("boundary=") ? type.replaceAll(".*boundary=", "") : "\0";
    for (Map.Entry<String, JsonNode> header : call.path("headers").properties()) {
      List<String> values = request.getHeaders().values(header.getKey());
      String value = values.isEmpty() ? "null" : String.join(" AND ", values);
      text.append('\n').append(header.getKey()).append(": ");
      text.append(value.replace(boundary, "BOUNDARY"));
    }
    if (call.has("body")) {
      text.append("\n\n").append(body.replace(boundary, "BOUNDARY").replace("\r\n", "\n"));
    }
    return text.toString();
  }
}
