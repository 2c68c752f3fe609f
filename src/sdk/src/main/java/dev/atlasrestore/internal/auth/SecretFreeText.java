// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.internal.auth;

import java.util.regex.Pattern;

/** Takes out of a text that somebody else wrote what must not be printed. */
final class SecretFreeText {
  private static final int MAX_LENGTH = 300;
  private static final String REDACTED = "<redacted>";
  private static final Pattern TOKEN =
      Pattern.compile(
          "eyJ[\\w-]+(\\.[\\w-]*)*|mdb_sa_sk_[\\w-]+|(?i:bearer|basic)\\s+[\\w+/=.-]{8,}");

  private SecretFreeText() {}

  /** Returns the text in one line, cut to a readable length, with no secret in it. */
  static String of(String text, CredentialValues credentials) {
    String secret = credentials.secret().get();
    String sent = okhttp3.Credentials.basic(credentials.id(), secret).substring("Basic ".length());
    String redacted = text.replace(secret, REDACTED).replace(sent, REDACTED);
    redacted = TOKEN.matcher(redacted).replaceAll(REDACTED).replaceAll("\\s+", " ").strip();
    return redacted.length() <= MAX_LENGTH ? redacted : redacted.substring(0, MAX_LENGTH) + "…";
  }
}
