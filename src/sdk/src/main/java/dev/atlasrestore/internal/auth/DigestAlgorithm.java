// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.internal.auth;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/** A hash function of HTTP digest (RFC 7616, section 6.1). */
enum DigestAlgorithm {
  MD5("MD5", "MD5"),
  SHA_256("SHA-256", "SHA-256"),
  SHA_512_256("SHA-512-256", "SHA-512/256");

  private final String token;
  private final String jcaName;

  DigestAlgorithm(String token, String jcaName) {
    this.token = token;
    this.jcaName = jcaName;
  }

  /**
   * Returns the function of a challenge's {@code algorithm}, if there is one and the JVM has it.
   */
  static Optional<DigestAlgorithm> named(String name) {
    for (DigestAlgorithm algorithm : values()) {
      if (algorithm.token.equalsIgnoreCase(name) && algorithm.isAvailable()) {
        return Optional.of(algorithm);
      }
    }
    return Optional.empty();
  }

  // A JVM in FIPS mode has no MD5.
  private boolean isAvailable() {
    try {
      MessageDigest.getInstance(jcaName);
      return true;
    } catch (NoSuchAlgorithmException e) {
      return false;
    }
  }

  /** Returns the hash of the bytes in lower-case hexadecimal digits. */
  String hash(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance(jcaName).digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // named(…) has looked
    }
  }
}
