// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.generation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.atlasrestore.description.Preparation.RefusedException;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.stream.LongStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Applies random edits to the spec. Each must show in the code, or generation must fail and say
 * where. {@code -Dmutations=N} sets their number; a seed repeats an edit.
 */
class SpecMutationTest {
  private static final long FIRST = Long.getLong("mutations.seed", 1);
  private static final long COUNT = Long.getLong("mutations", 14);

  @TempDir Path folder;

  static LongStream seeds() {
    return LongStream.range(FIRST, FIRST + COUNT);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void generatesEachMutationOrRejectsIt(long seed) throws Exception {
    SpecMutation mutation = new SpecMutations(seed).next();
    GeneratedCode generation;
    try {
      generation =
          GeneratedCode.of(
              folder,
              text -> {
                ObjectNode spec = (ObjectNode) Specs.parse(text);
                mutation.edit().apply(spec);
                return Specs.text(spec);
              });
    } catch (AssertionError | RefusedException e) {
      assertThat(mutation.mayCollide()).as("%s (seed %d): %s", mutation, seed, e).isTrue();
      assertThat(e).as(mutation.toString()).hasMessageContaining(mutation.place());
      return;
    }
    try (URLClassLoader loader = generation.load()) {
      mutation.assertion().check(loader);
    } catch (AssertionError | Exception e) {
      throw new AssertionError(mutation + " (seed " + seed + ") is not in the code", e);
    }
  }
}
