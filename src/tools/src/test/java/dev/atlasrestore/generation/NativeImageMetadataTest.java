// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.generation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.atlasrestore.internal.http.ValidatedApi;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Constructor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Checks the GraalVM metadata against the classes: every entry exists, and every generated class
 * has one.
 */
class NativeImageMetadataTest {
  private static final String METADATA =
      "/META-INF/native-image/dev.atlasrestore/atlas-restore-sdk/reachability-metadata.json";
  private static final Path GENERATED = Path.of("../../generated/src/main/java/dev/atlasrestore");

  /** The members of an entry by reachability-metadata-schema-v1.2.0.json, as far as we use them. */
  private static final Set<String> MEMBERS =
      Set.of("condition", "type", "methods", "allDeclaredFields", "allDeclaredMethods");

  private final List<JsonNode> entries = entries();

  private static List<JsonNode> entries() {
    try (InputStream in = ValidatedApi.class.getResourceAsStream(METADATA)) {
      JsonNode metadata = new ObjectMapper().readTree(in);
      assertThat(metadata.fieldNames()).toIterable().containsExactly("comment", "reflection");
      List<JsonNode> entries = new ArrayList<>();
      metadata.get("reflection").forEach(entries::add);
      return entries;
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static List<String> generated(String folder, String ending) throws IOException {
    try (Stream<Path> files = Files.list(GENERATED.resolve(folder))) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(ending + ".java"))
          .map(
              name ->
                  "dev.atlasrestore." + folder.replace('/', '.') + "." + name.replace(".java", ""))
          .sorted()
          .toList();
    }
  }

  private List<String> types(String flag) {
    return entries.stream()
        .filter(entry -> entry.path(flag).asBoolean())
        .map(entry -> entry.get("type").asText())
        .toList();
  }

  @Test
  void containsOnlyValidEntries() throws Exception {
    for (JsonNode entry : entries) {
      assertThat(MEMBERS).containsAll(names(entry));
      assertThat(names(entry.get("condition"))).containsExactly("typeReached");
      Class.forName(entry.at("/condition/typeReached").asText());
      JsonNode type = entry.get("type");
      if (type.isTextual()) {
        check(Class.forName(type.asText()), entry);
      } else {
        assertThat(names(type)).containsExactly("proxy");
        for (JsonNode proxied : type.get("proxy")) {
          assertThat(Class.forName(proxied.asText())).isInterface();
        }
      }
    }
  }

  private static void check(Class<?> type, JsonNode entry) throws Exception {
    for (JsonNode method : entry.path("methods")) {
      assertThat(method.get("name").asText()).isEqualTo("<init>");
      Constructor<?> constructor = type.getDeclaredConstructor();
      assertThat(method.get("parameterTypes")).hasSize(constructor.getParameterCount());
    }
  }

  private static List<String> names(JsonNode object) {
    List<String> names = new ArrayList<>();
    for (Iterator<String> all = object.fieldNames(); all.hasNext(); ) {
      names.add(all.next());
    }
    return names;
  }

  @Test
  void registersEveryInterface() throws Exception {
    List<String> apis = generated("api", "Api");

    assertThat(apis).isNotEmpty();
    assertThat(entries.stream().map(entry -> entry.at("/type/proxy/0").asText())).containsAll(apis);
    assertThat(types("allDeclaredMethods")).containsAll(apis);
    assertThat(entries.stream().map(entry -> entry.get("type").asText()))
        .containsAll(generated("internal/api", "ApiCalls"));
  }

  @Test
  void registersEveryConstrainedModel() throws Exception {
    List<String> constrained = new ArrayList<>();
    for (String model : generated("model", "")) {
      boolean hasConstraints =
          Stream.of(Class.forName(model).getDeclaredFields())
              .flatMap(field -> Stream.of(field.getAnnotations()))
              .anyMatch(
                  annotation ->
                      annotation.annotationType().getName().startsWith("jakarta.validation."));
      if (hasConstraints) {
        constrained.add(model);
      }
    }

    assertThat(constrained).contains("dev.atlasrestore.model.RestoreJobRequest");
    assertThat(types("allDeclaredFields")).containsAll(constrained);
  }
}
