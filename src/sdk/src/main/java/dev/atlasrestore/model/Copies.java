// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Copies containers into ones that cannot be changed, and keeps their order and null in them. */
final class Copies {
  private Copies() {}

  static <E> List<E> list(Collection<E> elements) {
    return Collections.unmodifiableList(new ArrayList<>(elements));
  }

  static <E> Set<E> set(Collection<E> elements) {
    return Collections.unmodifiableSet(new LinkedHashSet<>(elements));
  }

  static <V> Map<String, V> map(Map<String, V> entries) {
    return Collections.unmodifiableMap(new LinkedHashMap<>(entries));
  }

  /** Returns the members without a name of their own that were read; null if there are none. */
  static <V> @Nullable Map<String, V> entries(Map<String, V> read, boolean nulls) {
    if (!nulls) {
      read.values().removeIf(value -> value == null);
    }
    return read.isEmpty() ? null : read;
  }
}
