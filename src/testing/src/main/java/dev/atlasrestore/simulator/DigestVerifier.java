// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.simulator;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Creates digest challenges and verifies the responses (RFC 7616, MD5, qop auth). */
final class DigestVerifier {
  private static final String REALM = "MMS Public API";
  private static final Pattern PARAMETER = Pattern.compile("(\\w+)=(?:\"([^\"]*)\"|([^,\\s]+))");

  private final SecureRandom random = new SecureRandom();
  private final String publicKey;
  private final String privateKey;
  private final Map<String, Set<String>> nonces = new ConcurrentHashMap<>();

  DigestVerifier(String publicKey, String privateKey) {
    this.publicKey = publicKey;
    this.privateKey = privateKey;
  }

  String challenge() {
    byte[] bytes = new byte[24];
    random.nextBytes(bytes);
    String nonce = Base64.getEncoder().encodeToString(bytes);
    nonces.put(nonce, ConcurrentHashMap.newKeySet());
    return "Digest realm=\""
        + REALM
        + "\", domain=\"\", nonce=\""
        + nonce
        + "\", algorithm=MD5, qop=\"auth\", stale=false";
  }

  /** Invalidates every nonce, as the service does after a while. */
  void invalidateNonces() {
    nonces.clear();
  }

  boolean accepts(String method, String uri, @Nullable String authorization) {
    if (authorization == null || !authorization.regionMatches(true, 0, "Digest ", 0, 7)) {
      return false;
    }
    Map<String, String> credentials = parameters(authorization);
    String nonce = credentials.getOrDefault("nonce", "");
    String expected =
        md5(
            String.join(
                ":",
                md5(publicKey + ":" + REALM + ":" + privateKey),
                nonce,
                credentials.get("nc"),
                credentials.get("cnonce"),
                credentials.get("qop"),
                md5(method + ":" + uri)));
    return publicKey.equals(credentials.get("username"))
        && uri.equals(credentials.get("uri"))
        && expected.equals(credentials.get("response"))
        && isFresh(nonce, credentials.get("nc"));
  }

  /**
   * Rejects a count that was used before. The order does not matter, because calls may overtake
   * each other.
   */
  private boolean isFresh(String nonce, @Nullable String count) {
    Set<String> used = nonces.get(nonce);
    return used != null && count != null && used.add(count);
  }

  private static Map<String, String> parameters(String authorization) {
    Map<String, String> parameters = new HashMap<>();
    Matcher matcher = PARAMETER.matcher(authorization);
    while (matcher.find()) {
      String quoted = matcher.group(2);
      parameters.put(matcher.group(1), quoted == null ? matcher.group(3) : quoted);
    }
    return parameters;
  }

  private static String md5(String text) {
    try {
      byte[] hash = MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has MD5", e);
    }
  }
}
