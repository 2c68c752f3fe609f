// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.model;

import com.google.gson.JsonParseException;
import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads and writes JSON arrays. Null is skipped unless the spec allows it. */
final class CollectionAdapter<E, C extends Collection<E>> extends TypeAdapter<@Nullable C> {
  private final TypeAdapter<@Nullable E> element;
  private final boolean distinct;
  private final boolean nulls;

  private CollectionAdapter(TypeAdapter<@Nullable E> element, boolean distinct, boolean nulls) {
    this.element = element;
    this.distinct = distinct;
    this.nulls = nulls;
  }

  static <E> CollectionAdapter<E, List<E>> list(TypeAdapter<@Nullable E> element, boolean nulls) {
    return new CollectionAdapter<>(element, false, nulls);
  }

  static <E> CollectionAdapter<E, Set<E>> set(TypeAdapter<@Nullable E> element, boolean nulls) {
    return new CollectionAdapter<>(element, true, nulls);
  }

  @Override
  @SuppressWarnings("unchecked") // list(…) and set(…) say what C is
  public @Nullable C read(JsonReader in) throws IOException {
    if (Values.isNull(in)) {
      return null;
    }
    in.beginArray();
    if (!in.hasNext()) {
      in.endArray();
      return (C) (distinct ? Set.of() : List.of());
    }
    List<E> elements = new ArrayList<>();
    while (in.hasNext()) {
      E value = element.read(in);
      if (value != null || nulls) {
        elements.add(value);
      }
    }
    in.endArray();
    return collection(in, elements);
  }

  /** Returns an immutable collection, which a builder need not copy. */
  @SuppressWarnings("unchecked") // list(…) and set(…) say what C is
  private C collection(JsonReader in, List<E> elements) {
    if (!distinct) {
      return (C) (nulls ? Copies.list(elements) : List.copyOf(elements));
    }
    Set<E> set = Copies.set(elements);
    if (set.size() < elements.size()) {
      throw new JsonParseException(in.getPreviousPath() + " has the same element twice");
    }
    return (C) set;
  }

  @Override
  public void write(JsonWriter out, @Nullable C values) throws IOException {
    Values.write(out, values);
  }
}
