// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.internal.auth;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import okhttp3.Challenge;
import okhttp3.Response;

/** A challenge of HTTP digest, whatever case its names are in and whatever else is beside it. */
final class DigestChallenge {
  private static final String HEADER = "WWW-Authenticate";

  private final Map<String, String> parameters = new LinkedHashMap<>();

  private DigestChallenge(Challenge challenge) {
    challenge
        .authParams()
        .forEach(
            (name, value) -> {
              if (name != null) {
                parameters.put(name.toLowerCase(Locale.ROOT), value);
              }
            });
  }

  /** Returns the challenge of an answer, or nothing when it has none. */
  static Optional<DigestChallenge> of(Response response) {
    for (Challenge challenge : response.challenges()) {
      if (challenge.scheme().equalsIgnoreCase("Digest")) {
        return Optional.of(new DigestChallenge(challenge));
      }
    }
    return response.headers(HEADER).stream().anyMatch(DigestChallenge::isDigest)
        ? Optional.of(new DigestChallenge(new Challenge("Digest", Map.of())))
        : Optional.empty();
  }

  private static boolean isDigest(String header) {
    return header.regionMatches(true, 0, "Digest", 0, "Digest".length());
  }

  /** Returns whether the service took the credentials and wants another nonce only. */
  boolean isStale() {
    return "true".equalsIgnoreCase(parameters.get("stale"));
  }

  /** Returns the answer with this challenge as its only one, in the form that all can read. */
  Response normalize(Response response) {
    StringBuilder header = new StringBuilder("Digest ");
    String separator = "";
    for (Map.Entry<String, String> parameter : parameters.entrySet()) {
      String value = parameter.getValue().replace("\\", "\\\\").replace("\"", "\\\"");
      header.append(separator).append(parameter.getKey()).append("=\"").append(value).append('"');
      separator = ", ";
    }
    return response.newBuilder().header(HEADER, header.toString()).build();
  }
}
