// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.auth;

import dev.atlasrestore.internal.auth.CredentialValues;
import dev.atlasrestore.internal.auth.CredentialValues.Scheme;
import dev.atlasrestore.internal.auth.CredentialsAccess;
import dev.atlasrestore.internal.auth.HeaderText;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What a client proves its identity with. Immutable; {@code toString} prints no secret.
 *
 * <p>A service account is what MongoDB recommends.
 */
public final class Credentials {
  static {
    CredentialsAccess.register(
        new CredentialsAccess() {
          @Override
          protected CredentialValues read(Object credentials) {
            return ((Credentials) credentials).values;
          }
        });
  }

  private record Fixed(String value) implements Supplier<String> {
    @Override
    public String get() {
      return value;
    }

    @Override
    public String toString() {
      return "<redacted>";
    }
  }

  private final CredentialValues values;
  private final @Nullable String baseUrl;

  private Credentials(CredentialValues values, @Nullable String baseUrl) {
    this.values = values;
    this.baseUrl = baseUrl;
  }

  private static Credentials of(Scheme scheme, String id, Supplier<String> secret) {
    return new Credentials(new CredentialValues(scheme, id, secret), null);
  }

  /**
   * Returns the credentials of a service account, which trades them for tokens (OAuth 2.0 client
   * credentials, RFC 6749).
   *
   * @throws IllegalArgumentException if one is blank or holds what no header can carry
   */
  public static Credentials serviceAccount(String clientId, String clientSecret) {
    HeaderText.requireSafe("clientId", clientId);
    HeaderText.requireSafe("clientSecret", clientSecret);
    return of(Scheme.SERVICE_ACCOUNT, clientId, new Fixed(clientSecret));
  }

  /**
   * Returns the credentials of an API key (HTTP digest, RFC 7616).
   *
   * @throws IllegalArgumentException if one is blank or holds what no header can carry
   */
  public static Credentials apiKey(String publicKey, String privateKey) {
    HeaderText.requireSafe("publicKey", publicKey);
    HeaderText.requireSafe("privateKey", privateKey);
    return of(Scheme.API_KEY, publicKey, new Fixed(privateKey));
  }

  /**
   * Returns an access token as credentials; the client does not renew it.
   *
   * @throws IllegalArgumentException if it is blank or holds what no header can carry
   */
  public static Credentials accessToken(String accessToken) {
    HeaderText.requireSafe("accessToken", accessToken);
    return of(Scheme.ACCESS_TOKEN, "", new Fixed(accessToken));
  }

  /**
   * Returns a supplier of access tokens as credentials.
   *
   * @param accessToken is asked before each call, by several threads at once; renewing is its job
   */
  public static Credentials accessToken(Supplier<String> accessToken) {
    return of(Scheme.ACCESS_TOKEN, "", accessToken);
  }

  /**
   * Returns the credentials that the environment variables hold: {@code MONGODB_ATLAS_CLIENT_ID}
   * with {@code MONGODB_ATLAS_CLIENT_SECRET}, {@code MONGODB_ATLAS_PUBLIC_API_KEY} with {@code
   * MONGODB_ATLAS_PRIVATE_API_KEY}, or {@code MONGODB_ATLAS_ACCESS_TOKEN}.
   *
   * <p>{@code MONGODB_ATLAS_BASE_URL}, when it is set, is where the client sends them.
   *
   * @throws IllegalStateException if the variables hold no credentials, half of them, or those of
   *     two kinds; the message names the variables
   */
  public static Credentials fromEnvironment() {
    return fromEnvironment(System.getenv());
  }

  /** Returns the credentials that the variables hold, as {@link #fromEnvironment()} does. */
  public static Credentials fromEnvironment(Map<String, String> variables) {
    return EnvironmentCredentials.credentials(variables);
  }

  Credentials withBaseUrl(@Nullable String baseUrl) {
    return new Credentials(values, baseUrl);
  }

  /** Returns the URL of the service that the environment named with the credentials. */
  public @Nullable String getBaseUrl() {
    return baseUrl;
  }

  /** Returns the kind and, for a service account or an API key, the id. */
  @Override
  public String toString() {
    return "Credentials{" + values + "}";
  }
}
