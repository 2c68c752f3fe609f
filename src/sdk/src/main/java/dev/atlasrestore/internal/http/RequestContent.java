// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.internal.http;

import java.nio.charset.StandardCharsets;
import okhttp3.FormBody;
import okhttp3.Headers;
import okhttp3.MediaType;
import okhttp3.MultipartBody;
import okhttp3.RequestBody;
import org.jspecify.annotations.Nullable;

/** What a request carries: one value, the fields of a form, or parts. Not thread-safe. */
final class RequestContent {
  private @Nullable RequestBody value;
  private FormBody.@Nullable Builder form;
  private MultipartBody.@Nullable Builder parts;

  /** Sets the value; null means none. */
  void set(@Nullable RequestBody value) {
    this.value = value;
  }

  /** Says the type of the value, when there is one. */
  void type(MediaType type) {
    if (value != null) {
      value = new TypedBody(value, type);
    }
  }

  /** Adds a field, or one for each element; null adds none. */
  void field(String name, @Nullable Object value) {
    if (form == null) {
      form = new FormBody.Builder();
    }
    if (value instanceof Iterable<?> values) {
      values.forEach(element -> field(name, element));
    } else if (value != null) {
      form.add(name, value.toString());
    }
  }

  /** Adds a part, or one for each element; null adds none. */
  void part(String name, @Nullable Object value) {
    if (parts == null) {
      parts = new MultipartBody.Builder().setType(MultipartBody.FORM);
    }
    if (value instanceof Iterable<?> values) {
      values.forEach(element -> part(name, element));
    } else if (value instanceof MultipartBody.Part part) {
      parts.addPart(part);
    } else if (value != null) {
      parts.addPart(headers(name), plain(value));
    }
  }

  // They are those that Retrofit gives a part.
  private static Headers headers(String name) {
    return Headers.of(
        "Content-Disposition",
        "form-data; name=\"" + name + "\"",
        "Content-Transfer-Encoding",
        "binary");
  }

  /** Returns a value that is no JSON, as it is or as text in UTF-8. */
  static RequestBody plain(Object value) {
    return value instanceof RequestBody content
        ? content
        : RequestBody.create(value.toString().getBytes(StandardCharsets.UTF_8), null);
  }

  /** Returns the body, or null if there is none. */
  @Nullable RequestBody build() {
    if (form != null) {
      return form.build();
    }
    if (parts == null) {
      return value;
    }
    try {
      return parts.build();
    } catch (IllegalStateException e) {
      throw CallBuilder.invalid("body", "must have at least one part");
    }
  }
}
