// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.drift;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** Collects differences in order, without duplicates. */
final class Differences {
  private final Set<Difference> found = new LinkedHashSet<>();

  void compare(String place, String aspect, String ours, String upstream) {
    if (!Objects.equals(ours, upstream)) {
      found.add(new Difference(place, aspect, ours, upstream));
    }
  }

  /** Compares element by element. */
  void compareSets(String place, String aspect, Set<String> ours, Set<String> upstream) {
    Set<String> all = new TreeSet<>(ours);
    all.addAll(upstream);
    for (String element : all) {
      compare(
          place,
          aspect + " " + element,
          ours.contains(element) ? element : null,
          upstream.contains(element) ? element : null);
    }
  }

  List<Difference> found() {
    return List.copyOf(found);
  }
}
