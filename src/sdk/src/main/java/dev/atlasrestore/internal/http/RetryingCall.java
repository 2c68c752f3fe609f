// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.internal.http;

import dev.atlasrestore.error.AtlasApiException;
import dev.atlasrestore.error.AtlasConnectionException;
import dev.atlasrestore.error.AtlasException;
import dev.atlasrestore.http.AtlasCall;
import dev.atlasrestore.http.AtlasResponse;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Sends a call when the rate limit has room for it, and again when it failed in passing.
 *
 * <p>This goes around the whole call and not into OkHttp's chain: each attempt authenticates anew,
 * has the call timeout for itself, and takes no thread while it waits.
 */
final class RetryingCall<T> implements AtlasCall<T> {
  private static final System.Logger LOG = System.getLogger(RetryingCall.class.getName());

  private final AtlasCall<T> call;
  private final String id;
  private final boolean repeatable;
  private final Resending resending;

  /**
   * Creates the call of an operation.
   *
   * @param id the operation's id; empty for one that the spec does not have
   * @param repeatable whether it may be sent again without acting twice
   */
  RetryingCall(AtlasCall<T> call, String id, boolean repeatable, Resending resending) {
    this.call = call;
    this.id = id;
    this.repeatable = repeatable;
    this.resending = resending;
  }

  @Override
  public AtlasResponse<T> executeForResponse() {
    Attempts attempts = new Attempts();
    AtlasException failed = null;
    for (Duration pause = attempts.book(); ; ) {
      sleep(pause, failed);
      try {
        return attempts.succeeded(call.executeForResponse());
      } catch (AtlasException e) {
        pause = attempts.failed(e);
        if (pause == null) {
          throw e;
        }
        failed = e;
      }
    }
  }

  private void sleep(Duration duration, @Nullable AtlasException failed) {
    if (duration.isZero()) {
      return;
    }
    try {
      resending.time().sleep(duration);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw failed != null ? failed : interrupted(e);
    }
  }

  private AtlasConnectionException interrupted(InterruptedException e) {
    IOException cause = new InterruptedIOException("interrupted while it waited for its turn");
    cause.initCause(e);
    return new AtlasConnectionException(id, cause, false);
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
    return new RetryingCall<>(call, id, repeatable, resending.once());
  }

  private <R> CompletableFuture<R> send(Function<AtlasResponse<T>, R> view) {
    Async<R> async = new Async<>(view);
    async.attemptAfter(async.attempts.book());
    return async.result;
  }

  /** What the attempts of one sending have in common. */
  private final class Attempts {
    private final Instant start = resending.time().now();
    private int count;

    Duration book() {
      return resending.pacer().book(start);
    }

    AtlasResponse<T> succeeded(AtlasResponse<T> response) {
      resending.pacer().observe(response.rateLimit(), resending.time().now());
      tell(null, null);
      return response;
    }

    /** Returns how long to wait before the next attempt, or null when there is none. */
    @Nullable Duration failed(AtlasException failure) {
      Instant now = resending.time().now();
      if (failure instanceof AtlasApiException e) {
        resending.pacer().observe(e.rateLimit(), now);
      }
      Duration pause =
          resending.retries().pause(repeatable, failure, count + 1, Duration.between(start, now));
      tell(failure, pause);
      return pause;
    }

    private void tell(@Nullable AtlasException failure, @Nullable Duration pause) {
      count++;
      try {
        resending.tell(id, count, failure, pause);
      } catch (RuntimeException e) {
        // What the call came to must not be lost for it.
        LOG.log(System.Logger.Level.WARNING, "The listener of attempts failed", e);
      }
    }
  }

  private final class Async<R> {
    private final Attempts attempts = new Attempts();
    private final CompletableFuture<R> result = new CompletableFuture<>();
    private final Function<AtlasResponse<T>, R> view;
    private volatile @Nullable CompletableFuture<?> underWay;

    Async(Function<AtlasResponse<T>, R> view) {
      this.view = view;
      result.whenComplete((value, failure) -> cancelUnlessDone());
    }

    void attemptAfter(Duration pause) {
      if (pause.isZero()) {
        attempt();
      } else {
        go(resending.timer().after(pause)).whenComplete(this::afterPause);
      }
    }

    private void afterPause(@Nullable Void done, @Nullable Throwable failure) {
      if (failure != null) {
        result.completeExceptionally(failure);
      } else if (!result.isDone()) {
        attempt();
      }
    }

    private void attempt() {
      go(call.executeForResponseAsync()).whenComplete(this::answered);
    }

    private void answered(@Nullable AtlasResponse<T> response, @Nullable Throwable failure) {
      Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
      if (cause == null) {
        result.complete(view.apply(attempts.succeeded(response)));
        return;
      }
      Duration pause = cause instanceof AtlasException e ? attempts.failed(e) : null;
      if (pause == null) {
        result.completeExceptionally(cause);
      } else {
        attemptAfter(pause);
      }
    }

    private <F> CompletableFuture<F> go(CompletableFuture<F> future) {
      underWay = future;
      if (result.isDone()) {
        future.cancel(true);
      }
      return future;
    }

    private void cancelUnlessDone() {
      CompletableFuture<?> last = underWay;
      if (last != null) {
        last.cancel(true);
      }
    }
  }
}
