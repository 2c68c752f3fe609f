// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.http;

import dev.atlasrestore.model.ApiError;
import java.lang.annotation.Annotation;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Random;
import java.util.function.Consumer;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;
import retrofit2.CallAdapter;
import retrofit2.Converter;
import retrofit2.Retrofit;

/** Lets the methods of a Retrofit interface return {@link AtlasCall}. */
public final class AtlasCallAdapterFactory extends CallAdapter.Factory {
  private static final Annotation[] NONE = {};

  private final Resending resending;

  /**
   * Creates the factory.
   *
   * @param policy how often calls are sent
   * @param listener is told of each time that a call was sent, on the thread that sent it
   * @param time what waiting goes by
   * @param timer what asynchronous calls wait by
   */
  public AtlasCallAdapterFactory(
      RetryPolicy policy, Consumer<? super Attempt> listener, Time time, Timer timer) {
    resending =
        new Resending(new Retries(policy, new Random()), new Pacer(), listener, time, timer);
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
    Converter<ResponseBody, T> converter = retrofit.responseBodyConverter(type, annotations);
    ErrorAnswers errors =
        new ErrorAnswers(
            retrofit.responseBodyConverter(ApiError.class, NONE), resending.time()::now);
    Answers<T> answers = new Answers<>(converter, type == Void.class, errors);
    Operation operation = operation(annotations);
    return new CallAdapter<>() {
      // The body as it is: reading it is ours, so that each failure is told for what it is.
      @Override
      public Type responseType() {
        return ResponseBody.class;
      }

      @Override
      public AtlasCall<T> adapt(Call<ResponseBody> call) {
        return new RetryingCall<>(new RetrofitAtlasCall<>(call, answers), operation, resending);
      }
    };
  }

  private static Operation operation(Annotation[] annotations) {
    for (Annotation annotation : annotations) {
      if (annotation instanceof Operation operation) {
        return operation;
      }
    }
    throw new IllegalArgumentException("A method that returns AtlasCall must have @Operation");
  }
}
