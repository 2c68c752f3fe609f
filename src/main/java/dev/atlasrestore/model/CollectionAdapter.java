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
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads and writes JSON arrays; an element that is null is left out. */
final class CollectionAdapter<E, C extends Collection<E>> extends TypeAdapter<@Nullable C> {
  private final TypeAdapter<@Nullable E> element;
  private final Function<List<E>, C> collector;

  private CollectionAdapter(TypeAdapter<@Nullable E> element, Function<List<E>, C> collector) {
    this.element = element;
    this.collector = collector;
  }

  static <E> CollectionAdapter<E, List<E>> list(TypeAdapter<@Nullable E> element) {
    return new CollectionAdapter<>(element, Collections::unmodifiableList);
  }

  static <E> CollectionAdapter<E, Set<E>> set(TypeAdapter<@Nullable E> element) {
    return new CollectionAdapter<>(
        element, elements -> Collections.unmodifiableSet(new LinkedHashSet<>(elements)));
  }

  @Override
  public @Nullable C read(JsonReader in) throws IOException {
    if (in.peek() == JsonToken.NULL) {
      in.nextNull();
      return null;
    }
    List<E> elements = new ArrayList<>();
    in.beginArray();
    while (in.hasNext()) {
      E value = element.read(in);
      if (value != null) {
        elements.add(value);
      }
    }
    in.endArray();
    return collector.apply(elements);
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
}
