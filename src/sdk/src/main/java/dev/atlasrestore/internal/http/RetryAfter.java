// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.internal.http;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okhttp3.Headers;
import org.jspecify.annotations.Nullable;

/** Reads how long an answer asks to wait before the next attempt. */
public final class RetryAfter {
  private static final Pattern TIME =
      Pattern.compile(
          "(?:in|after|for|wait|every|per)\\s+(?:(\\d{1,6})|an?)?\\s*(second|sec|s|minute|min|m|hour|h)s?\\b");

  private RetryAfter() {}

  /**
   * Returns what the header {@code Retry-After} says, in seconds or as a date; null without one.
   */
  public static @Nullable Duration of(Headers headers, Instant now) {
    Integer seconds = ResponseHeaders.integer(headers.get("Retry-After"));
    if (seconds != null) {
      return Duration.ofSeconds(seconds);
    }
    Date date = headers.getDate("Retry-After");
    if (date == null) {
      return null;
    }
    Date sent = headers.getDate("Date"); // by the same clock, which may not be ours
    Duration wait = Duration.between(sent == null ? now : sent.toInstant(), date.toInstant());
    return wait.isNegative() ? Duration.ZERO : wait;
  }

  /** Returns the longest time that a text names, as in "try again in 30 seconds", or nothing. */
  public static Optional<Duration> of(@Nullable String text) {
    Duration longest = Duration.ZERO;
    Matcher time = TIME.matcher(text == null ? "" : text.toLowerCase(Locale.ROOT));
    while (time.find()) {
      long count = time.group(1) == null ? 1 : Long.parseLong(time.group(1));
      Duration unit =
          switch (time.group(2).charAt(0)) {
            case 's' -> Duration.ofSeconds(1);
            case 'm' -> Duration.ofMinutes(1);
            default -> Duration.ofHours(1);
          };
      Duration named = unit.multipliedBy(count);
      longest = named.compareTo(longest) > 0 ? named : longest;
    }
    return longest.isZero() ? Optional.empty() : Optional.of(longest);
  }
}
