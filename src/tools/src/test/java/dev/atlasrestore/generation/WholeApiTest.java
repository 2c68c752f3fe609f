// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests features that only MongoDB's whole description uses, with a small description of tapes. */
class WholeApiTest {
  private static final String TAPES =
      """
      openapi: 3.0.3
      info: { title: Tapes, version: 1.0.0 }
      servers: [{ url: "https://example.com" }]
      paths:
        /tapes:
          get:
            tags: [Tapes]
            operationId: readTape
            responses:
              "200":
                description: The tape.
                content:
                  application/vnd.atlas.2024-05-30+gzip:
                    schema: { type: string, format: binary }
          post:
            tags: [Tapes]
            operationId: writeTape
            requestBody:
              required: true
              content:
                application/json: { schema: { type: object } }
            responses:
              "200":
                description: The tape.
                content:
                  application/vnd.atlas.2024-05-30+json:
                    schema: { $ref: "#/components/schemas/Tape" }
      components:
        schemas:
          Tape:
            type: object
            required: [kind]
            properties:
              kind: { type: string, enum: [reel, cassette] }
              speed: { type: integer, enum: [7, 15] }
              place: { oneOf: [{ type: string, enum: [SHELF] }, { type: string, enum: [BOX] }] }
              tracks: { type: array, items: { type: array, items: { type: array, items: { type: string } } } }
              notes: { type: object, additionalProperties: { type: array, items: { $ref: "#/components/schemas/Note" } } }
            discriminator:
              propertyName: kind
              mapping: { reel: "#/components/schemas/Reel", cassette: "#/components/schemas/Cassette" }
            oneOf: [{ $ref: "#/components/schemas/Reel" }, { $ref: "#/components/schemas/Cassette" }]
          Reel:
            allOf: [{ $ref: "#/components/schemas/Tape" }, { type: object, properties: { inches: { type: number } } }]
            required: [inches]
          Cassette:
            allOf: [{ $ref: "#/components/schemas/Tape" }, { type: object, properties: { minutes: { type: integer } } }]
            required: [minutes]
          Note:
            type: object
            properties:
              text: { type: string }
      """;

  @TempDir Path folder;

  private Path write(String text) throws Exception {
    return Files.writeString(folder.resolve("tapes.yaml"), text);
  }

  private void run(Path description) throws Exception {
    WholeApi.main(new String[] {description.toString(), folder.resolve("scratch").toString()});
  }

  @Test
  void generatesUnionsInheritanceNumbersAndFiles() throws Exception {
    Path description = write(TAPES);

    run(description);

    try (URLClassLoader loader = GeneratedCode.of(folder, description).load()) {
      Class<?> reel = loader.loadClass("dev.atlasrestore.model.Reel");
      assertThat(reel.getMethod("getSpeed").getReturnType().getMethod("of", String.class))
          .isNotNull();
      assertThat(reel.getMethod("getInches").getReturnType()).isEqualTo(java.math.BigDecimal.class);
      String json = "{\"kind\":\"reel\",\"speed\":16,\"place\":\"CELLAR\",\"inches\":10.5}";
      assertThat(new GsonRoundTrip(loader).roundTrip(reel, json))
          .contains("16", "\"CELLAR\"", "10.5");
      assertThat(
              loader
                  .loadClass("dev.atlasrestore.api.TapesApi")
                  .getMethod("readTape")
                  .toGenericString())
          .contains("AtlasCall<okhttp3.ResponseBody>");
    }
  }

  @Test
  void namesASchemaThatDoesNotRoundTrip() throws Exception {
    Path description =
        write(
            TAPES.replace(
                "text: { type: string }",
                "text: { type: string }\n        inside: { $ref: \"#/components/schemas/Note\" }\n"
                    + "      required: [inside]"));

    assertThatThrownBy(() -> run(description))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("Note: ")
        .hasMessageContaining("needs inside");
  }

  @Test
  void rejectsAMissingDescription() {
    assertThatThrownBy(() -> run(folder.resolve("none.yaml")))
        .hasMessageContaining("none.yaml")
        .hasMessageContaining("-Dupstream");
  }
}
