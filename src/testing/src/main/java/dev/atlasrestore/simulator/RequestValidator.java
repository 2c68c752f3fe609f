// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.simulator;

import dev.atlasrestore.AtlasClient;
import dev.atlasrestore.auth.Credentials;
import dev.atlasrestore.error.InvalidRequestException;
import java.lang.reflect.InvocationTargetException;

/**
 * Validates requests by the constraints of the spec, with a client that never sends anything and
 * therefore need not be closed.
 */
final class RequestValidator {
  private final AtlasClient client =
      AtlasClient.builder().credentials(Credentials.accessToken("none")).build();

  void check(Router.Match match) {
    try {
      match.method().invoke(client.cloudBackups(), match.arguments().values().toArray());
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof InvalidRequestException refused) {
        throw ApiErrorException.of(
            refused.getViolations().stream()
                .map(v -> BodyParser.violation(v.member(), v.message()))
                .toList());
      }
      throw new IllegalStateException(e.getCause());
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }
}
