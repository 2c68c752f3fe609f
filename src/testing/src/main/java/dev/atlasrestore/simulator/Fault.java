// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.simulator;

import java.time.Duration;

/**
 * A fault of a request on its way to the service, or of the response on its way back.
 *
 * @param delivery what the service receives
 * @param outcome what the client receives
 * @param delay how long a {@link Delivery#LATE} request is delayed, by the simulator's clock
 */
public record Fault(Delivery delivery, Outcome outcome, Duration delay) {
  /** What the service receives. */
  public enum Delivery {
    /** Nothing. */
    LOST,
    /** The request, once. */
    ONCE,
    /** The request, twice. The second response is used. */
    TWICE,
    /** The request, after the client has stopped waiting. */
    LATE
  }

  /** What the client receives. */
  public enum Outcome {
    /** The response of the service. */
    RESPONSE,
    /** The response of the service, delayed by a second. */
    SLOW,
    /** The first half of the response; then the connection is closed. */
    TRUNCATED,
    /** The first half of the response, and then nothing. */
    STALLED,
    /** Nothing; the connection is closed. */
    NO_RESPONSE,
    /** An HTML page of a proxy with the status 502. */
    BAD_GATEWAY,
    /** A 503 of the service. */
    UNAVAILABLE,
    /** A 500 of the service. */
    SERVER_ERROR,
    /** A 429 of the service, which means that it did not execute the request. */
    RATE_LIMITED;

    private boolean needsResponse() {
      return this == RESPONSE || this == SLOW || this == TRUNCATED || this == STALLED;
    }
  }

  /**
   * Validates the combination.
   *
   * @throws IllegalArgumentException if the delivery gives no response for the outcome, or
   *     contradicts it
   */
  public Fault {
    boolean acted = delivery == Delivery.ONCE || delivery == Delivery.TWICE;
    if (outcome.needsResponse() && !acted || outcome == Outcome.RATE_LIMITED && acted) {
      throw new IllegalArgumentException("A request that is " + delivery + " has no " + outcome);
    }
  }

  /** Returns a fault without a delay. */
  public static Fault of(Delivery delivery, Outcome outcome) {
    return new Fault(delivery, outcome, Duration.ZERO);
  }
}
