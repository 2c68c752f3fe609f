// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.internal.auth;

import dev.atlasrestore.error.AtlasAuthenticationException;
import dev.atlasrestore.http.TimeSource;
import dev.atlasrestore.internal.http.AtlasIOException;
import dev.atlasrestore.internal.http.Stopwatch;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the token of a service account. Thread-safe: one thread fetches, those that need a token
 * wait for it. It is sparing with the token endpoint, which gives few tokens a minute.
 */
final class TokenCache {
  /** A token is taken for good for that long, and replaced no more often. */
  private static final Duration PROBATION = Duration.ofMinutes(1);

  /** One answer that asks for years does not end a client: it asks again after that. */
  private static final Duration MAX_WAIT = Duration.ofMinutes(10);

  private static final Duration RENEWAL_RETRY = Duration.ofSeconds(30);

  private final TokenEndpoint endpoint;
  private final Instant start;
  private final Stopwatch stopwatch;
  private volatile @Nullable Token token;
  private @Nullable Instant replacedAt;
  private @Nullable AtlasAuthenticationException busy;
  private Instant busyUntil = Instant.MIN;

  TokenCache(TokenEndpoint endpoint, TimeSource time) {
    this.endpoint = endpoint;
    this.start = time.now();
    this.stopwatch = new Stopwatch(time);
  }

  /** Returns the time, whatever becomes of the clock from now on. */
  private Instant now() {
    return start.plus(stopwatch.elapsed());
  }

  Token get() throws IOException {
    Token current = token;
    return current != null && !current.isDue(now()) ? current : renew();
  }

  private synchronized Token renew() throws IOException {
    Token current = token;
    Instant now = now();
    if (current != null && !current.isDue(now)) {
      return current; // another thread fetched it while this one waited
    }
    try {
      return fetch(now);
    } catch (IOException e) {
      if (current == null || current.isExpired(now)) {
        throw e;
      }
      // It does until its end, and by then there may be a new one.
      Token kept = current.renewedAt(now.plus(RENEWAL_RETRY));
      token = kept;
      return kept;
    }
  }

  /**
   * Returns a token in place of one that the service refused, or nothing when that one was just
   * issued or no other is to be had.
   */
  synchronized Optional<Token> replace(Token refused) {
    Token current = token;
    if (current == null || !current.value().equals(refused.value())) {
      return Optional.ofNullable(current); // another thread has replaced it already
    }
    Instant now = now();
    boolean isNew = !refused.wasAccepted() && isRecent(refused.issuedAt(), now);
    if (isNew || replacedAt != null && isRecent(replacedAt, now)) {
      return Optional.empty();
    }
    try {
      Token replacement = fetch(now);
      replacedAt = now;
      return Optional.of(replacement);
    } catch (IOException e) {
      System.getLogger(TokenCache.class.getName())
          .log(System.Logger.Level.DEBUG, "A refused token was not replaced: {0}", e.getMessage());
      return Optional.empty();
    }
  }

  private static boolean isRecent(Instant instant, Instant now) {
    return now.isBefore(instant.plus(PROBATION));
  }

  /** Asks for a token, unless the endpoint has asked for time and it is not over. */
  private Token fetch(Instant now) throws IOException {
    AtlasAuthenticationException refusal = busy;
    if (refusal != null && now.isBefore(busyUntil)) {
      throw new AtlasIOException(refusal.withRetryAfter(Duration.between(now, busyUntil)));
    }
    try {
      TokenEndpoint.FetchedToken fetched = endpoint.fetch(now);
      busy = null;
      Token issued = Token.issued(fetched.value(), now, fetched.lifetime());
      token = issued;
      return issued;
    } catch (AtlasIOException e) {
      if (e.getException() instanceof AtlasAuthenticationException failure) {
        Duration wait = failure.getRetryAfter();
        busy = wait == null ? null : failure;
        busyUntil =
            wait == null ? Instant.MIN : now().plus(wait.compareTo(MAX_WAIT) > 0 ? MAX_WAIT : wait);
      }
      throw e;
    }
  }

  /** Forgets the token and returns it. */
  synchronized Optional<String> remove() {
    Token current = token;
    token = null;
    return Optional.ofNullable(current).map(Token::value);
  }
}
