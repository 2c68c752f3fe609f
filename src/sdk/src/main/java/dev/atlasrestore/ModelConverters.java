// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore;

import com.google.gson.GsonBuilder;
import dev.atlasrestore.http.ParameterStyle;
import dev.atlasrestore.internal.http.PlainText;
import dev.atlasrestore.model.ModelTypeAdapterFactory;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Locale;
import okhttp3.RequestBody;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;
import retrofit2.Converter;
import retrofit2.Retrofit;
import retrofit2.converter.gson.GsonConverterFactory;
import retrofit2.http.Headers;
import retrofit2.http.Part;
import retrofit2.http.Path;

/**
 * Converts bodies for Retrofit: the models of the API, any other type that Gson supports, and text
 * where a method's headers ask for it.
 */
final class ModelConverters extends Converter.Factory {
  private final Converter.Factory json =
      GsonConverterFactory.create(
          new GsonBuilder()
              .registerTypeAdapterFactory(new ModelTypeAdapterFactory())
              .disableHtmlEscaping()
              .create());

  private ModelConverters() {}

  static Converter.Factory factory() {
    return new ModelConverters();
  }

  @Override
  public @Nullable Converter<ResponseBody, ?> responseBodyConverter(
      Type type, Annotation[] annotations, Retrofit retrofit) {
    return type == String.class && !isJson(header(annotations, "accept"))
        ? PlainText.reader()
        : json.responseBodyConverter(type, annotations, retrofit);
  }

  @Override
  public @Nullable Converter<?, RequestBody> requestBodyConverter(
      Type type, Annotation[] parameter, Annotation[] method, Retrofit retrofit) {
    boolean plain = has(parameter, Part.class) || !isJson(header(method, "content-type"));
    return plain && PlainText.isScalar(type)
        ? PlainText.writer()
        : json.requestBodyConverter(type, parameter, method, retrofit);
  }

  @Override
  public @Nullable Converter<?, String> stringConverter(
      Type type, Annotation[] annotations, Retrofit retrofit) {
    return has(annotations, ParameterStyle.class) && has(annotations, Path.class)
        ? PlainText.joined()
        : null;
  }

  private static boolean has(Annotation[] annotations, Class<? extends Annotation> type) {
    return Arrays.stream(annotations).anyMatch(type::isInstance);
  }

  /** Returns the value of a header that is the same in each call, or an empty string. */
  private static String header(Annotation[] annotations, String name) {
    return Arrays.stream(annotations)
        .filter(Headers.class::isInstance)
        .flatMap(headers -> Arrays.stream(((Headers) headers).value()))
        .map(header -> header.toLowerCase(Locale.ROOT))
        .filter(header -> header.startsWith(name + ":"))
        .findFirst()
        .orElse("");
  }

  private static boolean isJson(String header) {
    return header.isEmpty() || header.contains("json") || header.contains("*/*");
  }
}
