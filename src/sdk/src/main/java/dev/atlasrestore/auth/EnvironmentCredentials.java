// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.auth;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads credentials from environment variables. */
final class EnvironmentCredentials {
  private static final String CLIENT_ID = "MONGODB_ATLAS_CLIENT_ID";
  private static final String CLIENT_SECRET = "MONGODB_ATLAS_CLIENT_SECRET";
  private static final String PUBLIC_KEY = "MONGODB_ATLAS_PUBLIC_API_KEY";
  private static final String PRIVATE_KEY = "MONGODB_ATLAS_PRIVATE_API_KEY";
  private static final String ACCESS_TOKEN = "MONGODB_ATLAS_ACCESS_TOKEN";
  private static final String BASE_URL = "MONGODB_ATLAS_BASE_URL";

  private static final List<List<String>> KINDS =
      List.of(
          List.of(CLIENT_ID, CLIENT_SECRET),
          List.of(PUBLIC_KEY, PRIVATE_KEY),
          List.of(ACCESS_TOKEN));

  private EnvironmentCredentials() {}

  static Credentials credentials(Map<String, String> variables) {
    List<List<String>> begun =
        KINDS.stream()
            .filter(kind -> kind.stream().anyMatch(name -> isSet(variables, name)))
            .toList();
    if (begun.isEmpty()) {
      throw new IllegalStateException(
          "No credentials in the environment: set "
              + String.join(
                  ", or ", KINDS.stream().map(kind -> String.join(" and ", kind)).toList()));
    }
    if (begun.size() > 1) {
      throw new IllegalStateException(
          "There is more than one kind of credentials in the environment: unset all but one of "
              + String.join(
                  ", ",
                  begun.stream()
                      .flatMap(List::stream)
                      .filter(name -> isSet(variables, name))
                      .toList()));
    }
    List<String> missing = new ArrayList<>(begun.get(0));
    missing.removeIf(name -> isSet(variables, name));
    if (!missing.isEmpty()) {
      throw new IllegalStateException(
          "The credentials in the environment are incomplete: set " + missing.get(0));
    }
    return of(begun.get(0), variables)
        .withBaseUrl(isSet(variables, BASE_URL) ? variables.get(BASE_URL) : null);
  }

  private static Credentials of(List<String> kind, Map<String, String> variables) {
    String first = variables.get(kind.get(0));
    return switch (kind.get(0)) {
      case CLIENT_ID -> Credentials.serviceAccount(first, variables.get(CLIENT_SECRET));
      case PUBLIC_KEY -> Credentials.apiKey(first, variables.get(PRIVATE_KEY));
      default -> Credentials.accessToken(first);
    };
  }

  private static boolean isSet(Map<String, String> variables, String name) {
    String value = variables.get(name);
    return value != null && !value.isBlank();
  }
}
