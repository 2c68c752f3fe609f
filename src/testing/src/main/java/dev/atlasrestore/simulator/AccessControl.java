// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.simulator;

import dev.atlasrestore.error.ErrorCode;
import java.util.Collections;
import java.util.Set;
import mockwebserver3.RecordedRequest;

/** Authenticates callers by bearer token or digest, and checks their roles. */
final class AccessControl {
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

  void authenticate(RecordedRequest request) {
    String authorization = request.getHeaders().get("Authorization");
    String uri = request.getTarget();
    boolean known =
        authorization != null && authorization.startsWith("Bearer ")
            ? tokens.isValid(authorization.substring("Bearer ".length()))
            : digest.accepts(request.getMethod(), uri, authorization);
    if (!known) {
      throw ApiErrorException.of(
          ErrorCode.NO_CURRENT_USER, "The credentials are missing or wrong.");
    }
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
