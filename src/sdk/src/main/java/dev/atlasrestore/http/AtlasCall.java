// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.http;

import java.util.concurrent.CompletableFuture;

/**
 * A call that is ready to be sent. Each method sends it anew, and again as the client's {@link
 * RetryPolicy} has it. Thread-safe.
 *
 * <p>What goes wrong is an {@link dev.atlasrestore.error.AtlasException}: thrown by the synchronous
 * methods, and what the futures complete with.
 *
 * @param <T> what the call answers; {@link Void} when there is nothing, and the value is null
 */
public interface AtlasCall<T> {
  /** Sends the call and returns its value. */
  default T execute() {
    return executeForResponse().value();
  }

  /** Sends the call and returns its value together with the status and the headers. */
  AtlasResponse<T> executeForResponse();

  /** Sends the call without waiting; cancelling the future cancels the call. */
  CompletableFuture<T> executeAsync();

  /**
   * Sends the call without waiting, for its value with the status and the headers; cancelling the
   * future cancels the call.
   */
  CompletableFuture<AtlasResponse<T>> executeForResponseAsync();

  /**
   * Returns the same call for being sent once, whatever becomes of it: no {@link RetryPolicy}, no
   * waiting for the rate limit.
   */
  AtlasCall<T> withoutRetries();
}
