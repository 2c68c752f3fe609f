// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.http;

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

/**
 * Ends calls that take longer than they may, up to a twentieth of that time late and at most a
 * second. OkHttp's own call timeout wakes Okio's watchdog for each call, which takes a third of the
 * time of a call within one machine; this wakes it now and then, for all calls. Thread-safe.
 */
public final class CallTimeouts implements Interceptor {
  private static final long LONGEST_TICK = TimeUnit.SECONDS.toNanos(1);

  private final long limit;
  private final Set<Running> calls = ConcurrentHashMap.newKeySet();
  private final AtomicBoolean ticking = new AtomicBoolean();
  private final AsyncTimeout clock =
      new AsyncTimeout() {
        @Override
        protected void timedOut() {
          exit();
          look();
        }
      };

  /** Ends calls after a time, which is longer than zero. */
  public CallTimeouts(Duration timeout) {
    limit = timeout.toNanos();
    clock.timeout(Math.min(limit / 20 + 1, LONGEST_TICK), TimeUnit.NANOSECONDS);
  }

  @Override
  public Response intercept(Chain chain) throws IOException {
    Running call = new Running(chain.call(), System.nanoTime());
    calls.add(call);
    tick();
    try {
      return chain.proceed(chain.request());
    } catch (IOException e) {
      throw call.ended ? timeout(e) : e;
    } finally {
      calls.remove(call);
    }
  }

  private static IOException timeout(IOException cause) {
    IOException timeout = new InterruptedIOException("timeout");
    timeout.initCause(cause);
    return timeout;
  }

  private void tick() {
    if (ticking.compareAndSet(false, true)) {
      clock.enter();
    }
  }

  /** Looks at all calls, and again later while there are any. Runs on Okio's watchdog. */
  private void look() {
    long now = System.nanoTime();
    for (Running call : calls) {
      if (now - call.start >= limit) {
        call.end();
      }
    }
    ticking.set(false);
    if (!calls.isEmpty()) {
      tick();
    }
  }

  private static final class Running {
    private final Call call;
    private final long start;
    private volatile boolean ended;

    Running(Call call, long start) {
      this.call = call;
      this.start = start;
    }

    void end() {
      ended = true;
      call.cancel();
    }
  }
}
