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
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Sends a call within the rate limit and retries it.
 *
 * <p>The retries are outside OkHttp's chain. So each attempt is authenticated again and has the
 * full call timeout, and no thread is blocked between two attempts.
 */
final class RetryingCall<T> implements AtlasCall<T> {
  private static final System.Logger LOG = System.getLogger(RetryingCall.class.getName());

  private final AtlasCall<T> call;
  private final String id;
  private final boolean repeatable;
  private final CallContext context;
  private final @Nullable Duration timeout;

  /**
   * Creates the call of an operation.
   *
   * @param id the id of the operation; empty if it is not in the spec
   * @param repeatable whether the request may be sent again without acting twice
   */
  RetryingCall(AtlasCall<T> call, String id, boolean repeatable, CallContext context) {
    this(call, id, repeatable, context, null);
  }

  private RetryingCall(
      AtlasCall<T> call,
      String id,
      boolean repeatable,
      CallContext context,
      @Nullable Duration timeout) {
    this.call = call;
    this.id = id;
    this.repeatable = repeatable;
    this.context = context;
    this.timeout = timeout;
  }

  @Override
  public AtlasResponse<T> executeForResponse() {
    Attempts attempts = new Attempts();
    AtlasException lastFailure = null;
    for (Duration delay = attempts.reserve(); ; ) {
      sleep(delay, lastFailure);
      try {
        return attempts.recordSuccess(attempts.next().executeForResponse());
      } catch (AtlasException e) {
        delay = attempts.recordFailure(e);
        if (delay == null) {
          throw e;
        }
        lastFailure = e;
      }
    }
  }

  private void sleep(Duration duration, @Nullable AtlasException lastFailure) {
    if (duration.isZero()) {
      return;
    }
    try {
      context.time().sleep(duration);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw lastFailure != null
          ? lastFailure
          : notSent("interrupted while waiting for the rate limit", e);
    }
  }

  private AtlasConnectionException notSent(String problem, @Nullable InterruptedException e) {
    IOException cause = new InterruptedIOException(problem);
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
  public AtlasCall<T> withoutRetries() {
    return new RetryingCall<>(call, id, repeatable, context.withoutRetries(), timeout);
  }

  @Override
  public AtlasCall<T> withTimeout(Duration timeout) {
    return new RetryingCall<>(call, id, repeatable, context, timeout);
  }

  private <R> CompletableFuture<R> send(Function<AtlasResponse<T>, R> view) {
    AsyncExecution<R> async = new AsyncExecution<>(view);
    async.orFail(() -> async.scheduleAttempt(async.attempts.reserve()));
    return async.result;
  }

  /** The attempts of one execution. */
  private final class Attempts {
    private final Stopwatch stopwatch = new Stopwatch(context.time());
    private int count;

    /** Returns the time until the next slot within the rate limit, or the end of the timeout. */
    Duration reserve() {
      Duration delay = context.rateLimiter().reserve();
      return timeout == null || delay.compareTo(timeout) < 0 ? delay : timeout;
    }

    /** Returns the call for one attempt, within what is left of the timeout. */
    AtlasCall<T> next() {
      if (timeout == null) {
        return call;
      }
      Duration remaining = stopwatch.remaining(timeout);
      if (remaining.isZero()) {
        throw notSent("the timeout was over before the rate limit allowed the call", null);
      }
      return call.withTimeout(remaining);
    }

    AtlasResponse<T> recordSuccess(AtlasResponse<T> response) {
      context.rateLimiter().update(response.rateLimit());
      notifyListener(null, null);
      return response;
    }

    /** Returns the delay before the next attempt, or null if there is none. */
    @Nullable Duration recordFailure(AtlasException failure) {
      if (failure instanceof AtlasApiException e) {
        context.rateLimiter().update(e.getRateLimit());
      }
      Duration elapsed = stopwatch.elapsed();
      Duration delay = context.retryDecision().delay(repeatable, failure, count + 1, elapsed);
      if (delay != null && timeout != null && elapsed.plus(delay).compareTo(timeout) >= 0) {
        delay = null;
      }
      notifyListener(failure, delay);
      return delay;
    }

    private void notifyListener(@Nullable AtlasException failure, @Nullable Duration delay) {
      count++;
      try {
        context.notifyListener(id, count, failure, delay);
      } catch (RuntimeException | Error e) {
        // A failing listener must not affect the result of the call.
        LOG.log(System.Logger.Level.WARNING, "The attempt listener threw an exception", e);
      }
    }
  }

  private final class AsyncExecution<R> {
    private final Attempts attempts = new Attempts();
    private final CompletableFuture<R> result = new CompletableFuture<>();
    private final Function<AtlasResponse<T>, R> view;
    private volatile @Nullable CompletableFuture<?> pending;

    AsyncExecution(Function<AtlasResponse<T>, R> view) {
      this.view = view;
      result.whenComplete((value, failure) -> cancelPending());
    }

    void scheduleAttempt(Duration delay) {
      if (delay.isZero()) {
        attempt();
      } else {
        track(context.scheduler().after(delay))
            .whenComplete((done, failure) -> orFail(() -> onDelayElapsed(failure)));
      }
    }

    /** Takes a step, whose failure ends the execution: a future that never ends helps nobody. */
    private void orFail(Runnable step) {
      try {
        step.run();
      } catch (RuntimeException | Error e) {
        result.completeExceptionally(e);
      }
    }

    private void onDelayElapsed(@Nullable Throwable failure) {
      if (failure != null) {
        result.completeExceptionally(failure);
      } else if (!result.isDone()) {
        attempt();
      }
    }

    private void attempt() {
      track(attempts.next().executeForResponseAsync())
          .whenComplete((response, failure) -> orFail(() -> onCompletion(response, failure)));
    }

    private void onCompletion(@Nullable AtlasResponse<T> response, @Nullable Throwable failure) {
      Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
      if (cause == null) {
        result.complete(view.apply(attempts.recordSuccess(response)));
        return;
      }
      Duration delay = cause instanceof AtlasException e ? attempts.recordFailure(e) : null;
      if (delay == null) {
        result.completeExceptionally(cause);
      } else {
        scheduleAttempt(delay);
      }
    }

    private <F> CompletableFuture<F> track(CompletableFuture<F> future) {
      pending = future;
      if (result.isDone()) {
        future.cancel(true);
      }
      return future;
    }

    private void cancelPending() {
      CompletableFuture<?> last = pending;
      if (last != null) {
        last.cancel(true);
      }
    }
  }
}
