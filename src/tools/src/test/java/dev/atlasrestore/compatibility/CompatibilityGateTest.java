// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.compatibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Breaks a made-up artifact, in Java and in its spec, and expects the gate to fail. */
class CompatibilityGateTest {
  private static final String JAVA =
      """
      package tapes;

      public class Robot {
        public static final int ARMS = 2;

        public long move(String tape) {
          return 1;
        }

        void oil() {}
      }
      """;
  private static final String SPEC =
      """
      openapi: 3.0.3
      info: { title: Tapes, version: 1.0.0 }
      paths:
        /tapes:
          post:
            operationId: createTape
            parameters:
              - { name: limit, in: query, schema: { type: integer } }
            requestBody:
              required: true
              content:
                application/json:
                  schema: { $ref: "#/components/schemas/TapeRequest" }
            responses:
              "200":
                description: The tape.
                content:
                  application/json:
                    schema: { $ref: "#/components/schemas/Tape" }
      components:
        schemas:
          TapeRequest:
            type: object
            required: [label]
            properties:
              label: { type: string }
              size: { type: integer, format: int32 }
          Tape:
            type: object
            properties:
              label: { type: string }
              kind: { type: string, enum: [lto, dat] }
      """;

  @TempDir Path folder;

  private Path jar(String name, String java, String spec) throws Exception {
    Path classes = Files.createDirectories(folder.resolve(name));
    Path source = Files.writeString(classes.resolve("Robot.java"), java);
    assertThat(
            ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, "-proc:none", "-d", classes.toString(), source.toString()))
        .isZero();
    Path jar = folder.resolve(name + ".jar");
    try (OutputStream file = Files.newOutputStream(jar);
        JarOutputStream entries = new JarOutputStream(file);
        Stream<Path> compiled = Files.walk(classes)) {
      entries.putNextEntry(new JarEntry("META-INF/openapi/atlas-restore.yaml"));
      entries.write(spec.getBytes(StandardCharsets.UTF_8));
      for (Path type : compiled.filter(path -> path.toString().endsWith(".class")).toList()) {
        entries.putNextEntry(new JarEntry(classes.relativize(type).toString()));
        entries.write(Files.readAllBytes(type));
      }
    }
    return jar;
  }

  private void check(String java, String spec, String version) throws Exception {
    CompatibilityGate.check(
        jar("released", JAVA, SPEC), "1.4.0", jar("candidate", java, spec), version);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          long move(String tape)   | long move(String tape, int arm) | tapes.Robot.move(): METHOD_REMOVED
          public long move         | long move                      | tapes.Robot.move(): METHOD_LESS_ACCESSIBLE
          long move                | int move                       | tapes.Robot.move(): METHOD_RETURN_TYPE_CHANGED
          public static final int ARMS = 2; | '' | tapes.Robot.ARMS: FIELD_REMOVED
          """)
  void requiresAMajorVersionForAJavaBreak(String text, String replacement, String says)
      throws Exception {
    assertThat(JAVA).contains(text);
    String broken = JAVA.replace(text, replacement);

    assertThatThrownBy(() -> check(broken, SPEC, "1.5.0-SNAPSHOT"))
        .hasMessageContaining("has to be 2.0.0")
        .hasMessageContaining("Java: " + says);
    assertThatCode(() -> check(broken, SPEC, "2.0.0")).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          /tapes:                 | /reels:                            | POST /tapes: removed
          name: limit, in: query, | name: limit, in: query, required: true, | POST /tapes: Operation > Parameters
          required: [label]       | required: [label, size]            | MediaType > Schema > Required
          format: int32           | format: int64                      | size changed
          string, enum: [lto, dat]  | integer                         | kind changed
          """)
  void requiresAMajorVersionForASpecBreak(String text, String replacement, String says)
      throws Exception {
    assertThat(SPEC).contains(text);
    String broken = SPEC.replace(text, replacement);

    assertThatThrownBy(() -> check(JAVA, broken, "1.4.1"))
        .hasMessageContaining("has to be 2.0.0")
        .hasMessageContaining("spec: POST /tapes");
    assertThat(BreakingChanges.between(jar("released", JAVA, SPEC), jar("next", JAVA, broken)))
        .singleElement()
        .asString()
        .contains(says);
    assertThatCode(() -> check(JAVA, broken, "2.0.0")).doesNotThrowAnyException();
  }

  @Test
  void requiresNoMajorVersionForAdditions() throws Exception {
    String java = JAVA.replace("void oil()", "public void polish() {}\n\n  void oil(int litres)");
    String spec =
        SPEC.replace("enum: [lto, dat]", "enum: [lto, dat, vhs]")
            .replace("size: {", "colour: { type: string }\n        size: {");

    assertThat(List.of(java, spec)).doesNotContain(JAVA, SPEC);
    assertThatCode(() -> check(java, spec, "1.5.0")).doesNotThrowAnyException();
  }
}
