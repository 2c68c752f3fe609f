// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.drift;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Compares specs with edited copies of a small description, and once with MongoDB's own. */
class DriftTest {
  private static final Path MONGODB = Path.of("../../../shared/upstream/atlas-admin-api-v2.yaml");

  @TempDir Path folder;
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  private Path json;
  private String spec;
  private String upstream;

  @BeforeEach
  void read() throws Exception {
    json = folder.resolve("drift.json");
    spec = resource("spec.yaml");
    upstream = resource("upstream.yaml");
  }

  private static String resource(String name) throws Exception {
    return Files.readString(Path.of("src/test/resources/drift").resolve(name));
  }

  private int compare() throws Exception {
    Path ours = Files.writeString(folder.resolve("spec.yaml"), spec);
    Path theirs = Files.writeString(folder.resolve("upstream.yaml"), upstream);
    return compare(ours.toString(), theirs.toString());
  }

  private int compare(String ours, String theirs) throws Exception {
    PrintStream out = new PrintStream(printed, true, UTF_8);
    return Drift.run(ours, theirs, json, out, out);
  }

  private String printed() {
    return printed.toString(UTF_8);
  }

  private static UnaryOperator<String> edit(String text, String replacement) {
    return document -> {
      assertThat(document).contains(text);
      return document.replace(text, replacement);
    };
  }

  @Test
  void acceptsASplitAndRenamedSchema() throws Exception {
    assertThat(compare()).as(this::printed).isZero();
    assertThat(printed()).contains("0 differences, 0 stale declarations, 1 deliberate");
    JsonObject report = JsonParser.parseString(Files.readString(json)).getAsJsonObject();
    assertThat(report.getAsJsonArray("drift")).isEmpty();
    assertThat(report.getAsJsonArray("deliberate")).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          maximum: 9               | maximum: 12               | changed  createTape query limit  maximum        9            12
          - name: limit            | - name: top               | removed  createTape query limit  parameter      query limit  -
          - name: limit            | - name: top               | added    createTape query top    parameter      -            query top
          required: [label]        | required: [label, kind]   | changed  TapeRequest.kind   required       false        true
          enum: [lto, dat]         | enum: [lto, dat, vhs]     | added    Kind               enum value vhs  -            vhs
          enum: [lto, dat]         | enum: [lto]               | removed  Kind               enum value dat  dat          -
          pattern: '^[a-z]+$'      | pattern: '^[a-z0-9]+$'    | changed  TapeRequest.label  pattern        ^[a-z]+$     ^[a-z0-9]+$
          minLength: 2             | minLength: 3              | changed  TapeRequest.label  minLength      2            3
          label: {                 | title: {                  | removed  TapeRequest.label  member         string       -
          format: int64            | format: int32             | changed  Tape.size          format         int64        int32
          state: { readOnly: true, | state: {                  | added    TapeRequest.state  member         -            string
          '"429"'                  | '"503"'                   | removed  createTape         status 429     429          -
          '"429"'                  | '"503"'                   | added    createTape         status 503     -            503
          Tape Librarian           | Tape Owner                | removed  createTape         role Tape Librarian  Tape Librarian  -
          2024-05-30+json          | 2026-01-01+json           | added    createTape         version 2026-01-01  -            2026-01-01
          '2030-01-01'             | '2027-01-01'              | changed  createTape         sunset         2030-01-01   2027-01-01
          operationId: createATape | operationId: makeATape    | changed  createTape         operationId    createATape  makeATape
          BigTape                  | LongTape                  | changed  TapeRequest        upstream name  BigTape      LongTape
          post:                    | put:                      | removed  createTape         operation      POST /tapes  -
          type: array              | type: object              | changed  Tape.spools        type           array        object
          """)
  void namesWhatChangedUpstream(String text, String replacement, String row) throws Exception {
    upstream = edit(text, replacement).apply(upstream);

    assertThat(compare()).as(this::printed).isEqualTo(1);
    assertThat(printed().replaceAll(" +", " ")).contains(row.replaceAll(" +", " "));
    assertThat(printed()).contains("follow upstream in the spec");
    assertThat(Files.readString(json)).contains("\"drift\": [\n    {");
  }

  @Test
  void reportsAStaleDifference() throws Exception {
    upstream =
        edit("size: { type: integer", "size: { nullable: true, type: integer").apply(upstream);

    assertThat(compare()).as(this::printed).isEqualTo(1);
    assertThat(printed().replaceAll(" +", " ")).contains("stale Tape.size nullable (declared) -");
  }

  @Test
  void coversOnlyTheDeclaredUpstreamText() throws Exception {
    spec = edit("aspect: nullable\n", "aspect: nullable\n    upstream: \"true\"\n").apply(spec);

    assertThat(compare()).as(this::printed).isEqualTo(1);
    assertThat(printed()).contains("stale").containsPattern("removed +Tape.size +nullable");
  }

  @Test
  void rejectsADeclarationWithoutAReason() throws Exception {
    spec = spec.replaceAll("    reason: .*\n", "");

    assertThat(compare()).isEqualTo(2);
    assertThat(printed()).contains("x-upstream-differences has no reason").contains("Tape.size");
  }

  @ParameterizedTest
  @ValueSource(strings = {"openapi: [", "swagger: '2.0'", "", "openapi: 3.0.0\npaths: {}"})
  void rejectsAnInvalidDescription(String text) throws Exception {
    upstream = text;

    assertThat(compare()).isEqualTo(2);
    assertThat(printed()).containsPattern("upstream.yaml is (neither YAML nor JSON|no OpenAPI 3)");
  }

  @Test
  void rejectsTheDescriptionOfAnotherApi() throws Exception {
    upstream = upstream.replace("/tapes:", "/books:").replace("/records:", "/pens:");

    assertThat(compare()).isEqualTo(2);
    assertThat(printed()).contains("none of the spec's operations");
  }

  @Test
  void rejectsAMissingFile() throws Exception {
    Path ours = Files.writeString(folder.resolve("spec.yaml"), spec);

    assertThat(compare(ours.toString(), folder.resolve("none.yaml").toString())).isEqualTo(2);
    assertThat(compare(ours.toString(), "FILE-or-URL")).isEqualTo(2);
    assertThat(printed()).contains("no readable file").contains("-Dupstream takes a file or a URL");
  }

  @Test
  void readsTheDescriptionFromAUrl() throws Exception {
    Path ours = Files.writeString(folder.resolve("spec.yaml"), spec);
    try (MockWebServer server = new MockWebServer()) {
      server.start();
      server.enqueue(new MockResponse.Builder().body(upstream).build());
      server.enqueue(new MockResponse.Builder().code(404).build());
      String url = server.url("/v2.yaml").toString();

      assertThat(compare(ours.toString(), url)).as(this::printed).isZero();
      assertThat(compare(ours.toString(), url)).isEqualTo(2);
      assertThat(printed()).contains("answered with 404");
    }
  }

  @Test
  void matchesTheDescriptionOfMongoDb() throws Exception {
    assumeTrue(
        Files.exists(MONGODB),
        () -> "MongoDB's description is not at " + MONGODB + ", so nothing was compared with it");

    assertThat(compare("../../spec/atlas-restore.yaml", MONGODB.toString()))
        .as(this::printed)
        .isZero();
  }
}
