// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.simulator;

import dev.atlasrestore.AtlasClient;
import dev.atlasrestore.auth.Credentials;
import dev.atlasrestore.error.InvalidRequestException;
import dev.atlasrestore.http.Scheduler;
import dev.atlasrestore.http.TimeSource;
import java.lang.reflect.InvocationTargetException;
import java.time.Duration;
import java.time.Instant;

/**
 * Validates requests by the constraints of the spec, with a client that never sends anything and
 * therefore need not be closed. Nothing is in the future for it: {@link RestoreRules} refuses that,
 * as the service does.
 */
final class RequestValidator {
  private final AtlasClient client =
      AtlasClient.builder()
          .credentials(Credentials.accessToken("none"))
          .timeSource(new EndOfTime(TimeSource.system()))
          .build();

  /** The time after everything. */
  private record EndOfTime(TimeSource system) implements TimeSource {
    @Override
    public Instant now() {
      return Instant.MAX;
    }

    @Override
    public long nanoTime() {
      return system.nanoTime();
    }

    @Override
    public void sleep(Duration duration) throws InterruptedException {
      system.sleep(duration);
    }

    @Override
    public Scheduler newScheduler() {
      return system.newScheduler();
    }
  }

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
