// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.internal.http;

import com.google.gson.TypeAdapter;
import dev.atlasrestore.error.InvalidRequestException;
import dev.atlasrestore.error.InvalidRequestException.Violation;
import dev.atlasrestore.http.AtlasCall;
import dev.atlasrestore.http.ParameterStyle.Style;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import okhttp3.Call;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;

/** Builds the request of an operation from its arguments. Not thread-safe. */
public final class CallBuilder {
  private static final Set<String> WITH_BODY = Set.of("POST", "PUT", "PATCH");

  private final Endpoint endpoint;
  private final Call.Factory client;
  private final CallContext context;
  private final HttpUrl.Builder url;
  private final Request.Builder request = new Request.Builder();
  private final RequestContent content = new RequestContent();
  private String path;
  private @Nullable String cookies;

  CallBuilder(
      Endpoint endpoint,
      HttpUrl.Builder url,
      Call.Factory client,
      HeadersInterceptor headers,
      CallContext context) {
    this.endpoint = endpoint;
    this.client = client;
    this.context = context;
    this.url = url;
    this.path = endpoint.path();
    headers.addTo(request, endpoint.accept());
  }

  /**
   * Sets a variable of the path.
   *
   * @throws InvalidRequestException if the value is null or makes a dot segment
   */
  public CallBuilder path(String name, @Nullable Object value) {
    if (value == null) {
      throw invalid(name, "is required");
    }
    return encodedPath(name, PathSegment.encode(value.toString()));
  }

  /**
   * Sets a variable of the path to the elements of a list, with commas in between.
   *
   * @throws InvalidRequestException if the list is null or empty, or makes a dot segment
   */
  public CallBuilder joinedPath(String name, @Nullable Object list) {
    String text = ParameterText.encoded(Style.COMMAS, list);
    if (text == null) {
      throw invalid(name, "is required");
    }
    return encodedPath(name, text);
  }

  private CallBuilder encodedPath(String name, String text) {
    String variable = "{" + name + "}";
    int start = path.indexOf(variable);
    path = path.substring(0, start) + text + path.substring(start + variable.length());
    if (PathSegment.isDotSegment(path, start, start + text.length())) {
      throw invalid(name, "must not be . or .., which would address another resource");
    }
    return this;
  }

  /** Adds a query parameter, or one for each element; null adds none. */
  public CallBuilder query(String name, @Nullable Object value) {
    if (value instanceof Iterable<?> values) {
      for (Object element : values) {
        query(name, element);
      }
    } else if (value != null) {
      url.addQueryParameter(name, value.toString());
    }
    return this;
  }

  /** Adds a query parameter with all elements of a list; null and an empty list add none. */
  public CallBuilder joinedQuery(String name, Style style, @Nullable Object list) {
    String text = ParameterText.encoded(style, list);
    if (text != null) {
      url.addEncodedQueryParameter(PathSegment.encode(name), text);
    }
    return this;
  }

  /** Adds a query parameter as JSON; null adds none. */
  public <V> CallBuilder jsonQuery(
      String name, TypeAdapter<@Nullable V> adapter, @Nullable V value) {
    return query(name, value == null ? null : json(adapter, value));
  }

  /** Adds a header, or one for each element; null adds none. */
  public CallBuilder header(String name, @Nullable Object value) {
    if (value instanceof Iterable<?> values) {
      for (Object element : values) {
        header(name, element);
      }
    } else if (value != null) {
      try {
        request.addHeader(name, value.toString());
      } catch (IllegalArgumentException e) {
        throw invalid(name, "must be printable ASCII characters");
      }
    }
    return this;
  }

  /** Adds a header with all elements of a list; null and an empty list add none. */
  public CallBuilder joinedHeader(String name, @Nullable Object list) {
    return header(name, ParameterText.plain(list));
  }

  /** Adds a header as JSON; null adds none. */
  public <V> CallBuilder jsonHeader(
      String name, TypeAdapter<@Nullable V> adapter, @Nullable V value) {
    return header(name, value == null ? null : json(adapter, value));
  }

  private static <V> String json(TypeAdapter<@Nullable V> adapter, V value) {
    return new String(JsonRequestBody.of(adapter, value).bytes(), StandardCharsets.UTF_8);
  }

