// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.constructs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.atlasrestore.constructs.Construct.Build;
import dev.atlasrestore.constructs.Construct.Case;
import dev.atlasrestore.constructs.Construct.Refusal;
import dev.atlasrestore.description.Finding;
import dev.atlasrestore.description.Preparation.RefusedException;
import dev.atlasrestore.generation.GeneratedCode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Generates code from each description in {@code src/test/resources/constructs}, and compares what
 * it does with what the file says. {@code -Dconstructs=WORD} takes those with the word in their
 * names.
 */
class ConstructsTest {
  @TempDir Path folder;

  static Stream<Construct> expressed() {
    return chosen().filter(Construct::isExpressed);
  }

  static Stream<Construct> refused() {
    return chosen().filter(construct -> !construct.isExpressed());
  }

  private static Stream<Construct> chosen() {
    return Construct.all().stream()
        .filter(c -> c.toString().contains(System.getProperty("constructs", "")));
  }

  private Path write(Construct construct) throws Exception {
    return Files.writeString(folder.resolve("description.yaml"), construct.description());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void expressed(Construct construct) throws Exception {
    GeneratedCode code = GeneratedCode.ofConstruct(folder, write(construct));
    ClassLoader loader = code.loadBesideLibraries();
    GeneratedModels models = new GeneratedModels(loader);
    for (String model : code.modelNames()) {
      models.know(loader.loadClass(model));
    }
    SoftAssertions.assertSoftly(
        softly ->
            construct
                .cases()
                .forEach(
                    one ->
                        softly
                            .assertThatCode(() -> check(models, one))
                            .as(one.toString())
                            .doesNotThrowAnyException()));
    for (Build build : construct.builds()) {
      check(models, build);
    }
    ConstructCalls.check(construct, code, loader);
  }

  private static void check(GeneratedModels models, Case one) throws Exception {
    if (one.unreadable() != null) {
      assertThatThrownBy(() -> models.read(one.schema(), one.json()))
          .hasMessageContaining(one.unreadable());
      return;
    }
    Object value = models.read(one.schema(), one.json());

    assertThat(models.write(one.schema(), value)).isEqualTo(one.back());
    assertThat(models.invalid(value)).isEqualTo(new TreeSet<>(one.invalid()));
    assertThat(models.invalidForProvider(value))
        .as("by Hibernate Validator")
        .isEqualTo(new TreeSet<>(one.invalid()));
    assertThat(value).isEqualTo(models.read(one.schema(), one.json()));
    if (hasBuilder(value) && one.invalid().isEmpty()) {
      Object builder = value.getClass().getMethod("toBuilder").invoke(value);
      assertThat(builder.getClass().getMethod("build").invoke(builder)).isEqualTo(value);
    }
  }

  private static void check(GeneratedModels models, Build build) throws Exception {
    if (build.refused() != null) {
      assertThatThrownBy(() -> models.build(build.schema(), build.set(), build.call()))
          .hasStackTraceContaining(build.refused());
      return;
    }
    Object value = models.build(build.schema(), build.set(), build.call());

    assertThat(models.write(build.schema(), value)).isEqualTo(build.json());
  }

  private static boolean hasBuilder(Object value) {
    return value != null
        && Stream.of(value.getClass().getMethods()).anyMatch(m -> m.getName().equals("toBuilder"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void refused(Construct construct) throws Exception {
    Path description = write(construct);
    List<Refusal> refused = construct.refused();

    assertThatThrownBy(() -> GeneratedCode.ofConstruct(folder, description))
        .isInstanceOfSatisfying(
            RefusedException.class,
            e ->
                assertThat(e.findings())
                    .extracting(Finding::pointer, Finding::construct)
                    .containsExactlyInAnyOrderElementsOf(
                        refused.stream().map(r -> tuple(r.at(), r.construct())).toList()))
        .hasMessageContaining("description.yaml:");
  }
}
