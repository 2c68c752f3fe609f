// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.internal.http;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import okhttp3.Call;
import okhttp3.Interceptor;
import okhttp3.Response;
import okio.AsyncTimeout;
import org.jspecify.annotations.Nullable;

/**
 * Cancels calls that exceed the call timeout. A timeout may fire late by a twentieth of its length,
 * but by no more than a second.
 *
 * <p>OkHttp's own call timeout wakes Okio's watchdog for each call, which takes a third of the time
 * of a call within one machine. This class wakes the watchdog periodically for all calls.
 * Thread-safe.
 */
public final class CallTimeoutInterceptor implements Interceptor {
  private static final long MAX_TICK = TimeUnit.SECONDS.toNanos(1);

  private final long limit;
  private final Set<RunningCall> calls = ConcurrentHashMap.newKeySet();
  private final AtomicBoolean ticking = new AtomicBoolean();
  private final AsyncTimeout watchdog =
      new AsyncTimeout() {
        @Override
        protected void timedOut() {
          exit();
          cancelOverdueCalls();
        }
      };

  /** Creates an interceptor with a timeout greater than zero. */
  public CallTimeoutInterceptor(Duration timeout) {
    limit = timeout.toNanos();
    watchdog.timeout(Math.min(limit / 20 + 1, MAX_TICK), TimeUnit.NANOSECONDS);
  }

  @Override
  public Response intercept(Chain chain) throws IOException {
    RunningCall call = new RunningCall(chain.call(), System.nanoTime());
    calls.add(call);
    tick();
    Response response;
    try {
      response = chain.proceed(chain.request());
    } catch (IOException e) {
      throw call.finish() ? e : timeout(e);
    } finally {
      calls.remove(call);
    }
    if (!call.finish()) {
      response.close();
      throw timeout(null);
    }
    return response;
  }

  private static IOException timeout(@Nullable IOException cause) {
    IOException timeout = new InterruptedIOException("timeout");
    timeout.initCause(cause);
    return timeout;
  }

  private void tick() {
    if (ticking.compareAndSet(false, true)) {
      watchdog.enter();
    }
  }

  /**
   * Cancels overdue calls, and schedules the next check if any call is left. Runs on Okio's
   * watchdog.
   */
  private void cancelOverdueCalls() {
    try {
      long now = System.nanoTime();
      for (RunningCall call : calls) {
        if (now - call.start >= limit && call.finish()) {
          call.call.cancel();
        }
      }
    } finally {
      ticking.set(false);
      if (!calls.isEmpty()) {
        tick();
      }
    }
  }

  private static final class RunningCall {
    private final Call call;
    private final long start;
    private final AtomicBoolean finished = new AtomicBoolean();

    RunningCall(Call call, long start) {
      this.call = call;
      this.start = start;
    }

    /** Returns true for the first caller only: the end of the call, or its timeout. */
    boolean finish() {
      return finished.compareAndSet(false, true);
    }
  }
}
