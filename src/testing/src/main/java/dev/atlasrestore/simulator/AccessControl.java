// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.simulator;

import dev.atlasrestore.error.ErrorCode;
import java.util.Collections;
import java.util.Set;
import mockwebserver3.RecordedRequest;

/** Authenticates callers by bearer token or digest, and checks their roles. */
final class AccessControl {
  private static final String BEARER = "Bearer ";

  private final TokenStore tokens;
  private final DigestVerifier digest;
  private final Set<String> roles;
  private final boolean everyRole;

  AccessControl(TokenStore tokens, DigestVerifier digest, Set<String> roles, boolean everyRole) {
    this.tokens = tokens;
    this.digest = digest;
    this.roles = roles;
    this.everyRole = everyRole;
  }

  /** Returns whether the caller is known, by a token that is in force or by a digest. */
  boolean isKnown(RecordedRequest request) {
    String authorization = request.getHeaders().get("Authorization");
    boolean bearer =
        authorization != null && authorization.regionMatches(true, 0, BEARER, 0, BEARER.length());
    return bearer
        ? tokens.isValid(authorization.substring(BEARER.length()).strip())
        : digest.accepts(request.getMethod(), request.getTarget(), authorization);
  }

  void checkRole(Set<String> sufficient) {
    if (!everyRole && Collections.disjoint(roles, sufficient)) {
      throw ApiErrorException.of(
          ErrorCode.USER_UNAUTHORIZED, "The call needs one of " + sufficient + ".");
    }
  }

  String challenge() {
    return digest.challenge();
  }
}
