// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.internal.redaction;

import java.util.regex.Pattern;

/** What may be printed of a text that somebody else wrote. */
public final class PrintableText {
  /** More than the longest message of the service has, and less than fills a log. */
  private static final int MAX_LENGTH = 1000;

  private static final String REDACTED = "<redacted>";
  private static final Pattern CREDENTIALS =
      Pattern.compile(
          "eyJ[\\w-]+(\\.[\\w-]*)*|mdb_sa_sk_[\\w-]+|(?i:bearer|basic)\\s+[\\w+/=.~-]{8,}"
              + "|(?i:response\\s*=\\s*\\\\?\"[0-9a-f]{16,})");

  private PrintableText() {}

  /**
   * Returns the text in one line, cut to a readable length, with each URL in it redacted that has
   * more than a host, and without what looks like credentials.
   */
  public static String of(String text) {
    // One more, so that a URL at the end is not taken for a shorter one.
    String head = cut(SecretUrl.redactedIn(cut(text, 4 * MAX_LENGTH)), MAX_LENGTH);
    head = CREDENTIALS.matcher(head).replaceAll(REDACTED);
    boolean isPlain = head.chars().noneMatch(c -> c < ' ' || c == 0x7f);
    return isPlain ? head : head.replaceAll("[\\x00-\\x1f\\x7f]+", " ").strip();
  }

  /** Returns the text, or its beginning and how long it is. */
  static String cut(String text, int length) {
    return text.length() <= length
        ? text
        : text.substring(0, length) + "… (" + text.length() + " characters)";
  }
}
