// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.simulator;

import java.time.Duration;

/**
 * What goes wrong with a request on its way to the service, or with the answer on its way back.
 *
 * @param delivery what the service gets of the request
 * @param outcome what the client gets for it
 * @param delay how late a {@link Delivery#LATE} request is acted on, by the simulator's clock
 */
public record Fault(Delivery delivery, Outcome outcome, Duration delay) {
  /** What the service gets of a request. */
  public enum Delivery {
    /** Nothing. */
    LOST,
    /** The request, as it should be. */
    ONCE,
    /** The request, and then the same again; what it says the second time is the answer. */
    TWICE,
    /** The request, when nobody waits for the answer any more. */
    LATE
  }

  /** What the client gets. */
  public enum Outcome {
    /** The answer of the service. */
    ANSWER,
    /** The answer of the service, a second late. */
    SLOW,
    /** The first half of it, and then the end of the connection. */
    CUT_SHORT,
    /** The first half of it, and then nothing. */
    STALLED,
    /** The end of the connection. */
    NO_ANSWER,
    /** A page of a proxy with the status 502. */
    BAD_GATEWAY,
    /** The service's own 503. */
    UNAVAILABLE,
    /** The service's own 500. */
    SERVER_ERROR,
    /** The service's own 429, which says that it did not act. */
    RATE_LIMITED;

    private boolean needsAnswer() {
      return this == ANSWER || this == SLOW || this == CUT_SHORT || this == STALLED;
    }
  }

  /**
   * Checks that the two go together.
   *
   * @throws IllegalArgumentException if there is no answer to give, or one that would be a lie
   */
  public Fault {
    boolean acted = delivery == Delivery.ONCE || delivery == Delivery.TWICE;
    if (outcome.needsAnswer() && !acted || outcome == Outcome.RATE_LIMITED && acted) {
      throw new IllegalArgumentException("A request that is " + delivery + " has no " + outcome);
    }
  }

  /** Returns a fault without a delay. */
  public static Fault of(Delivery delivery, Outcome outcome) {
    return new Fault(delivery, outcome, Duration.ZERO);
  }
}
