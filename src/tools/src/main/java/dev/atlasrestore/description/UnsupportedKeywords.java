// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.description;

import java.util.Map;

/** Refuses keywords of JSON Schema that no type of Java expresses. */
final class UnsupportedKeywords implements Step {
  private static final Map<String, String> REMEDIES =
      Map.of(
          "not", "say what is allowed: a type, an enum or a pattern",
          "if", "write the alternatives as schemas of a oneOf with a discriminator",
          "prefixItems", "write an object with a member for each position",
          "contains", "say with items what all elements are",
          "dependentRequired", "write x-member-rules, or require the members",
          "dependentSchemas", "write the alternatives as schemas of a oneOf with a discriminator",
          "unevaluatedItems", "say with items what all elements are",
          "unevaluatedProperties", "write additionalProperties",
          "$dynamicRef", "write a $ref to a schema under components");

  @Override
  public void apply(Description description) {
    Schemas.visit(
        description,
        schema ->
            REMEDIES.forEach(
                (keyword, remedy) -> {
                  // false rules out other members, which are ignored anyway
                  if (schema.has(keyword) && !schema.path(keyword).isBoolean()) {
                    description.refuse(schema, keyword, keyword, remedy);
                  }
                }));
  }
}
