// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.internal.http;

import dev.atlasrestore.error.AtlasException;
import dev.atlasrestore.http.Attempt;
import dev.atlasrestore.http.RetryPolicy;
import dev.atlasrestore.http.Time;
import dev.atlasrestore.http.Timer;
import java.time.Duration;
import java.util.Random;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What the calls of a client share for being sent when there is room, and again. Thread-safe. */
public final class Resending {
  private final Retries retries;
  private final Pacer pacer = new Pacer();
  private final @Nullable Consumer<? super Attempt> listener;
  private final Time time;
  private final Timer timer;

  /**
   * Creates what calls share.
   *
   * @param policy how often calls are sent
   * @param listener is told of each time that a call was sent, on the thread that sent it; may be
   *     null
   * @param time what waiting goes by
   * @param timer what asynchronous calls wait by
   */
  public Resending(
      RetryPolicy policy, @Nullable Consumer<? super Attempt> listener, Time time, Timer timer) {
    this.retries = new Retries(policy, new Random());
    this.listener = listener;
    this.time = time;
    this.timer = timer;
  }

  /** Returns what calls share that are sent once, by the time of the machine. */
  public static Resending never() {
    Time time = Time.system();
    return new Resending(RetryPolicy.NONE, null, time, time.timer());
  }

  /**
   * Returns the same for a call that is sent once and at once; the listener is told all the same.
   */
  Resending once() {
    return new Resending(RetryPolicy.NONE, listener, time, timer);
  }

  Retries retries() {
    return retries;
  }

  Pacer pacer() {
    return pacer;
  }

  /** Tells the listener, if there is one, of a time that a call was sent. */
  void tell(
      String operation, int number, @Nullable AtlasException failure, @Nullable Duration pause) {
    if (listener != null) {
      listener.accept(new Attempt(operation, number, failure, pause));
    }
  }

  Time time() {
    return time;
  }

  Timer timer() {
    return timer;
  }
}
