// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore;

import java.time.Duration;

/**
 * The timeouts of a call. Zero means no timeout.
 *
 * @param connect to open the connection, including TLS
 * @param read between two packets of the response
 * @param write between two packets of the request
 * @param call from the first byte of the request to the last byte of the response; it may fire late
 *     by a twentieth of its length, but by no more than a second
 */
public record Timeouts(Duration connect, Duration read, Duration write, Duration call) {
  /**
   * Connect 10 s, read 60 s, write 30 s, call 2 min, since the service can be slow to start a
   * restore.
   */
  public static final Timeouts DEFAULT =
      new Timeouts(
          Duration.ofSeconds(10),
          Duration.ofSeconds(60),
          Duration.ofSeconds(30),
          Duration.ofMinutes(2));

  /**
   * Validates the durations.
   *
   * @throws IllegalArgumentException if a duration is negative
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
          name + " timeout must not be negative but is " + duration + "; zero means no limit");
    }
  }
}
