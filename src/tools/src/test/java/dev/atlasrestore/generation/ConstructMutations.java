// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.gson.JsonParser;
import dev.atlasrestore.constructs.Construct;
import dev.atlasrestore.constructs.Construct.Case;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Adds the schemas of a construct to the spec, which must be expressed or refused as when alone.
 */
final class ConstructMutations {
  private static final String PREFIX = "Tape";
  private static final String REFERENCE = "#/components/schemas/";

  private ConstructMutations() {}

  static SpecMutation pick(Random random) {
    List<Construct> all =
        Construct.all().stream()
            .filter(construct -> construct.file().has("schemas"))
            .filter(construct -> !construct.file().has("openapi"))
            .filter(
                construct -> construct.refused().stream().allMatch(ConstructMutations::isSchema))
            .toList();
    Construct construct = all.get(random.nextInt(all.size()));
    String name = "add the schemas of " + construct;
    if (!construct.isExpressed()) {
      return new SpecMutation(
          name,
          spec -> add(spec, construct),
          true,
          construct.refused().get(0).construct(),
          loader -> {
            throw new AssertionError("It was not refused");
          });
    }
    return SpecMutation.of(name, spec -> add(spec, construct), loader -> check(loader, construct));
  }

  private static boolean isSchema(Construct.Refusal refusal) {
    return refusal.at().startsWith("/components/schemas/");
  }

  private static void add(ObjectNode spec, Construct construct) {
    ObjectNode schemas = (ObjectNode) spec.at("/components/schemas");
    for (Map.Entry<String, JsonNode> schema : construct.file().get("schemas").properties()) {
      String text = schema.getValue().toString().replace(REFERENCE, REFERENCE + PREFIX);
      schemas.set(PREFIX + schema.getKey(), Specs.parse(text));
    }
  }

  private static void check(ClassLoader loader, Construct construct) throws Exception {
    GsonRoundTrip gson = new GsonRoundTrip(loader);
    for (Case one : construct.cases()) {
      Class<?> model = loader.loadClass("dev.atlasrestore.model." + PREFIX + one.schema());
      if (one.unreadable() == null) {
        assertThat(JsonParser.parseString(gson.roundTrip(model, one.json())))
            .isEqualTo(JsonParser.parseString(one.back()));
      } else {
        assertThatThrownBy(() -> gson.read(model, one.json())).isNotNull();
      }
    }
  }
}
