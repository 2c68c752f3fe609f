// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.simulator;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.concurrent.TimeUnit;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import org.jspecify.annotations.Nullable;

/** A network between the clients and the service that loses, repeats and delays messages. */
final class FaultyNetwork extends Dispatcher {
  private static final String TOLD = "The simulator was told to fail.";
  private static final FaultPlan NONE = (method, path) -> null;

  private final ApiDispatcher dispatcher;
  private final InstantSource clock;
  private final PriorityQueue<DelayedRequest> delayed =
      new PriorityQueue<>(Comparator.comparing(DelayedRequest::due));
  private volatile FaultPlan plan = NONE;

  private record DelayedRequest(Instant due, RecordedRequest request) {}

  FaultyNetwork(ApiDispatcher dispatcher, InstantSource clock) {
    this.dispatcher = dispatcher;
    this.clock = clock;
  }

  void plan(FaultPlan plan) {
    this.plan = plan;
  }

  @Override
  public MockResponse dispatch(RecordedRequest request) {
    deliverDue();
    Fault fault = plan.next(request.getMethod(), request.getUrl().encodedPath());
    return fault == null
        ? dispatcher.dispatch(request)
        : applyOutcome(fault.outcome(), request, deliver(fault, request));
  }

  private @Nullable MockResponse deliver(Fault fault, RecordedRequest request) {
    switch (fault.delivery()) {
      case LOST -> {
        return null;
      }
      case LATE -> {
        synchronized (delayed) {
          delayed.add(new DelayedRequest(clock.instant().plus(fault.delay()), request));
        }
        return null;
      }
      case TWICE -> dispatcher.dispatch(request);
      case ONCE -> {}
    }
    return dispatcher.dispatch(request);
  }

  /** Delivers the delayed requests that are due. */
  void deliverDue() {
    Instant now = clock.instant();
    while (true) {
      DelayedRequest next;
      synchronized (delayed) {
        next = delayed.peek();
        if (next == null || next.due().isAfter(now)) {
          return;
        }
        delayed.remove();
      }
      dispatcher.dispatch(next.request());
    }
  }

  private MockResponse applyOutcome(
      Fault.Outcome outcome, RecordedRequest request, @Nullable MockResponse response) {
    return switch (outcome) {
      case RESPONSE -> response;
      case SLOW -> response.newBuilder().headersDelay(1, TimeUnit.SECONDS).build();
      case TRUNCATED ->
          response.newBuilder().onResponseBody(new SocketEffect.CloseSocket()).build();
      case STALLED -> response.newBuilder().onResponseBody(SocketEffect.Stall.INSTANCE).build();
      case NO_RESPONSE ->
          new MockResponse.Builder().onResponseStart(new SocketEffect.CloseSocket()).build();
      case BAD_GATEWAY ->
          new MockResponse.Builder()
              .code(502)
              .setHeader("Content-Type", "text/html")
              .body("<html><h1>Bad Gateway</h1></html>")
              .build();
      case UNAVAILABLE -> dispatcher.errorResponse(request, 503, "SERVICE_UNAVAILABLE", TOLD);
      case SERVER_ERROR -> dispatcher.errorResponse(request, 500, "UNEXPECTED_ERROR", TOLD);
      case RATE_LIMITED ->
          dispatcher
              .errorResponse(request, 429, "RATE_LIMITED", TOLD)
              .newBuilder()
              .setHeader("Retry-After", 1)
              .build();
    };
  }
}
