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
 * Ends calls that take longer than they may, up to a twentieth of that time late and at most a
 * second. OkHttp's own call timeout wakes Okio's watchdog for each call, which takes a third of the
 * time of a call within one machine; this wakes it now and then, for all calls. Thread-safe.
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

  /** Ends calls after a time, which is longer than zero. */
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

  /** Looks at all calls, and again later while there are any. Runs on Okio's watchdog. */
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

    /** Returns true to the first that asks: the call itself at its end, or the timeout. */
    boolean finish() {
      return finished.compareAndSet(false, true);
    }
  }
}
