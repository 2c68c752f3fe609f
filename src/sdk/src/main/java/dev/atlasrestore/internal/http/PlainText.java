// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.internal.http;

import dev.atlasrestore.http.ParameterStyle.Style;
import dev.atlasrestore.model.ExtensibleEnum;
import java.lang.reflect.Type;
import java.time.temporal.Temporal;
import okhttp3.ResponseBody;
import retrofit2.Converter;

/** Converts values to text and back for Retrofit, as {@link CallBuilder} does it. */
public final class PlainText {
  private PlainText() {}

  /** Returns whether values of the type are sent as their text where a body is no JSON. */
  public static boolean isScalar(Type type) {
    return type instanceof Class<?> of
        && (of == String.class
            || of == Boolean.class
            || Number.class.isAssignableFrom(of)
            || Temporal.class.isAssignableFrom(of)
            || ExtensibleEnum.class.isAssignableFrom(of));
  }

  /** Returns what reads a body as text. */
  public static Converter<ResponseBody, String> reader() {
    return ResponseBody::string;
  }

  /** Returns what writes a value as a body without a type. */
  public static Converter<Object, okhttp3.RequestBody> writer() {
    return RequestContent::plain;
  }

  /**
   * Returns what writes a list into a path.
   *
   * <p>It throws {@link dev.atlasrestore.error.InvalidRequestException} for an empty list.
   */
  public static Converter<Object, String> joined() {
    return list -> {
      String text = ParameterText.encoded(Style.COMMAS, list);
      if (text == null) {
        throw CallBuilder.invalid("path", "is required");
      }
      return text;
    };
  }
}
