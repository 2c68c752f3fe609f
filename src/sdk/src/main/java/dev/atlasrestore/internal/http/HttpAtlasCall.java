// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.internal.http;

import dev.atlasrestore.error.AtlasConnectionException;
import dev.atlasrestore.error.AtlasException;
import dev.atlasrestore.http.AtlasCall;
import dev.atlasrestore.http.AtlasResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/** Sends a request once and reads the response. Each execution sends it again. */
final class HttpAtlasCall<T> implements AtlasCall<T> {
  private final Call.Factory client;
  private final Request request;
  private final ResponseReader<T> responseReader;
  private final @Nullable Duration timeout;

  HttpAtlasCall(Call.Factory client, Request request, ResponseReader<T> responseReader) {
    this(client, request, responseReader, null);
  }

  private HttpAtlasCall(
      Call.Factory client,
      Request request,
      ResponseReader<T> responseReader,
      @Nullable Duration timeout) {
    this.client = client;
    this.request = request;
    this.responseReader = responseReader;
    this.timeout = timeout;
  }

  private Call newCall() {
    Call call = client.newCall(request);
    if (timeout != null) {
      call.timeout().timeout(Math.max(timeout.toMillis(), 1), TimeUnit.MILLISECONDS);
    }
    return call;
  }

  @Override
  public AtlasResponse<T> executeForResponse() {
    try (Response response = newCall().execute()) {
      return responseReader.read(response);
    } catch (IOException | RuntimeException | Error e) {
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
    Call call = newCall();
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
              AtlasException failure = failure(e);
              complete(() -> future.completeExceptionally(failure));
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

  @Override
  public AtlasCall<T> withTimeout(Duration timeout) {
    return new HttpAtlasCall<>(client, request, responseReader, timeout);
  }

  /**
   * Returns the exception for whatever was thrown since the call began, so that nothing else
   * escapes. Finds that of an interceptor, which OkHttp wraps if the call timed out as well.
   */
  private AtlasException failure(Throwable thrown) {
    String remedy = ConnectionProblem.remedy(thrown);
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof AtlasException failure) {
        return failure;
      }
      remedy = cause instanceof Error ? "this process failed, not the connection" : remedy;
    }
    return new AtlasConnectionException(RequestDescription.of(request), thrown, true, remedy);
  }
}
