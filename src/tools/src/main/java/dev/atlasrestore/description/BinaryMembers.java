// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.description;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

/** Makes texts of binary members, which JSON has no bytes for. A whole body may be bytes. */
final class BinaryMembers implements Step {
  @Override
  public void apply(Description description) {
    Set<ObjectNode> bodies = Collections.newSetFromMap(new IdentityHashMap<>());
    bodies.addAll(Schemas.outer(description));
    Schemas.visit(
        description,
        schema -> {
          if (schema.has("x-binary") && !bodies.contains(schema)) {
            schema.remove("format");
          }
        });
  }
}
