// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.simulator;

import dev.atlasrestore.api.CloudBackupsApi;
import dev.atlasrestore.api.CloudBackupsApiCalls;
import dev.atlasrestore.error.InvalidRequestException;
import dev.atlasrestore.http.Calls;
import dev.atlasrestore.http.HeadersInterceptor;
import dev.atlasrestore.http.Resending;
import java.lang.reflect.InvocationTargetException;
import okhttp3.HttpUrl;

/** Holds requests to the constraints of the generated interface, which are those of the spec. */
final class Rules {
  // Makes calls, which is where they are checked, and never sends one.
  private final CloudBackupsApi api =
      new CloudBackupsApiCalls(
          new Calls(
              HttpUrl.get("http://localhost/"),
              request -> {
                throw new IllegalStateException("The simulator sends nothing");
              },
              new HeadersInterceptor("simulator", "none"),
              Resending.never(),
              false,
              true));

  void check(Router.Match match) {
    try {
      match.method().invoke(api, match.arguments().values().toArray());
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof InvalidRequestException refused) {
        throw Refusal.of(
            refused.violations().stream()
                .map(v -> Bodies.violation(v.member(), v.message()))
                .toList());
      }
      throw new IllegalStateException(e.getCause());
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }
}
