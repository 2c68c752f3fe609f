// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.internal.auth;

import dev.atlasrestore.http.TimeSource;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the token of a service account. It is renewed when a tenth of its life is left, but not
 * more than five minutes before its end, so that no call goes out with a token that expires on the
 * way. Thread-safe: one thread fetches, those that need a token wait for it.
 */
final class TokenCache {
  private static final Duration MAX_MARGIN = Duration.ofMinutes(5);

  /** A token and the instant from which it is to be renewed. */
  record Token(String value, Instant renewAt) {}

  /** A fresh token and how long it lives. */
  record FetchedToken(String value, Duration lifetime) {}

  private final TokenEndpoint endpoint;
  private final TimeSource time;
  private volatile @Nullable Token token;

  TokenCache(TokenEndpoint endpoint, TimeSource time) {
    this.endpoint = endpoint;
    this.time = time;
  }

  String get() throws IOException {
    Token current = token;
    return isUsable(current) ? current.value() : fetch();
  }

  private synchronized String fetch() throws IOException {
    Token current = token;
    if (isUsable(current)) {
      return current.value(); // another thread fetched it while this one waited
    }
    Instant now = time.now();
    FetchedToken fetched = endpoint.fetch();
    Duration margin = fetched.lifetime().dividedBy(10);
    if (margin.compareTo(MAX_MARGIN) > 0) {
      margin = MAX_MARGIN;
    }
    token = new Token(fetched.value(), now.plus(fetched.lifetime()).minus(margin));
    return fetched.value();
  }

  private boolean isUsable(@Nullable Token token) {
    return token != null && time.now().isBefore(token.renewAt());
  }

  /** Forgets a token that the service refused, unless another thread has renewed it already. */
  synchronized void invalidate(String refused) {
    Token current = token;
    if (current != null && current.value().equals(refused)) {
      token = null;
    }
  }

  /** Forgets the token and returns it. */
  synchronized Optional<String> invalidate() {
    Token current = token;
    token = null;
    return Optional.ofNullable(current).map(Token::value);
  }
}
