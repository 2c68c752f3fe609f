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
 * Caches the token of a service account. The token is renewed before it expires: when a tenth of
 * its lifetime is left, but at most five minutes early. Thread-safe: one thread fetches the token
 * while the others wait for it.
 */
final class TokenCache {
  private static final Duration MAX_MARGIN = Duration.ofMinutes(5);

  /** A token and when to renew it. */
  record Token(String value, Instant renewAt) {}

  /** A new token and its lifetime. */
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
      return current.value(); // another thread has fetched it in the meantime
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

  /** Removes a token that the service rejected, unless another thread has already renewed it. */
  synchronized void invalidate(String refused) {
    Token current = token;
    if (current != null && current.value().equals(refused)) {
      token = null;
    }
  }

  /** Removes the token and returns it. */
  synchronized Optional<String> invalidate() {
    Token current = token;
    token = null;
    return Optional.ofNullable(current).map(Token::value);
  }
}
