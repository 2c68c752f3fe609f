// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.simulator;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** The bearer tokens that are in force. */
final class Tokens {
  private final Map<String, Instant> expiries = new ConcurrentHashMap<>();
  private final InstantSource clock;
  private final Duration life;

  Tokens(InstantSource clock, Duration life) {
    this.clock = clock;
    this.life = life;
  }

  String issue() {
    String token = "simulated-" + UUID.randomUUID();
    expiries.put(token, clock.instant().plus(life));
    return token;
  }

  boolean isValid(String token) {
    Instant expiry = expiries.get(token);
    return expiry != null && clock.instant().isBefore(expiry);
  }

  void revoke(String token) {
    expiries.remove(token);
  }

  void revokeAll() {
    expiries.clear();
  }

  Duration life() {
    return life;
  }
}
