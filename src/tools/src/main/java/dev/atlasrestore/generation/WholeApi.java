// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.generation;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import dev.atlasrestore.description.Finding;
import dev.atlasrestore.description.Preparation.RefusedException;
import io.swagger.parser.OpenAPIParser;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.parser.core.models.ParseOptions;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Generates code from a whole description, to prove that the templates contain no facts about the
 * spec.
 */
public final class WholeApi {
  private WholeApi() {}

  /**
   * Expects the description and a scratch directory.
   *
   * @throws RefusedException if the description has constructs that the templates do not express
   * @throws AssertionError if the code does not compile without warnings, or the example of a
   *     schema changes when it is read and written
   */
  public static void main(String[] args) throws Exception {
    Path description = Path.of(args[0]);
    if (!Files.isReadable(description)) {
      throw new IllegalArgumentException(
          "There is no readable file " + description + ": -Dupstream takes MongoDB's description");
    }
    System.setProperty("maxYamlCodePoints", String.valueOf(64 * 1024 * 1024));
    long start = System.nanoTime();
    Path folder = Path.of(args[1]);
    delete(folder);
    OpenAPI api = parse(description);
    GeneratedCode generation;
    try {
      generation = GeneratedCode.of(folder, description);
    } catch (RefusedException e) {
      printRefused(api, e.findings(), start);
      throw e;
    }
    long lines = 0;
    for (Path file : generation.files()) {
      try (Stream<String> all = Files.lines(file)) {
        lines += all.count();
      }
    }
    RoundTripResults trips = new RoundTripResults();
    try (URLClassLoader loader = generation.load()) {
      JsonExample example = new JsonExample(api);
      GsonRoundTrip gson = new GsonRoundTrip(loader);
      for (String schema : new TreeMap<>(api.getComponents().getSchemas()).keySet()) {
        trips.add(schema, example.of(schema), generation.className(schema), loader, gson);
      }
    }
    System.out.printf(
        "operations %d, schemas %d, round trips %d, round-trip failures %d, warnings 0, refusals 0,"
            + " files %d, lines %d, seconds %.1f%n",
        operations(api),
        api.getComponents().getSchemas().size(),
        trips.done,
        trips.failures.size(),
        generation.files().size(),
        lines,
        (System.nanoTime() - start) / 1e9);
    trips.noClass.forEach(line -> System.out.println("no class of its own: " + line));
    notRead(api).forEach(line -> System.out.println("not read from its answer: " + line));
    if (!trips.failures.isEmpty()) {
      throw new AssertionError(
          "Not read and written as they came:\n" + String.join("\n", trips.failures));
    }
  }

  private static int operations(OpenAPI api) {
    return api.getPaths().values().stream()
        .map(PathItem::readOperations)
        .mapToInt(List::size)
        .sum();
  }

  private static void printRefused(OpenAPI api, List<Finding> findings, long start) {
    System.out.printf(
        "operations %d, schemas %d, refusals %d, seconds %.1f%n",
        operations(api),
        api.getComponents().getSchemas().size(),
        findings.size(),
        (System.nanoTime() - start) / 1e9);
    findings.stream()
        .collect(Collectors.groupingBy(Finding::construct, TreeMap::new, Collectors.counting()))
        .forEach((construct, count) -> System.out.println("refused: " + construct + ": " + count));
  }

  /** The client parses JSON and passes binary data on. It treats other text as JSON. */
  private static List<String> notRead(OpenAPI api) {
    List<String> found = new ArrayList<>();
    for (PathItem path : api.getPaths().values()) {
      for (Operation operation : path.readOperations()) {
        operation
            .getResponses()
            .forEach(
                (status, response) -> {
                  if (status.startsWith("2") && response.getContent() != null) {
                    response.getContent().keySet().stream()
                        .filter(type -> type.endsWith("csv"))
                        .forEach(
                            type ->
                                found.add(
                                    operation.getOperationId() + ", which answers with " + type));
                  }
                });
      }
    }
    return found;
  }

  private static OpenAPI parse(Path description) {
    ParseOptions options = new ParseOptions();
    options.setResolve(true);
    return new OpenAPIParser().readLocation(description.toString(), null, options).getOpenAPI();
  }

  private static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
          Files.delete(file);
        }
      }
    }
  }

  /** The results of reading and writing the examples. */
  private static final class RoundTripResults {
    private final List<String> failures = new ArrayList<>();
    private final List<String> noClass = new ArrayList<>();
    private int done;

    private static String reason(JsonElement example) {
      if (!example.isJsonObject()) {
        return "its values are those of another enum, whose class stands for both";
      }
      return example.getAsJsonObject().size() == 0
          ? "it has no members, so it is a JsonElement in Java"
          : "it is a map, and a Map in Java";
    }

    void add(
        String schema,
        JsonElement example,
        String className,
        ClassLoader loader,
        GsonRoundTrip gson)
        throws ReflectiveOperationException {
      Class<?> type;
      try {
        type = loader.loadClass(className);
      } catch (ClassNotFoundException e) {
        noClass.add(schema + ": " + reason(example));
        return;
      }
      done++;
      try {
        JsonElement back = JsonParser.parseString(gson.roundTrip(type, example.toString()));
        if (!back.equals(example)) {
          failures.add(schema + ": " + example + "\n  came back as " + back);
        }
      } catch (InvocationTargetException e) {
        failures.add(schema + ": " + example + "\n  " + e.getCause());
      }
    }
  }
}
