// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.description;

/** Refuses what two parsers of YAML read differently. */
final class AmbiguousWords implements Step {
  @Override
  public void apply(Description description) {
    description
        .ambiguousWords()
        .forEach(
            (place, word) ->
                description.refuseAt(
                    place, "word that YAML 1.1 reads differently", "write \"" + word + "\""));
    description
        .repeatedNames()
        .forEach(
            (place, name) ->
                description.refuseAt(
                    place, "repeated name", "keep one of the two members " + name));
  }
}
