// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.compatibility;

import java.util.List;
import java.util.stream.Stream;
import org.openapitools.openapidiff.core.model.Changed;
import org.openapitools.openapidiff.core.model.ChangedOperation;
import org.openapitools.openapidiff.core.model.ChangedSchema;
import org.openapitools.openapidiff.core.model.ComposedChanged;

/** Describes where an operation of the spec has changed incompatibly. */
final class SpecChange {
  private SpecChange() {}

  static String describe(ChangedOperation operation) {
    List<String> places = places(operation, "").distinct().toList();
    return places.isEmpty() ? "changed" : String.join(", ", places);
  }

  private static Stream<String> places(Changed changed, String path) {
    if (changed == null || !changed.isIncompatible()) {
      return Stream.empty();
    }
    String here = path.isEmpty() ? name(changed) : path + " > " + name(changed);
    Stream<String> below =
        Stream.concat(
            changed instanceof ComposedChanged composed
                ? composed.getChangedElements().stream().flatMap(part -> places(part, here))
                : Stream.empty(),
            members(changed, here));
    List<String> found = below.toList();
    return found.isEmpty() ? Stream.of(here) : found.stream();
  }

  private static Stream<String> members(Changed changed, String path) {
    if (!(changed instanceof ChangedSchema schema)) {
      return Stream.empty();
    }
    return Stream.of(
            schema.getMissingProperties().keySet().stream().map(name -> name + " removed"),
            schema.getIncreasedProperties().keySet().stream().map(name -> name + " added"),
            schema.getChangedProperties().entrySet().stream()
                .filter(member -> member.getValue().isIncompatible())
                .map(member -> member.getKey() + " changed"))
        .flatMap(names -> names)
        .map(name -> path + " > " + name);
  }

  private static String name(Changed changed) {
    return changed.getClass().getSimpleName().replaceFirst("^Changed", "");
  }
}
