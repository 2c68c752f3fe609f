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

/** Stands between the clients and the service, and loses, repeats and delays what passes. */
final class FaultyNetwork extends Dispatcher {
  private static final FaultPlan NONE = (method, path) -> null;

  private final Service service;
  private final InstantSource clock;
  private final PriorityQueue<Late> late = new PriorityQueue<>(Comparator.comparing(Late::due));
  private volatile FaultPlan plan = NONE;

  private record Late(Instant due, RecordedRequest request) {}

  FaultyNetwork(Service service, InstantSource clock) {
    this.service = service;
    this.clock = clock;
  }

  void plan(FaultPlan plan) {
    this.plan = plan;
  }

  @Override
  public MockResponse dispatch(RecordedRequest request) {
    deliverLateOnes();
    Fault fault = plan.next(request.getMethod(), request.getUrl().encodedPath());
    return fault == null
        ? service.dispatch(request)
        : spoil(fault.outcome(), request, deliver(fault, request));
  }

  private @Nullable MockResponse deliver(Fault fault, RecordedRequest request) {
    switch (fault.delivery()) {
      case LOST -> {
        return null;
      }
      case LATE -> {
        synchronized (late) {
          late.add(new Late(clock.instant().plus(fault.delay()), request));
        }
        return null;
      }
      case TWICE -> service.dispatch(request);
      case ONCE -> {}
    }
    return service.dispatch(request);
  }

  /** Lets the service act on what is due by now. */
  void deliverLateOnes() {
    Instant now = clock.instant();
    while (true) {
      Late next;
      synchronized (late) {
        next = late.peek();
        if (next == null || next.due().isAfter(now)) {
          return;
        }
        late.remove();
      }
      service.dispatch(next.request());
    }
  }

  private MockResponse spoil(
      Fault.Outcome outcome, RecordedRequest request, @Nullable MockResponse answer) {
    return switch (outcome) {
      case ANSWER -> answer;
      case SLOW -> answer.newBuilder().headersDelay(1, TimeUnit.SECONDS).build();
      case CUT_SHORT -> answer.newBuilder().onResponseBody(new SocketEffect.CloseSocket()).build();
      case STALLED -> answer.newBuilder().onResponseBody(SocketEffect.Stall.INSTANCE).build();
      case NO_ANSWER ->
          new MockResponse.Builder().onResponseStart(new SocketEffect.CloseSocket()).build();
      case BAD_GATEWAY ->
          new MockResponse.Builder()
              .code(502)
              .setHeader("Content-Type", "text/html")
              .body("<html><h1>Bad Gateway</h1></html>")
              .build();
      case UNAVAILABLE -> service.refuse(request, 503, "SERVICE_UNAVAILABLE");
      case SERVER_ERROR -> service.refuse(request, 500, "UNEXPECTED_ERROR");
      case RATE_LIMITED ->
          service
              .refuse(request, 429, "RATE_LIMITED")
              .newBuilder()
              .setHeader("Retry-After", 1)
              .build();
    };
  }
}
