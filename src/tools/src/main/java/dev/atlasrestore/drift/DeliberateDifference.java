// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.drift;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A difference that the spec declares in {@code x-upstream-differences}.
 *
 * @param upstream MongoDB's value, or null if there is none
 * @param reason why the spec differs
 */
record DeliberateDifference(String place, String aspect, String upstream, String reason) {
  static List<DeliberateDifference> of(ApiDescription spec) throws InvalidInputException {
    List<DeliberateDifference> declared = new ArrayList<>();
    for (JsonNode entry : spec.root().path("x-upstream-differences")) {
      for (String member : List.of("place", "aspect", "reason")) {
        if (entry.path(member).asText("").isBlank()) {
          throw new InvalidInputException(
              "An entry of the spec's x-upstream-differences has no " + member + ": " + entry);
        }
      }
      declared.add(
          new DeliberateDifference(
              entry.path("place").asText(),
              entry.path("aspect").asText(),
              entry.path("upstream").asText(null),
              entry.path("reason").asText()));
    }
    return declared;
  }

  boolean covers(Difference difference) {
    return place.equals(difference.place())
        && aspect.equals(difference.aspect())
        && Objects.equals(upstream, difference.upstream());
  }
}
