// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.model;

import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads and writes JSON arrays; an element that is null is left out. */
abstract class CollectionAdapter<E, C extends Collection<E>> extends TypeAdapter<@Nullable C> {
  private final TypeAdapter<@Nullable E> element;

  private CollectionAdapter(TypeAdapter<@Nullable E> element) {
    this.element = element;
  }

  static <E> CollectionAdapter<E, List<E>> list(TypeAdapter<@Nullable E> element) {
    return new OfList<>(element);
  }

  static <E> CollectionAdapter<E, Set<E>> set(TypeAdapter<@Nullable E> element) {
    return new OfSet<>(element);
  }

  /** Returns the elements as the immutable collection that a builder keeps without a copy. */
  abstract C collection(List<E> elements);

  @Override
  public @Nullable C read(JsonReader in) throws IOException {
    if (in.peek() == JsonToken.NULL) {
      in.nextNull();
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

  @Override
  public void write(JsonWriter out, @Nullable C values) throws IOException {
    if (values == null) {
      out.nullValue();
      return;
    }
    out.beginArray();
    for (E value : values) {
      element.write(out, value);
    }
    out.endArray();
  }

  private static final class OfList<E> extends CollectionAdapter<E, List<E>> {
    OfList(TypeAdapter<@Nullable E> element) {
      super(element);
    }

    @Override
    List<E> collection(List<E> elements) {
      return List.copyOf(elements);
    }
  }

  private static final class OfSet<E> extends CollectionAdapter<E, Set<E>> {
    OfSet(TypeAdapter<@Nullable E> element) {
      super(element);
    }

    @Override
    Set<E> collection(List<E> elements) {
      return Set.copyOf(elements);
    }
  }
}
