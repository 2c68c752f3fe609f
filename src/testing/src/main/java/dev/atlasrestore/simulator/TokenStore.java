// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.simulator;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** The valid bearer tokens. */
final class TokenStore {
  private final Map<String, Instant> expiries = new ConcurrentHashMap<>();
  private final InstantSource clock;
  private final Duration lifetime;

  TokenStore(InstantSource clock, Duration lifetime) {
    this.clock = clock;
    this.lifetime = lifetime;
  }

  String issue() {
    String token = "simulated-" + UUID.randomUUID();
    expiries.put(token, clock.instant().plus(lifetime));
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

  Duration lifetime() {
    return lifetime;
  }
}
