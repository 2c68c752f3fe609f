// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.internal.http;

import dev.atlasrestore.error.AtlasConnectionException;
import dev.atlasrestore.error.AtlasException;
import dev.atlasrestore.http.AtlasCall;
import dev.atlasrestore.http.AtlasResponse;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Function;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/** Sends a request once and reads the response. Each execution sends it again. */
final class HttpAtlasCall<T> implements AtlasCall<T> {
  private final Call.Factory client;
  private final Request request;
  private final ResponseReader<T> responseReader;

  HttpAtlasCall(Call.Factory client, Request request, ResponseReader<T> responseReader) {
    this.client = client;
    this.request = request;
    this.responseReader = responseReader;
  }

  @Override
  public AtlasResponse<T> executeForResponse() {
    try (Response response = client.newCall(request).execute()) {
      return responseReader.read(response);
    } catch (IOException e) {
      throw failure(e);
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

  private <R> CompletableFuture<R> send(Function<AtlasResponse<T>, R> view) {
    Call call = client.newCall(request);
    CompletableFuture<R> future = new CompletableFuture<>();
    future.whenComplete(
        (value, failure) -> {
          if (future.isCancelled()) {
            call.cancel();
          }
        });
    call.enqueue(
        new Callback() {
          @Override
          public void onResponse(Call call, Response response) {
            R value;
            try (response) {
              value = view.apply(responseReader.read(response));
            } catch (RuntimeException | Error e) {
              complete(() -> future.completeExceptionally(e));
              return;
            }
            complete(() -> future.complete(value));
          }

          @Override
          public void onFailure(Call call, IOException e) {
            complete(() -> future.completeExceptionally(failure(e)));
          }
        });
    return future;
  }

  /**
   * Runs the caller's callbacks on a thread of their own. On that of the call they would be counted
   * as calls, of which only a few run at once: those that wait for a further call would wait for
   * each other.
   */
  private void complete(Runnable completion) {
    if (client instanceof OkHttpClient http) {
      try {
        http.dispatcher().executorService().execute(completion);
        return;
      } catch (RejectedExecutionException e) {
        // The client was closed, so there are no further calls.
      }
    }
    completion.run();
  }

  @Override
  public AtlasCall<T> withoutRetries() {
    return this;
  }

  /** Finds the exception of an interceptor. OkHttp wraps it if the call timed out as well. */
  private AtlasException failure(IOException e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof AtlasIOException failure) {
        return failure.getException();
      }
    }
    return new AtlasConnectionException(
        RequestDescription.of(request), e, true, ConnectionProblem.remedy(e));
  }
}