  /**
   * Adds a cookie; null adds none.
   *
   * @throws InvalidRequestException if the value has a character that a cookie cannot have
   */
  public CallBuilder cookie(String name, @Nullable Object value) {
    if (value != null) {
      String cookie = ParameterText.cookie(name, value);
      if (cookie == null) {
        throw invalidCookie(name);
      }
      cookies = cookies == null ? cookie : cookies + "; " + cookie;
    }
    return this;
  }

  /**
   * Sets the body.
   *
   * @throws InvalidRequestException if it is null
   */
  public <B> CallBuilder body(TypeAdapter<@Nullable B> adapter, @Nullable B value) {
    content.set(JsonRequestBody.of(adapter, required(value)));
    return this;
  }

  /** Sets the body; null means no body. */
  public <B> CallBuilder optionalBody(TypeAdapter<@Nullable B> adapter, @Nullable B value) {
    content.set(value == null ? null : JsonRequestBody.of(adapter, value));
    return this;
  }

  /** Says the type of the body, when there is one. */
  public CallBuilder type(String mediaType) {
    content.type(MediaType.get(mediaType));
    return this;
  }

  /**
   * Sets a body that is no JSON; null means no body.
   *
   * @throws InvalidRequestException if it is null and required
   */
  public CallBuilder plainBody(@Nullable Object value, boolean required) {
    Object present = required ? required(value) : value;
    content.set(present == null ? null : RequestContent.plain(present));
    return this;
  }

  private static <V> V required(@Nullable V body) {
    if (body == null) {
      throw invalid("body", "is required");
    }
    return body;
  }

  /** Adds a field to a form, or one for each element; null adds none. */
  public CallBuilder field(String name, @Nullable Object value) {
    content.field(name, value);
    return this;
  }

  /** Adds a part to a body of parts, or one for each element; null adds none. */
  public CallBuilder part(String name, @Nullable Object value) {
    content.part(name, value);
    return this;
  }

  /** Adds a part that is JSON; null adds none. */
  public <V> CallBuilder jsonPart(
      String name, TypeAdapter<@Nullable V> adapter, @Nullable V value) {
    content.part(name, value == null ? null : JsonRequestBody.of(adapter, value));
    return this;
  }

  /** Adds a part for each element, which is JSON; null adds none. */
  public <V> CallBuilder jsonParts(
      String name, TypeAdapter<@Nullable V> adapter, @Nullable Iterable<V> values) {
    content.part(name, null);
    if (values != null) {
      values.forEach(value -> jsonPart(name, adapter, value));
    }
    return this;
  }

  /** Returns a call whose value is read by an adapter. */
  public <T> AtlasCall<T> call(TypeAdapter<@Nullable T> adapter) {
    return call(new ResponseReader<>(new JsonBodyReader<>(adapter, context), context.time()));
  }

  /** Returns a call whose value is the body itself. */
  public AtlasCall<ResponseBody> callForBody() {
    return call(new ResponseReader<>(body -> body, context.time()));
  }

  /** Returns a call whose value is the body as text. */
  public AtlasCall<String> callForText() {
    return call(new ResponseReader<>(ResponseBody::string, context.time()));
  }

  /** Returns a call whose value is read by an adapter; null if the answer has none. */
  public <T> AtlasCall<T> callForOptional(TypeAdapter<@Nullable T> adapter) {
    return call(new ResponseReader<>(new JsonBodyReader<>(adapter, context), context.time(), true));
  }

  /** Returns a call without a value. */
  public AtlasCall<Void> call() {
    return call(new ResponseReader<>(null, context.time()));
  }

  private <T> AtlasCall<T> call(ResponseReader<T> responseReader) {
    return new RetryingCall<>(
        new HttpAtlasCall<>(client, request(), responseReader),
        endpoint.id(),
        endpoint.repeatable(),
        context);
  }

  private Request request() {
    RequestBody body = content.build();
    if (cookies != null) {
      request.header("Cookie", cookies);
    }
    if (body == null && WITH_BODY.contains(endpoint.method())) {
      body = RequestBody.EMPTY;
    }
    return request
        .url(url.addEncodedPathSegments(path).build())
        .method(endpoint.method(), body)
        .build();
  }

  static InvalidRequestException invalidCookie(String name) {
    return invalid(name, "must be printable ASCII characters without spaces and \",;\\");
  }

  static InvalidRequestException invalid(String name, String problem) {
    return new InvalidRequestException(List.of(new Violation(name, problem)));
  }
}
