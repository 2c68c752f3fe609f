// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.description;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Set;

/** Refuses keywords of schemas that no version of OpenAPI has, such as misspelt ones. */
final class UnknownKeywords implements Step {
  private static final Set<String> KNOWN =
      Set.of(
          ("$anchor $comment $defs $dynamicAnchor $dynamicRef $id $ref $schema $vocabulary"
                  + " additionalProperties allOf anyOf const contains contentEncoding"
                  + " contentMediaType contentSchema default definitions dependentRequired"
                  + " dependentSchemas deprecated description discriminator else enum example"
                  + " examples exclusiveMaximum exclusiveMinimum externalDocs format if items"
                  + " maxContains maxItems maxLength maxProperties maximum minContains minItems"
                  + " minLength minProperties minimum multipleOf not nullable oneOf pattern"
                  + " patternProperties prefixItems properties propertyNames readOnly required"
                  + " summary then title type unevaluatedItems unevaluatedProperties uniqueItems"
                  + " writeOnly xml")
              .split(" "));

  /** What is put beside schemas by mistake, and says nothing about a value. */
  private static final Set<String> HARMLESS =
      Set.of("name", "in", "style", "explode", "allowEmptyValue", "collectionFormat", "id");

  @Override
  public void apply(Description description) {
    Schemas.visit(
        description,
        schema -> {
          schema.remove(HARMLESS);
          refuse(description, schema);
        });
  }

  private static void refuse(Description description, ObjectNode schema) {
    for (Map.Entry<String, ?> keyword : schema.properties()) {
      String name = keyword.getKey();
      if (!KNOWN.contains(name) && !name.startsWith("x-")) {
        description.refuse(
            schema, name, "unknown keyword " + name, "correct its spelling, or put x- before it");
      }
    }
  }
}
