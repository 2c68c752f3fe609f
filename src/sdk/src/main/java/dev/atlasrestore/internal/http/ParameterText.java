// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.internal.http;

import dev.atlasrestore.http.ParameterStyle.Style;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Writes arguments as text, in the styles that OpenAPI knows (RFC 6570). */
final class ParameterText {
  private ParameterText() {}

  /** Returns the elements as one percent-encoded value, or null if there is none. */
  static @Nullable String encoded(Style style, @Nullable Object list) {
    String delimiter =
        switch (style) {
          case SPACES -> "%20";
          case PIPES -> "%7C";
          default -> ",";
        };
    return joined(delimiter, list, PathSegment::encode);
  }

  /** Returns the elements as one value for a header, or null if there is none. */
  static @Nullable String plain(@Nullable Object list) {
    return joined(",", list, UnaryOperator.identity());
  }

  private static @Nullable String joined(
      String delimiter, @Nullable Object list, UnaryOperator<String> encoding) {
    List<String> texts = new ArrayList<>();
    if (list instanceof Iterable<?> elements) {
      for (Object element : elements) {
        if (element != null) {
          texts.add(encoding.apply(element.toString()));
        }
      }
    }
    return texts.isEmpty() ? null : String.join(delimiter, texts);
  }

  /**
   * Returns a cookie as a header has it.
   *
   * @return null if the value has a character that a cookie cannot have (RFC 6265, section 4.1.1)
   */
  static @Nullable String cookie(String name, Object value) {
    String text = value.toString();
    boolean allowed =
        text.chars().allMatch(c -> c > ' ' && c < 0x7f && "\",;\\".indexOf((char) c) < 0);
    return allowed ? name + "=" + text : null;
  }
}
