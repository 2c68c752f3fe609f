// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore;

import java.time.Duration;

/**
 * How long a call may take. Zero means no limit.
 *
 * @param connect until the connection stands, TLS included
 * @param read between two packets of the answer
 * @param write between two packets of the request
 * @param call from the first byte of the request to the last byte of the answer; the call is ended
 *     up to a twentieth of that time late, and at most a second
 */
public record Timeouts(Duration connect, Duration read, Duration write, Duration call) {
  /**
   * Connect 10 s, read 60 s, write 30 s, call 2 min: starting a restore can take the service long.
   */
  public static final Timeouts DEFAULT =
      new Timeouts(
          Duration.ofSeconds(10),
          Duration.ofSeconds(60),
          Duration.ofSeconds(30),
          Duration.ofMinutes(2));

  /**
   * Checks the durations.
   *
   * @throws IllegalArgumentException if one is negative
   */
  public Timeouts {
    requireNotNegative("connect", connect);
    requireNotNegative("read", read);
    requireNotNegative("write", write);
    requireNotNegative("call", call);
  }

  private static void requireNotNegative(String name, Duration duration) {
    if (duration.isNegative()) {
      throw new IllegalArgumentException(
          name + " timeout must not be negative and is " + duration + "; zero means no limit");
    }
  }
}
