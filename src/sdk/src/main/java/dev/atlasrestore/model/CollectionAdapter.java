// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.model;

import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads and writes JSON arrays, and skips elements that are null. */
final class CollectionAdapter<E, C extends Collection<E>> extends TypeAdapter<@Nullable C> {
  private final TypeAdapter<@Nullable E> element;
  private final boolean distinct;

  private CollectionAdapter(TypeAdapter<@Nullable E> element, boolean distinct) {
    this.element = element;
    this.distinct = distinct;
  }

  static <E> CollectionAdapter<E, List<E>> list(TypeAdapter<@Nullable E> element) {
    return new CollectionAdapter<>(element, false);
  }

  static <E> CollectionAdapter<E, Set<E>> set(TypeAdapter<@Nullable E> element) {
    return new CollectionAdapter<>(element, true);
  }

  @Override
  public @Nullable C read(JsonReader in) throws IOException {
    if (Values.isNull(in)) {
      return null;
    }
    in.beginArray();
    if (!in.hasNext()) {
      in.endArray();
      return collection(List.of());
    }
    List<E> elements = new ArrayList<>();
    while (in.hasNext()) {
      E value = element.read(in);
      if (value != null) {
        elements.add(value);
      }
    }
    in.endArray();
    return collection(elements);
  }

  /** Returns an immutable collection, which a builder need not copy. */
  @SuppressWarnings("unchecked") // list(…) and set(…) say what C is
  private C collection(List<E> elements) {
    return (C) (distinct ? Set.copyOf(elements) : List.copyOf(elements));
  }

  @Override
  public void write(JsonWriter out, @Nullable C values) throws IOException {
    Values.write(out, values);
  }
}
