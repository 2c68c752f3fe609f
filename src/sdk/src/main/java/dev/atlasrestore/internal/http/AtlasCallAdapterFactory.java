// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.internal.http;

import dev.atlasrestore.error.InvalidRequestException;
import dev.atlasrestore.error.InvalidRequestException.Violation;
import dev.atlasrestore.http.AtlasCall;
import dev.atlasrestore.http.Operation;
import java.lang.annotation.Annotation;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import okhttp3.Request;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;
import retrofit2.CallAdapter;
import retrofit2.Converter;
import retrofit2.Retrofit;
import retrofit2.http.HEAD;

/** Allows methods of a Retrofit interface to return {@link AtlasCall}. */
public final class AtlasCallAdapterFactory extends CallAdapter.Factory {
  private final CallContext context;
  private final okhttp3.Call.Factory freshClient;

  private AtlasCallAdapterFactory(CallContext context, okhttp3.Call.Factory freshClient) {
    this.context = context;
    this.freshClient = freshClient;
  }

  /**
   * Returns the factory; all calls share what is given.
   *
   * @param freshClient sends what acts and is not repeated, each on a connection of its own
   */
  public static CallAdapter.Factory of(CallContext context, okhttp3.Call.Factory freshClient) {
    return new AtlasCallAdapterFactory(context, freshClient);
  }

  @Override
  public @Nullable CallAdapter<?, ?> get(
      Type returnType, Annotation[] annotations, Retrofit retrofit) {
    if (getRawType(returnType) != AtlasCall.class) {
      return null;
    }
    Type type = getParameterUpperBound(0, (ParameterizedType) returnType);
    return adapter(type, annotations, retrofit);
  }

  private <T> CallAdapter<ResponseBody, AtlasCall<T>> adapter(
      Type type, Annotation[] annotations, Retrofit retrofit) {
    Operation operation = operation(annotations);
    ResponseReader<T> responseReader =
        new ResponseReader<>(
            reader(type, annotations, retrofit),
            context.time(),
            operation != null && operation.nullable());
    Type responseType = hasHead(annotations) ? Void.class : ResponseBody.class;
    String id = operation == null ? "" : operation.id();
    boolean repeatable = operation != null && operation.repeatable();
    return new CallAdapter<>() {
      // Retrofit does not read the body. We do, so that each failure becomes the right exception.
      @Override
      public Type responseType() {
        return responseType;
      }

      @Override
      public AtlasCall<T> adapt(Call<ResponseBody> call) {
        Request request = request(call, retrofit);
        boolean acts = !request.method().equals("GET") && !request.method().equals("HEAD");
        AtlasCall<T> once =
            new HttpAtlasCall<>(
                acts && !repeatable ? freshClient : retrofit.callFactory(),
                request,
                responseReader);
        return new RetryingCall<>(once, id, repeatable, context);
      }
    };
  }

  private static <T> @Nullable BodyReader<T> reader(
      Type type, Annotation[] annotations, Retrofit retrofit) {
    if (type == Void.class) {
      return null;
    }
    Converter<ResponseBody, T> converter = retrofit.responseBodyConverter(type, annotations);
    return converter::convert;
  }

  /** Returns whether the method is a HEAD request, which Retrofit allows for Void only. */
  private static boolean hasHead(Annotation[] annotations) {
    return Arrays.stream(annotations).anyMatch(HEAD.class::isInstance);
  }

  private static @Nullable Operation operation(Annotation[] annotations) {
    for (Annotation annotation : annotations) {
      if (annotation instanceof Operation operation) {
        return operation;
      }
    }
    return null;
  }

  /** Builds the request. Retrofit throws for values that are not allowed in a URL. */
  private static Request request(Call<?> call, Retrofit retrofit) {
    try {
      return StyledRequest.of(call.request(), retrofit);
    } catch (IllegalArgumentException | IllegalStateException e) {
      throw new InvalidRequestException(
          List.of(new Violation("request", "cannot be made: " + e.getMessage())));
    }
  }
}
