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
 * The credentials of a client. Immutable; {@code toString} prints no secret.
 *
 * <p>MongoDB recommends a service account.
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
   * Returns the credentials of a service account, which the client exchanges for tokens (OAuth 2.0
   * client credentials, RFC 6749).
   *
   * @throws IllegalArgumentException if a value is blank or is not visible ASCII characters
   */
  public static Credentials serviceAccount(String clientId, String clientSecret) {
    HeaderText.requireSafe("clientId", clientId);
    HeaderText.requireSafe("clientSecret", clientSecret);
    return of(Scheme.SERVICE_ACCOUNT, clientId, new Fixed(clientSecret));
  }

  /**
   * Returns the credentials of an API key (HTTP digest, RFC 7616).
   *
   * @throws IllegalArgumentException if a value is blank or is not visible ASCII characters
   */
  public static Credentials apiKey(String publicKey, String privateKey) {
    HeaderText.requireSafe("publicKey", publicKey);
    HeaderText.requireSafe("privateKey", privateKey);
    return of(Scheme.API_KEY, publicKey, new Fixed(privateKey));
  }

  /**
   * Returns credentials that are an access token. The client does not renew it.
   *
   * @throws IllegalArgumentException if it is blank or is not visible ASCII characters
   */
  public static Credentials accessToken(String accessToken) {
    HeaderText.requireSafe("accessToken", accessToken);
    return of(Scheme.ACCESS_TOKEN, "", new Fixed(accessToken));
  }

  /**
   * Returns credentials that are supplied access tokens.
   *
   * @param accessToken called before each call, by several threads at once; must renew the token
   *     itself
   */
  public static Credentials accessToken(Supplier<String> accessToken) {
    return of(Scheme.ACCESS_TOKEN, "", accessToken);
  }

  /**
   * Returns the credentials in the environment variables {@code MONGODB_ATLAS_CLIENT_ID} and {@code
   * MONGODB_ATLAS_CLIENT_SECRET}, or {@code MONGODB_ATLAS_PUBLIC_API_KEY} and {@code
   * MONGODB_ATLAS_PRIVATE_API_KEY}, or {@code MONGODB_ATLAS_ACCESS_TOKEN}.
   *
   * <p>If {@code MONGODB_ATLAS_BASE_URL} is set, the client uses that URL.
   *
   * @throws IllegalStateException if there are no credentials, one variable of a pair is missing,
   *     or there is more than one kind of credentials; the message names the variables
   */
  public static Credentials fromEnvironment() {
    return fromEnvironment(System.getenv());
  }

  /** Returns the credentials in a map of variables; see {@link #fromEnvironment()}. */
  public static Credentials fromEnvironment(Map<String, String> variables) {
    return EnvironmentCredentials.credentials(variables);
  }

  Credentials withBaseUrl(@Nullable String baseUrl) {
    return new Credentials(values, baseUrl);
  }

  /** Returns the URL of the service that came with the credentials from the environment. */
  public @Nullable String getBaseUrl() {
    return baseUrl;
  }

  /** Returns the kind and, for a service account or an API key, the id. */
  @Override
  public String toString() {
    return "Credentials{" + values + "}";
  }
}
