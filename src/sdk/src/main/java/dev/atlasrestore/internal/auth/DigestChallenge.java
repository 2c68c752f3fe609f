// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.internal.auth;

import java.net.ProtocolException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import okhttp3.Challenge;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * A challenge of HTTP digest (RFC 7616) that can be answered.
 *
 * @param realm the realm
 * @param nonce what the answer has to contain
 * @param opaque what the answer repeats; null if there is none
 * @param algorithm the algorithm as the service named it; null if it named none
 * @param hash its hash function
 * @param isSession whether the first answer takes part in the key of the later ones ({@code -sess})
 * @param qop what the answer protects; null as before RFC 2617
 * @param isStale whether the service took the credentials and wants another nonce only
 * @param hashesUser whether the user name is to be sent as a hash
 */
record DigestChallenge(
    String realm,
    String nonce,
    @Nullable String opaque,
    @Nullable String algorithm,
    DigestAlgorithm hash,
    boolean isSession,
    @Nullable Qop qop,
    boolean isStale,
    boolean hashesUser) {
  /** What an answer protects. */
  enum Qop {
    AUTH("auth"),
    AUTH_INT("auth-int");

    private final String token;

    Qop(String token) {
      this.token = token;
    }

    @Override
    public String toString() {
      return token;
    }
  }

  private static final String HEADER = "WWW-Authenticate";
  private static final String SCHEME = "Digest";
  private static final String SESSION = "-sess";

  /** The answer repeats most of the challenge, and servers take 8 KiB of headers. */
  private static final int MAX_LENGTH = 4 << 10;

  /**
   * Returns the first challenge of an answer that can be answered, or nothing when there is none of
   * digest.
   *
   * @throws ProtocolException if there are some, of which none can be answered; its message says
   *     what is wrong with the first, and quotes nothing
   */
  static Optional<DigestChallenge> of(Response response) throws ProtocolException {
    int length = 0;
    boolean isDigest = false;
    for (String header : response.headers(HEADER)) {
      length += header.length();
      isDigest |= header.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
    }
    if (length > MAX_LENGTH) {
      throw new ProtocolException("is longer than " + MAX_LENGTH + " characters");
    }
    ProtocolException problem = isDigest ? new ProtocolException("has no parameters") : null;
    boolean isFirst = true;
    for (Challenge challenge : response.challenges()) {
      if (!challenge.scheme().equalsIgnoreCase(SCHEME)) {
        continue;
      }
      try {
        return Optional.of(of(challenge));
      } catch (ProtocolException e) {
        problem = isFirst ? e : problem;
        isFirst = false;
      }
    }
    if (problem != null) {
      throw problem;
    }
    return Optional.empty();
  }

  private static DigestChallenge of(Challenge challenge) throws ProtocolException {
    Map<String, String> parameters = new HashMap<>();
    challenge
        .authParams()
        .forEach(
            (name, value) -> {
              if (name != null) {
                parameters.put(name.toLowerCase(Locale.ROOT), value);
              }
            });
    String algorithm = parameters.get("algorithm");
    boolean isSession = algorithm != null && algorithm.toLowerCase(Locale.ROOT).endsWith(SESSION);
    return new DigestChallenge(
        required("realm", parameters),
        required("nonce", parameters),
        parameters.containsKey("opaque") ? required("opaque", parameters) : null,
        algorithm,
        hash(algorithm, isSession),
        isSession,
        qop(parameters.get("qop")),
        "true".equalsIgnoreCase(parameters.get("stale")),
        "true".equalsIgnoreCase(parameters.get("userhash")));
  }

  private static String required(String name, Map<String, String> parameters)
      throws ProtocolException {
    String value = parameters.get(name);
    if (value == null) {
      throw new ProtocolException("has no " + name);
    }
    // It goes into a header.
    if (value.chars().anyMatch(c -> c < ' ' || c == 0x7f)) {
      throw new ProtocolException("has control characters in its " + name);
    }
    return value;
  }

  private static DigestAlgorithm hash(@Nullable String algorithm, boolean isSession)
      throws ProtocolException {
    String name = algorithm == null ? "MD5" : algorithm;
    String function = isSession ? name.substring(0, name.length() - SESSION.length()) : name;
    return DigestAlgorithm.named(function)
        .orElseThrow(
            () ->
                new ProtocolException(
                    "has an algorithm other than MD5, SHA-256 and SHA-512-256, or one that this JVM"
                        + " lacks"));
  }

  private static @Nullable Qop qop(@Nullable String list) throws ProtocolException {
    if (list == null) {
      return null;
    }
    Qop found = null;
    for (String token : list.split(",")) {
      for (Qop qop : Qop.values()) {
        if (qop.token.equalsIgnoreCase(token.strip()) && found != Qop.AUTH) {
          found = qop;
        }
      }
    }
    if (found == null) {
      throw new ProtocolException("has a qop other than auth and auth-int");
    }
    return found;
  }
}
