// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.http;

import dev.atlasrestore.error.AtlasConnectionException;
import dev.atlasrestore.error.AtlasException;
import dev.atlasrestore.error.InvalidRequestException;
import dev.atlasrestore.error.InvalidRequestException.Violation;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import okhttp3.ResponseBody;
import retrofit2.Call;
import retrofit2.Callback;
import retrofit2.Response;

/** Sends a Retrofit call, anew each time, and tells what became of it. */
final class RetrofitAtlasCall<T> implements AtlasCall<T> {
  private final Call<ResponseBody> template;
  private final Answers<T> answers;

  RetrofitAtlasCall(Call<ResponseBody> template, Answers<T> answers) {
    this.template = template;
    this.answers = answers;
  }

  @Override
  public AtlasResponse<T> executeForResponse() {
    Call<ResponseBody> call = prepared();
    try {
      return answers.read(call.execute());
    } catch (IOException e) {
      throw failure(call, e);
    }
  }

  @Override
  public CompletableFuture<T> executeAsync() {
    return send(AtlasResponse::value);
  }

  @Override
  public CompletableFuture<AtlasResponse<T>> executeForResponseAsync() {
    return send(response -> response);
  }

  @Override
  public AtlasCall<T> unrepeated() {
    return this;
  }

  private <R> CompletableFuture<R> send(Function<AtlasResponse<T>, R> view) {
    Call<ResponseBody> call = prepared();
    CompletableFuture<R> future = new CompletableFuture<>();
    future.whenComplete(
        (value, failure) -> {
          if (future.isCancelled()) {
            call.cancel();
          }
        });
    call.enqueue(
        new Callback<>() {
          @Override
          public void onResponse(Call<ResponseBody> call, Response<ResponseBody> response) {
            try {
              future.complete(view.apply(answers.read(response)));
            } catch (AtlasException e) {
              future.completeExceptionally(e);
            }
          }

          @Override
          public void onFailure(Call<ResponseBody> call, Throwable failure) {
            future.completeExceptionally(
                failure instanceof IOException e ? failure(call, e) : failure);
          }
        });
    return future;
  }

  /** Makes the request, in which Retrofit refuses what cannot stand in a URL. */
  private Call<ResponseBody> prepared() {
    Call<ResponseBody> call = template.clone();
    try {
      call.request();
      return call;
    } catch (IllegalArgumentException e) {
      throw new InvalidRequestException(
          List.of(new Violation("request", "cannot be made: " + e.getMessage())));
    }
  }

  /**
   * Finds what an interceptor threw, which OkHttp wraps when the call's timeout is over as well.
   */
  private static AtlasException failure(Call<ResponseBody> call, IOException e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof AtlasFailure failure) {
        return failure.exception();
      }
    }
    return new AtlasConnectionException(CallName.of(call.request()), e, true);
  }
}
