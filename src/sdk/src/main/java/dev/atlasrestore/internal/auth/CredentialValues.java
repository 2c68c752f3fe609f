// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.internal.auth;

import java.util.function.Supplier;

/**
 * The content of credentials.
 *
 * @param scheme how they are sent
 * @param id the client id or the public key; empty for an access token
 * @param secret the client secret, the private key, or the access token
 */
public record CredentialValues(Scheme scheme, String id, Supplier<String> secret) {
  /** How credentials are sent. */
  public enum Scheme {
    /** Client credentials, exchanged for a token. */
    SERVICE_ACCOUNT,
    /** HTTP digest. */
    API_KEY,
    /** A bearer token. */
    ACCESS_TOKEN
  }

  /** Returns the scheme and, for a service account or an API key, the id; never the secret. */
  @Override
  public String toString() {
    return scheme + (id.isEmpty() ? "" : " " + id);
  }
}
