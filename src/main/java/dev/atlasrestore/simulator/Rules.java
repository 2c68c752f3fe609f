// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.simulator;

import dev.atlasrestore.api.CloudBackupsApi;
import dev.atlasrestore.error.InvalidRequestException;
import dev.atlasrestore.http.RequestValidator;
import java.lang.reflect.Proxy;

/** Holds requests to the constraints of the generated interface, which are those of the spec. */
final class Rules {
  // Never called: the validator wants an object of the interface.
  private static final Object API =
      Proxy.newProxyInstance(
          Rules.class.getClassLoader(),
          new Class<?>[] {CloudBackupsApi.class},
          (proxy, method, arguments) -> null);

  private final RequestValidator validator = RequestValidator.ofProvider();

  Rules() {
    if (!validator.isActive()) {
      throw new IllegalStateException(
          "The simulator checks requests with Bean Validation, of which there is no provider on the"
              + " class path: add org.hibernate.validator:hibernate-validator to the tests");
    }
  }

  void check(Router.Match match) {
    try {
      validator.check(API, match.method(), match.arguments().values().toArray());
    } catch (InvalidRequestException e) {
      throw Refusal.of(
          e.violations().stream().map(v -> Bodies.violation(v.member(), v.message())).toList());
    }
  }
}
