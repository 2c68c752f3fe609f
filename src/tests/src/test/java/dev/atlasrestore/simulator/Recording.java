// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.simulator;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A recorded answer of the real service.
 *
 * @param status the HTTP status
 * @param headers the headers, by their names in any case
 * @param body the body, or an empty text
 */
record Recording(int status, Map<String, String> headers, String body) {
  private static final Path RECORDINGS =
      Path.of(System.getProperty("recordings", "../../../shared/real-traffic"));

  /** Returns the names of all recordings, or one that {@link #read} skips when there are none. */
  static Stream<String> names() {
    if (!Files.isDirectory(RECORDINGS)) {
      return Stream.of("no recordings");
    }
    try (Stream<Path> files = Files.list(RECORDINGS)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".http"))
          .sorted()
          .toList()
          .stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads a recording, or skips the test when there is none. */
  static Recording read(String name) throws IOException {
    Path file = RECORDINGS.resolve(name);
    assumeTrue(Files.exists(file), "Skipped: there is no recording at " + file);
    String text = Files.readString(file).replace("\r\n", "\n");
    int end = text.indexOf("\n\n");
    List<String> lines = text.substring(0, end).lines().toList();
    Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    for (String line : lines.subList(1, lines.size())) {
      int colon = line.indexOf(':');
      headers.put(line.substring(0, colon), line.substring(colon + 1).strip());
    }
    int status = Integer.parseInt(lines.get(0).split(" ")[1]);
    return new Recording(status, headers, text.substring(end + 2).stripTrailing());
  }

  /** Returns what the service calls the operation, or an empty text. */
  String operation() {
    return headers.getOrDefault("X-Java-Method", "");
  }

  JsonObject json() {
    return JsonParser.parseString(body).getAsJsonObject();
  }

  boolean isTrue(String member) {
    return json().has(member) && json().get(member).getAsBoolean();
  }
}
