// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.internal.http;

import dev.atlasrestore.error.InvalidRequestException;
import dev.atlasrestore.error.InvalidRequestException.Violation;
import dev.atlasrestore.http.ParameterStyle;
import dev.atlasrestore.http.ParameterStyle.Style;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import okio.Buffer;
import org.jspecify.annotations.Nullable;
import retrofit2.Converter;
import retrofit2.Invocation;
import retrofit2.Retrofit;
import retrofit2.http.Header;
import retrofit2.http.Query;

/**
 * Sends the arguments with a {@link ParameterStyle} as it says. Retrofit has made the request as if
 * they had none. The result is what {@link CallBuilder} makes.
 */
final class StyledRequest {
  private final Retrofit retrofit;
  private final Request original;
  private final Method method;
  private final List<?> arguments;
  private final Request.Builder request;
  private HttpUrl.@Nullable Builder url;
  private @Nullable String cookies;

  private StyledRequest(Retrofit retrofit, Request original, Invocation invocation) {
    this.retrofit = retrofit;
    this.original = original;
    this.method = invocation.method();
    this.arguments = invocation.arguments();
    this.request = original.newBuilder();
  }

  /** Returns the request with all arguments in their styles; the same if none has a style. */
  static Request of(Request request, Retrofit retrofit) {
    Invocation invocation = request.tag(Invocation.class);
    return invocation == null || !isStyled(invocation.method())
        ? request
        : new StyledRequest(retrofit, request, invocation).build();
  }

  private static boolean isStyled(Method method) {
    return Arrays.stream(method.getParameterAnnotations())
        .anyMatch(annotations -> find(annotations, ParameterStyle.class) != null);
  }

  private static <A extends Annotation> @Nullable A find(Annotation[] annotations, Class<A> type) {
    return Arrays.stream(annotations)
        .filter(type::isInstance)
        .map(type::cast)
        .findFirst()
        .orElse(null);
  }

  private Request build() {
    HttpUrl.Builder query = original.url().newBuilder().query(null);
    for (int i = 0; i < arguments.size(); i++) {
      Annotation[] annotations = method.getParameterAnnotations()[i];
      ParameterStyle style = find(annotations, ParameterStyle.class);
      Query parameter = find(annotations, Query.class);
      Object argument = arguments.get(i);
      if (parameter != null) {
        addQuery(query, parameter.value(), style, argument, i);
      } else if (style != null) {
        apply(style, find(annotations, Header.class), argument, i);
      }
    }
    HttpUrl made = query.build();
    if (cookies != null) {
      request.header("Cookie", cookies);
    }
    return request.url(made).build();
  }

  private void addQuery(
      HttpUrl.Builder query,
      String name,
      @Nullable ParameterStyle style,
      @Nullable Object argument,
      int index) {
    if (argument == null) {
      return;
    }
    if (style == null) {
      Iterable<?> values = argument instanceof Iterable<?> list ? list : List.of(argument);
      for (Object value : values) {
        if (value != null) {
          query.addQueryParameter(name, value.toString());
        }
      }
    } else if (style.value() == Style.JSON) {
      query.addQueryParameter(name, json(argument, index));
    } else {
      String text = ParameterText.encoded(style.value(), argument);
      if (text != null) {
        query.addEncodedQueryParameter(PathSegment.encode(name), text);
      }
    }
  }

  private void apply(
      ParameterStyle style, @Nullable Header header, @Nullable Object argument, int index) {
    switch (style.value()) {
      case COOKIE -> addCookie(style.name(), argument);
      case OPTIONAL_BODY -> request.method(original.method(), optionalBody(argument, index));
      default -> {
        if (header != null) {
          request.removeHeader(header.value());
          String text =
              argument == null
                  ? null
                  : style.value() == Style.JSON
                      ? json(argument, index)
                      : ParameterText.plain(argument);
          if (text != null) {
            request.addHeader(header.value(), text);
          }
        }
      }
    }
  }

  private void addCookie(String name, @Nullable Object argument) {
    request.removeHeader("Cookie");
    if (argument != null) {
      String cookie = ParameterText.cookie(name, argument);
      if (cookie == null) {
        throw CallBuilder.invalidCookie(name);
      }
      cookies = cookies == null ? cookie : cookies + "; " + cookie;
    }
  }

  // Without a body, Retrofit writes the type that is in the annotations as a header of the request.
  private @Nullable RequestBody optionalBody(@Nullable Object argument, int index) {
    RequestBody empty = original.body();
    String header = original.header("Content-Type");
    request.removeHeader("Content-Type");
    if (argument == null) {
      return empty == null ? null : RequestBody.EMPTY;
    }
    MediaType type = header == null ? null : MediaType.get(header);
    if (type == null && empty != null) {
      type = empty.contentType();
    }
    RequestBody body = body(argument, index);
    return type == null ? body : new TypedBody(body, type);
  }

  private String json(Object argument, int index) {
    Buffer bytes = new Buffer();
    try {
      body(argument, index).writeTo(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e); // cannot happen in memory
    }
    return bytes.readUtf8();
  }

  private RequestBody body(Object argument, int index) {
    Type type = method.getGenericParameterTypes()[index];
    Converter<Object, RequestBody> converter =
        retrofit.requestBodyConverter(
            type, method.getParameterAnnotations()[index], method.getAnnotations());
    try {
      return converter.convert(argument);
    } catch (IOException e) {
      throw new InvalidRequestException(
          List.of(new Violation("request", "cannot be made: " + e.getMessage())));
    }
  }
}
