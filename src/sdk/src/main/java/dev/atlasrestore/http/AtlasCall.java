// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.http;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/**
 * A call that is ready to be sent. Each method sends it once more, with retries as the client's
 * {@link RetryPolicy} defines. Thread-safe.
 *
 * <p>What depends on a future runs on a thread of the HTTP client that no call needs, and may block
 * or wait for further calls. After a delay or a close of the client it runs on the thread that
 * ended the waiting.
 *
 * <p>Failures are {@link dev.atlasrestore.error.AtlasException}s. The synchronous methods throw
 * them; the futures complete with them.
 *
 * @param <T> the type of the value; {@link Void} if there is none, and the value is null
 */
public interface AtlasCall<T> {
  /** Sends the call and returns its value. */
  default T execute() {
    return executeForResponse().value();
  }

  /** Sends the call and returns its value with the status and the headers. */
  AtlasResponse<T> executeForResponse();

  /** Sends the call asynchronously. Cancelling the future cancels the call. */
  CompletableFuture<T> executeAsync();

  /**
   * Sends the call asynchronously, and completes with the value, the status and the headers.
   * Cancelling the future cancels the call.
   */
  CompletableFuture<AtlasResponse<T>> executeForResponseAsync();

  /** Returns the same call without retries. It does not wait for the rate limit either. */
  AtlasCall<T> withoutRetries();

  /**
   * Returns the same call with a limit for the whole of each execution: attempts, delays between
   * them and waiting for the rate limit. The client's timeouts go on to limit each attempt.
   *
   * @param timeout at least a millisecond; a shorter one counts as one
   */
  AtlasCall<T> withTimeout(Duration timeout);
}
