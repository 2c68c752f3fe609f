// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.contract;

import dev.atlasrestore.error.AtlasAuthenticationException;
import dev.atlasrestore.error.AtlasConnectionException;
import dev.atlasrestore.error.AtlasException;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Checks with one request whether the service is usable, so that an unreachable host or a wrong key
 * is reported once and not by every check.
 */
final class AccessCheck {
  /** Error codes of a 401 that concern the credentials and not their permissions. */
  private static final Set<String> NO_CREDENTIALS =
      Set.of("", "UNEXPECTED_ERROR", "NO_CURRENT_USER", "UNAUTHORIZED");

  private final ContractOperation operation;
  private final ResourceReader reader;

  /** Creates the check with an operation that needs only a project and a cluster. */
  AccessCheck(ContractOperation operation, ResourceReader reader) {
    this.operation = operation;
    this.reader = reader;
  }

  /** Returns one line about what prevents all checks, or empty if nothing does. */
  Optional<String> obstacle(String groupId, String clusterName) {
    Map<String, String> values = Map.of("groupId", groupId, "clusterName", clusterName);
    Exchange exchange;
    try {
      exchange = reader.get(operation.path(values), operation.accept());
    } catch (AtlasConnectionException e) {
      return Optional.of(unreachable(e));
    } catch (AtlasAuthenticationException e) {
      boolean offline = e.getCause() instanceof IOException;
      return Optional.of(offline ? unreachable(e) : refused(e.getMessage()));
    }
    String code = ResponseChecker.unwrap(exchange).content().path("errorCode").asText();
    return exchange.status() == 401 && NO_CREDENTIALS.contains(code)
        ? Optional.of(refused("401 " + code))
        : Optional.empty();
  }

  private static String unreachable(AtlasException failure) {
    return "the service cannot be reached, check the base URL and the network: "
        + failure.getMessage();
  }

  private static String refused(String answer) {
    return "the credentials were not accepted, check the key or the service account: " + answer;
  }
}
