// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.internal.auth;

import java.time.Duration;
import java.time.Instant;

/**
 * A token of a service account. It is due for renewal when a tenth of its life is left, but not
 * more than five minutes before its end, so that no call goes out with a token that expires on the
 * way. Thread-safe.
 */
final class Token {
  private static final Duration MAX_MARGIN = Duration.ofMinutes(5);

  private final String value;
  private final Instant issuedAt;
  private final Instant renewAt;
  private final Instant expiresAt;
  private volatile boolean accepted;

  private Token(String value, Instant issuedAt, Instant renewAt, Instant expiresAt) {
    this.value = value;
    this.issuedAt = issuedAt;
    this.renewAt = renewAt;
    this.expiresAt = expiresAt;
  }

  static Token issued(String value, Instant issuedAt, Duration lifetime) {
    Duration margin = lifetime.dividedBy(10);
    if (margin.compareTo(MAX_MARGIN) > 0) {
      margin = MAX_MARGIN;
    }
    Instant end = issuedAt.plus(lifetime);
    return new Token(value, issuedAt, end.minus(margin), end);
  }

  /** Returns the same token, to be renewed at another time, but before its end. */
  Token renewedAt(Instant time) {
    Token token =
        new Token(value, issuedAt, time.isBefore(expiresAt) ? time : expiresAt, expiresAt);
    token.accepted = accepted;
    return token;
  }

  String value() {
    return value;
  }

  Instant issuedAt() {
    return issuedAt;
  }

  boolean isDue(Instant now) {
    return !now.isBefore(renewAt);
  }

  boolean isExpired(Instant now) {
    return !now.isBefore(expiresAt);
  }

  /**
   * Notes that the service has taken the token, so that a later refusal means that it no longer is.
   */
  void markAccepted() {
    if (!accepted) {
      accepted = true;
    }
  }

  boolean wasAccepted() {
    return accepted;
  }
}
