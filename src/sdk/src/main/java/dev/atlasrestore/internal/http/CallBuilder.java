// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.internal.http;

import com.google.gson.TypeAdapter;
import dev.atlasrestore.error.InvalidRequestException;
import dev.atlasrestore.error.InvalidRequestException.Violation;
import dev.atlasrestore.http.AtlasCall;
import java.util.List;
import java.util.Set;
import okhttp3.Call;
import okhttp3.HttpUrl;
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
  private String path;
  private @Nullable RequestBody body;

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
    String text = PathSegment.encode(value.toString());
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

  /**
   * Sets the body.
   *
   * @throws InvalidRequestException if it is null
   */
  public <B> CallBuilder body(TypeAdapter<@Nullable B> adapter, @Nullable B value) {
    if (value == null) {
      throw invalid("body", "is required");
    }
    return optionalBody(adapter, value);
  }

  /** Sets the body; null means no body. */
  public <B> CallBuilder optionalBody(TypeAdapter<@Nullable B> adapter, @Nullable B value) {
    body = value == null ? null : JsonRequestBody.of(adapter, value);
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
    if (body == null && WITH_BODY.contains(endpoint.method())) {
      body = RequestBody.EMPTY;
    }
    return request
        .url(url.addEncodedPathSegments(path).build())
        .method(endpoint.method(), body)
        .build();
  }

  private static InvalidRequestException invalid(String name, String problem) {
    return new InvalidRequestException(List.of(new Violation(name, problem)));
  }
}
